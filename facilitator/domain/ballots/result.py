"""The result of a ballot as a pure function of roll, presence and papers; the record suffices to repeat it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from facilitator.domain.ballots.counting import Count, Evidence, count
from facilitator.domain.ballots.counts.borda import points
from facilitator.domain.ballots.formula import passing_formula, quorum_formula
from facilitator.domain.ballots.outcome import VERDICTS, Outcome
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.plain_words import line_to_reach
from facilitator.domain.ballots.preset import Counting, Preset
from facilitator.domain.ballots.recusal import Reading, outcome, read
from facilitator.domain.ballots.sentence import official_sentence
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_


@dataclass(frozen=True, slots=True)
class Rule:
    """Which rule decided, in which version, and the arithmetic; `quorum` is empty where none is asked for."""

    preset: str
    version: str
    formula: str
    quorum: str


@dataclass(frozen=True, slots=True)
class Result:
    """`interfaces.md` §3, and more: `line` is what 赞成 had to reach, `chosen` the options that did.

    `area` is in 0.01 m²; `people` counts heads where all other numbers are households; `points` are Borda points
    beside a ranking. present − recused − cast = not_voted; with ballots returned, electorate − recused − cast.
    """

    electorate: int
    present: int
    cast: int
    valid: int
    invalid: int
    not_voted: int
    recused: int
    duplicates: int
    tally: Mapping[str, int]
    by_channel: Mapping[str, Mapping[str, int]]
    quorum_met: bool
    outcome: Outcome
    rule: Rule
    sentence: str
    verdict: str
    law: str
    chosen: tuple[str, ...]
    line: int | None = None
    area: Mapping[str, int] | None = None
    people: Mapping[str, int] | None = None
    points: Mapping[str, int] | None = None

    def body(self) -> dict[str, Any]:
        """JSON-able; what does not apply is left out."""
        plain = asdict(self) | {"outcome": self.outcome.value, "chosen": list(self.chosen)}
        return {name: value for name, value in plain.items() if value is not None}


BY_FORMULA = N_("按评议办法判定")
"""What is written where another vote has its ending."""


def result(preset: Preset, slate: Slate, evidence: Evidence) -> Result:
    """Count and judge. Raises ValueError for a preset without a passing share, KeyError for a broken box."""
    tallied = count(preset, slate, evidence)
    counted = read(preset, tallied.tallies, tallied.counted)
    alike = tallied.removed == tallied.counted
    removed = counted if alike else read(preset, tallied.tallies, tallied.removed)
    ending = outcome(preset, counted, removed)
    chosen = counted.judgement.chosen if counted.passed and removed.passed else ()
    tallies = tallied.tallies
    return Result(
        **asdict(tallied.counts),
        tally=tallies.count,
        by_channel=tallied.by_channel,
        quorum_met=counted.quorum_met,
        outcome=ending,
        rule=_rule(preset, tallied, counted, removed),
        sentence=official_sentence(preset, tallies, tallied.counts, tallied.counted, ending, chosen),
        verdict=BY_FORMULA if preset.scored else VERDICTS[ending],
        law=preset.legal.citation,
        chosen=chosen,
        line=line_to_reach(preset, tallied.counted),
        area=_area(preset, tallied),
        people=_people(preset, evidence, tallied),
        points=points(slate, tallies.votes) if slate.form is Form.RANKED else None,
    )


def _rule(preset: Preset, tallied: Count, counted: Reading, removed: Reading) -> Rule:
    formula = "" if preset.scored else passing_formula(preset, tallied.tallies, counted, removed)
    return Rule(preset.id, preset.version, formula, quorum_formula(preset, counted, removed))


def _area(preset: Preset, tallied: Count) -> dict[str, int] | None:
    if not preset.by_area:
        return None
    room, box = tallied.counted, tallied.box
    return {"electorate": room.area, "present": room.area_present, **tallied.tallies.area, "invalid": box.invalid_area}


def _people(preset: Preset, evidence: Evidence, tallied: Count) -> dict[str, int] | None:
    """How many representatives stand behind the households."""
    if preset.counting is not Counting.HOUSEHOLDS:
        return None
    electorate = evidence.electorate
    cast = electorate.voters(tallied.box.units)
    present = electorate.voters(evidence.checked_in) | cast
    return {"electorate": len(electorate.votes_of), "present": len(present), "cast": len(cast)}


RULINGS = {
    Outcome.PASSED: N_("{by}依据{document}确认：表决通过。"),
    Outcome.FAILED: N_("{by}依据{document}确认：表决未通过。"),
}


def ruled(undecided: Result, ruling: Outcome, by: str, document: str) -> Result:
    """The result after somebody with authority settled what the two readings left open.

    Raises WrongState where there is nothing to settle, KeyError where the ruling is neither passed nor failed.
    """
    if undecided.outcome is not Outcome.NEEDS_GUIDANCE:
        raise WrongState(N_("这次表决的结果已经明确，不需要裁定。"))
    sentence = undecided.sentence + RULINGS[ruling].format(by=by, document=document)
    return replace(undecided, outcome=ruling, verdict=VERDICTS[ruling], sentence=sentence)


def ruled_words(sentence: str, ruling: Outcome, by: str, document: str) -> str:
    """街道办依 一品街办〔2026〕3号 确认：通过. Empty where this `sentence` was reached without the ruling: papers that
    came later may have made it needless."""
    if not sentence.endswith(RULINGS[ruling].format(by=by, document=document)):
        return ""
    return N_("{by}依 {document} 确认：{verdict}").format(by=by, document=document, verdict=VERDICTS[ruling])
