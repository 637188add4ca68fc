"""What the item at hand asks to be judged; answers only of ballots that were announced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.appraisal import next_sheet
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.here import day_of
from facilitator.domain.reviews.formula import DEFAULT, Formula, csat_index, satisfaction_rate, valid_of
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import EXCELLENT, VERDICT_NAMES, Verdict
from facilitator.services.appraising import Counts, Heard, heard, still_to_ask
from facilitator.services.appraising_words import titles_of
from facilitator.services.context import Reading
from facilitator.services.formulas import formula_of
from facilitator.services.judging import find_review
from facilitator.services.quorum import rule_of
from facilitator.services.sessions.room_matter import matter_lines, measured_words, photos_unseen
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.room_appraisal import (
    AppraisalFacts,
    AssessedFacts,
    HeardFacts,
    MatterFacts,
    PhotoFacts,
    SeriesFacts,
)
from facilitator.storage.reviews import SeriesCounts
from facilitator.storage.rows import Row


def appraisal_facts(reading: Reading, session: Row, current: Row | None, ballot: Row | None) -> AppraisalFacts | None:
    """None outside meetings that score, and while no item is at hand."""
    rule = rule_of(session)
    if current is None or rule is None or not rule.scored:
        return None
    store, left = reading.store, still_to_ask(reading.store, session)
    demands, askable = _demands(reading, session, current, ballot, left)
    if not demands:
        return None
    loaded = _load(reading, session, demands)
    matters = tuple(_matter(loaded, demand) for demand in demands)
    review = next((loaded.reviews[line.review] for line in loaded.lines.values()), None)
    formula = loaded.formulas[review.id] if review else DEFAULT
    return AppraisalFacts(
        review=review.id if review else None,
        quarter=review.quarter if review else "",
        concluded=review is not None and review.state == ReviewState.CONCLUDED,
        matters=matters,
        askable=askable,
        waiting=left,
        sheet=next_sheet(left),
        rest=_rest(current, ballot, left),
        unassessed=sum(1 for line in store.reviews.items(review.id) if line.process is None) if review else 0,
        pass_at=formula.pass_at,
        rate_at=formula.rate_at,
    )


@dataclass(frozen=True)
class _Loaded:
    """Everything about the matters in a few looks: a room is built five times a second, with forty of them."""

    rows: Mapping[str, Row]
    titles: Mapping[str, str]
    lines: Mapping[str, Row]
    reviews: Mapping[str, Row]
    formulas: Mapping[str, Formula]
    series: Mapping[str, SeriesCounts]
    photos: Mapping[tuple[str, str], Row]
    taken: frozenset[tuple[str, str]]
    measures: Mapping[str, Row]
    said: Mapping[str, Heard]
    """Answers of announced ballots, by demand; nothing else is ever in here."""


def _load(reading: Reading, session: Row, demands: Sequence[str]) -> _Loaded:
    store = reading.store
    last = store.reviews.last_items_of(demands)
    reviews = {one: find_review(store, one) for one in sorted({line.review for line in last.values()})}
    reviews = {one: row for one, row in reviews.items() if not _was_over(row, session)}
    lines = {demand: line for demand, line in last.items() if line.review in reviews}
    said: dict[str, Heard] = {}
    for row in store.ballots.of_session(session.id):
        if row.appraises and row.state == BallotState.ANNOUNCED and not set(row.appraises).isdisjoint(demands):
            said |= dict(zip(row.appraises, heard(store, session, row), strict=True))
    return _Loaded(
        rows=store.waiting.named(demands),
        titles=titles_of(reading, demands),
        lines=lines,
        reviews=reviews,
        formulas={one: formula_of(store, row) for one, row in reviews.items()},
        series={demand: counts for one in reviews for demand, counts in store.reviews.all_series(one).items()},
        photos=store.board.newest_photos(demands, day_of(reading.now)),
        taken=store.evidence.stages_of(demands),
        measures=store.evidence.measures_of(demands),
        said=said,
    )


def _was_over(review: Row, session: Row) -> bool:
    """Concluded before this evening began: its scores and its verdict are another meeting's, nothing said tonight."""
    began = session.began_at or session.starts_at
    return review.concluded_at is not None and review.concluded_at < began


def _demands(
    reading: Reading, session: Row, current: Row, ballot: Row | None, left: Sequence[str]
) -> tuple[Sequence[str], bool]:
    """What this item is about, and whether it may be asked about now."""
    if ballot is not None and ballot.appraises and ballot.state != BallotState.VOID:
        return ballot.appraises, False
    asked = [demand for row in reading.store.ballots.of_session(session.id) if _stands(row) for demand in row.appraises]
    if current.form != ItemForm.SCORES:
        return asked, False
    if current.demand is not None:
        return (current.demand,), current.demand not in asked
    return (next_sheet(left), True) if left else (asked, False)


def _rest(current: Row, ballot: Row | None, left: Sequence[str]) -> int:
    """How many an item for everything has still to ask about, once its sheet was announced."""
    announced = ballot is not None and ballot.appraises and ballot.state == BallotState.ANNOUNCED
    return len(left) if announced and current.form == ItemForm.SCORES and current.demand is None else 0


def _stands(row: Row) -> bool:
    return bool(row.appraises) and row.state != BallotState.VOID


def _matter(loaded: _Loaded, identity: str) -> MatterFacts:
    demand, line, said = loaded.rows[identity], loaded.lines.get(identity), loaded.said.get(identity)
    verdict = Verdict(line.verdict) if line is not None and line.verdict else None
    figures = (line.figures or {}) if line is not None else {}
    formula = loaded.formulas[line.review] if line is not None else DEFAULT
    return MatterFacts(
        demand=identity,
        number=demand.number or "",
        title=loaded.titles[identity],
        lines=tuple(told for told in matter_lines(demand) if told),
        measured=measured_words(loaded.measures.get(identity)),
        before=_photo(loaded.photos.get((identity, PhotoStage.BEFORE))),
        after=_photo(loaded.photos.get((identity, PhotoStage.AFTER))),
        unseen=photos_unseen(identity, loaded.taken, loaded.photos.keys()),
        heard=_heard(loaded, identity, said, formula) if said is not None else None,
        assessed=_assessed(line),
        verdict=_verdict_name(verdict, figures, formula),
        composite=None if verdict is Verdict.SAMPLE_TOO_SMALL else figures.get("composite"),
    )


def _photo(row: Row | None) -> PhotoFacts | None:
    """The newest one that the board may show: whoever knows the meeting's code reads this wall."""
    return None if row is None else PhotoFacts(row.id, row.width, row.height)


def _assessed(line: Row | None) -> AssessedFacts:
    if line is None:
        return AssessedFacts(None, None, (), None)
    return AssessedFacts(line.process, line.result, tuple(line.vetoes), line.change)


def _heard(loaded: _Loaded, demand: str, said: Heard, formula: Formula) -> HeardFacts:
    """All forms of the review where there is one, since on those the verdict rests; else what was said tonight."""
    if demand in loaded.lines:
        said = Heard(*loaded.series.get(demand, ({}, {}, {})))
    every = (said.all, dict(said.representatives), dict(said.households), dict(said.others))
    return HeardFacts(*(_series(formula, counts) for counts in every))


def _series(formula: Formula, counts: Counts) -> SeriesFacts:
    return SeriesFacts(counts, valid_of(counts), satisfaction_rate(counts), csat_index(formula, counts))


def _verdict_name(verdict: Verdict | None, figures: Mapping[str, int], formula: Formula) -> str | None:
    if verdict is None:
        return None
    excellent = verdict is Verdict.QUALIFIED and (figures.get("composite") or 0) >= formula.excellent_at
    return EXCELLENT if excellent else VERDICT_NAMES[verdict]
