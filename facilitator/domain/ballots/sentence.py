"""The official sentence of a result, identical on screen, in the minutes and in the notice.

Order fixed by habit (`experience.md` §2.4): 应到 → 实到 → 赞成 → 反对 → 弃权 → 未表决 → 结论.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.conclusion import conclusion
from facilitator.domain.ballots.formula import square_metres
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.recusal import Tallies
from facilitator.domain.words import N_


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole of a result in numbers: present − recused − cast = not voted (or electorate − …, ballots returned)."""

    electorate: int
    present: int
    cast: int
    valid: int
    invalid: int
    not_voted: int
    recused: int
    duplicates: int


def official_sentence(
    preset: Preset, tallies: Tallies, counts: Counts, numbers: Numbers, outcome: Outcome, chosen: tuple[str, ...]
) -> str:
    """应到44人，实到33人，回避1人。赞成17票，反对12票，弃权3票，未表决0票。赞成票超过到会人数的半数，表决通过。"""
    decided = conclusion(preset, tallies, outcome, chosen)
    return _attendance(preset, counts, numbers) + _votes(preset, tallies, counts) + decided


def _attendance(preset: Preset, counts: Counts, numbers: Numbers) -> str:
    came = preset.presence is Presence.CHECKED_IN
    in_hall, by_ballot = (
        N_("应到{who}{electorate}，实到{present}"),
        N_("应参加表决{who}{electorate}，实际参加{present}"),
    )
    text = (in_hall if came else by_ballot).format(
        who=preset.who,
        electorate=_amount(preset, counts.electorate, numbers.area),
        present=_amount(preset, counts.present, numbers.area_present),
    )
    if counts.recused:
        text += N_("，回避{count}{measure}").format(count=counts.recused, measure=preset.measure)
    return text + "。"


def _amount(preset: Preset, count: int, area: int) -> str:
    if preset.by_area:
        return N_("{count}人、专有部分面积{area}平方米").format(count=count, area=square_metres(area))
    return f"{count}{preset.measure}"


def _votes(preset: Preset, tallies: Tallies, counts: Counts) -> str:
    if preset.scored and tallies.slate.form is Form.SCORE:
        parts = [N_("{lines}件逐件打分，有效{count}份").format(lines=len(tallies.slate.options), count=counts.valid)]
    else:
        parts = [_option(preset, tallies, option.id, option.label) for option in tallies.slate.options]
    if counts.invalid:
        parts.append(N_("无效{count}票").format(count=counts.invalid))
    if preset.presence is Presence.CHECKED_IN:
        parts.append(N_("未表决{count}票").format(count=counts.not_voted))
    else:
        parts.append(N_("未参加表决{count}{measure}").format(count=counts.not_voted, measure=preset.measure))
    return _preface(tallies) + "，".join(parts) + "。"


def _preface(tallies: Tallies) -> str:
    """A ranking shows first preferences only; what the run-off made of them is in the conclusion."""
    return N_("按第一选择：") if tallies.slate.form is Form.RANKED else ""


def _option(preset: Preset, tallies: Tallies, option: str, label: str) -> str:
    count = tallies.count[option]
    if tallies.slate.form is Form.SCORE:
        return N_("{label}{points}分").format(label=label, points=count)
    if preset.by_area:
        area = square_metres(tallies.area[option])
        return N_("{label}{count}人、{area}平方米").format(label=label, count=count, area=area)
    return N_("{label}{count}票").format(label=label, count=count)
