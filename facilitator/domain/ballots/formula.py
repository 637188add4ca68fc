"""The arithmetic as it is printed in the minutes, so that a reader can check it with a pencil."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.domain.ballots.papers import AGAINST, FOR, Form
from facilitator.domain.ballots.presence import passing_rule
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.quorum import Base, Comparison, Share, meets
from facilitator.domain.ballots.recusal import Reading, Tallies
from facilitator.domain.words import N_

SIGNS = {
    (Comparison.OVER, True): ">",
    (Comparison.OVER, False): "≤",
    (Comparison.AT_LEAST, True): "≥",
    (Comparison.AT_LEAST, False): "<",
}
Write = Callable[[int], str]


def square_metres(area_centi: int) -> str:
    """71186 → 711.86: hundredths written out, no rounding."""
    return f"{area_centi // 100}.{area_centi % 100:02d}"


def passing_formula(preset: Preset, tallies: Tallies, counted: Reading, removed: Reading) -> str:
    """17×2=34 > 33（回避计入）；34 > 32（回避剔除）: 赞成, or the leading option, against the line in both readings."""
    rule, slate = passing_rule(preset), tallies.slate
    if slate.form is Form.SCORE:
        labels = {option.id: option.label for option in slate.options}
        ranked = sorted(tallies.count.items(), key=lambda pair: -pair[1])
        return "，".join(N_("{label}{points}分").format(label=labels[option], points=total) for option, total in ranked)
    if counted.judgement.tied and slate.form is not Form.YES_NO_ABSTAIN:
        return N_("最高票数相同：{votes}票").format(votes=counted.judgement.favour)
    if rule.base is Base.FOR_AGAINST and slate.form is Form.YES_NO_ABSTAIN:
        favour, against = tallies.count[FOR], tallies.count[AGAINST]
        return f"{favour} {SIGNS[rule.comparison, favour > against]} {against}"
    wholes = (counted.numbers.whole(rule.base, tallies.opposed), removed.numbers.whole(rule.base, tallies.opposed))
    persons = both_readings(counted.judgement.favour, rule, wholes, str)
    if not preset.by_area:
        return persons
    leader = _leader(tallies, counted)
    opposed = tallies.opposed_area
    areas = (counted.numbers.whole_area(rule.base, opposed), removed.numbers.whole_area(rule.base, opposed))
    return _persons_and_area(persons, both_readings(tallies.area[leader], rule, areas, square_metres))


def last_support(formula: str) -> int:
    """The votes that a formula measures: 9 of “9×2=18 > 16”. A result keeps no other trace of the last round of a
    ranking. Raises ValueError where there is no number."""
    found = re.search(r"\d+", formula)
    if found is None:
        raise ValueError(formula)
    return int(found[0])


def quorum_formula(preset: Preset, counted: Reading, removed: Reading) -> str:
    """33×3=99 ≥ 44×2=88; empty where the rule asks for no quorum."""
    if preset.quorum is None:
        return ""
    first, second = counted.numbers, removed.numbers
    parts, wholes = (first.present, second.present), (first.electorate, second.electorate)
    persons = _readings(parts, preset.quorum, wholes, str)
    if not preset.by_area:
        return persons
    parts, wholes = (first.area_present, second.area_present), (first.area, second.area)
    return _persons_and_area(persons, _readings(parts, preset.quorum, wholes, square_metres))


def both_readings(part: int, share: Share, wholes: tuple[int, int], write: Write) -> str:
    """One formula where the readings agree; the second need not multiply the same number again."""
    if wholes[0] == wholes[1]:
        return compare(part, share, wholes[0], write)
    first = compare(part, share, wholes[0], write)
    second = compare(part, share, wholes[1], write).split("=", 1)[-1] if share.denominator > 1 else None
    return _join(first, second or compare(part, share, wholes[1], write))


def _readings(parts: tuple[int, int], share: Share, wholes: tuple[int, int], write: Write) -> str:
    first, second = (compare(part, share, whole, write) for part, whole in zip(parts, wholes, strict=True))
    return first if (parts[0], wholes[0]) == (parts[1], wholes[1]) else _join(first, second)


def compare(part: int, share: Share, whole: int, write: Write) -> str:
    """17×2=34 > 33: both sides multiplied out, nothing divided."""
    sign = SIGNS[share.comparison, meets(part, share, whole)]
    return f"{_times(part, share.denominator, write)} {sign} {_times(whole, share.numerator, write)}"


def _times(number: int, factor: int, write: Write) -> str:
    return write(number) if factor == 1 else f"{write(number)}×{factor}={write(number * factor)}"


def _join(counted: str, removed: str) -> str:
    return N_("{counted}（回避计入）；{removed}（回避剔除）").format(counted=counted, removed=removed)


def _persons_and_area(persons: str, area: str) -> str:
    return N_("人数：{persons}；面积（㎡）：{area}").format(persons=persons, area=area)


def _leader(tallies: Tallies, reading: Reading) -> str:
    """The option whose area stands beside `favour`: 赞成, or the one with the most votes."""
    if tallies.slate.form is Form.YES_NO_ABSTAIN:
        return FOR
    return next(option for option, votes in tallies.count.items() if votes == reading.judgement.favour)
