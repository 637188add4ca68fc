"""Papers and raised hands keyed by tellers: what may go into the box, and whether two people keyed the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.casting import check_choices
from facilitator.domain.ballots.papers import Form, HandCount, Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.errors import BadPaper, PapersDiffer, TooManyHands
from facilitator.domain.words import N_

Serial = str


@dataclass(frozen=True, slots=True)
class Keyed:
    """One paper as a teller read it: its serial, the unit on a named paper, its marks or that it is spoiled."""

    serial: Serial
    unit: str | None = None
    choices: tuple[str, ...] = ()
    invalid: bool = False


def check_batch(
    slate: Slate,
    secrecy: Secrecy,
    papers: Sequence[Keyed],
    returned: Sequence[str] = (),
    called: Callable[[str], str] = str,
) -> tuple[Keyed, ...]:
    """The batch with choices in the slate's order. Who may hand in a paper is judged unit by unit (`check_standing`).

    A named paper carries its unit; secret papers carry none and come with as many units that returned one.
    `called` gives the word for a unit. Raises BadPaper with the serial at fault.
    """
    for values in ([paper.serial for paper in papers], _units(papers), list(returned)):
        repeated = next((value for value in values if values.count(value) > 1), None)
        if repeated is not None:
            unit = repeated in returned or repeated in _units(papers)
            raise BadPaper(N_("“{which}”录了两次，请核对。"), which=called(repeated) if unit else repeated)
    if secrecy is Secrecy.SECRET and len(returned) != len(papers):
        raise BadPaper(
            N_("收回 {papers} 张票，交票的却有 {units} 户（人），请核对。"), papers=len(papers), units=len(returned)
        )
    return tuple(_checked(slate, secrecy, paper) for paper in papers)


def _units(papers: Sequence[Keyed]) -> list[str]:
    return [paper.unit for paper in papers if paper.unit is not None]


def _checked(slate: Slate, secrecy: Secrecy, paper: Keyed) -> Keyed:
    if (paper.unit is None) is (secrecy is Secrecy.NAMED):
        sentence = N_("第 {serial} 号票要写明是谁的。") if paper.unit is None else N_("无记名的票不能写名字。")
        raise BadPaper(sentence, serial=paper.serial)
    if paper.invalid:
        return Keyed(paper.serial, paper.unit, (), invalid=True)
    try:
        return Keyed(paper.serial, paper.unit, check_choices(slate, paper.choices))
    except BadPaper as fault:
        raise BadPaper(fault.sentence, **(fault.details | {"serial": paper.serial})) from None


def compare(first: Sequence[Keyed], second: Sequence[Keyed]) -> None:
    """Double entry: raises PapersDiffer naming the serials that two tellers read differently or only one had."""
    left, right = ({paper.serial: paper for paper in batch} for batch in (first, second))
    differing = [serial for serial in {**left, **right} if left.get(serial) != right.get(serial)]
    if differing:
        sentence = N_("两个人录的纸票有 {count} 张不一样，请对照纸票重新核对。")
        raise PapersDiffer(sentence, count=len(differing), serials=tuple(sorted(differing)))


def hand_count(preset: Preset, slate: Slate, counts: Mapping[str, int], still_to_vote: int | None) -> HandCount:
    """Hands counted without names; `still_to_vote` of those in the hall, None where nobody counted the heads.

    Raises BadPaper where hands must be taken by name, TooManyHands where more were raised than people are left.
    """
    if preset.named_only:
        raise BadPaper(N_("这次表决按户数或面积计算，举手要逐个记名录入。"))
    if slate.form not in (Form.YES_NO_ABSTAIN, Form.SINGLE):
        raise BadPaper(N_("这种投票不能只数举手的人数，请逐个录入。"))
    if any(option not in slate.ids or number < 0 for option, number in counts.items()):
        raise BadPaper()
    raised = HandCount({option: counts.get(option, 0) for option in slate.ids})
    if still_to_vote is not None and raised.total > still_to_vote:
        sentence = N_("举手 {hands} 人，到场还没投的只有 {left} 人，请重新点数。")
        raise TooManyHands(sentence, hands=raised.total, left=still_to_vote)
    return raised


ONE_HAND = N_("“{which}”录了两次：排先后的表决，举手只记第一位，要排几位的请用手机或纸票。")


def check_named_hands(
    slate: Slate, units: Mapping[str, Collection[str]], called: Callable[[str], str] = str
) -> dict[str, tuple[str, ...]]:
    """Hands taken by name, `{option: units}` → unit: its options, as many as the ballot allows and each once.

    `called` gives the word for a unit. Raises BadPaper for a unit raised twice or too often; of a ranking a hand is the
    first choice and no more: which option was called first says nothing of anybody's order.
    """
    chosen: dict[str, list[str]] = {}
    for option, raised in units.items():
        if option not in slate.ids:
            raise BadPaper()
        for unit in raised:
            mine = chosen.setdefault(unit, [])
            if mine and slate.form is Form.RANKED:
                raise BadPaper(ONE_HAND, which=called(unit))
            if option in mine or (mine and slate.maximum == 1):
                raise BadPaper(N_("“{which}”录了两次，请核对。"), which=called(unit))
            mine.append(option)
    return {unit: _of_hands(slate, options, called(unit)) for unit, options in chosen.items()}


def _of_hands(slate: Slate, options: Sequence[str], unit: str) -> tuple[str, ...]:
    """As `check_choices`; a refusal says whose hands they were."""
    if len(options) > slate.maximum:
        sentence = N_("“{which}”举了 {count} 次手，最多选 {maximum} 项，请核对。")
        raise BadPaper(sentence, which=unit, count=len(options), maximum=slate.maximum)
    return check_choices(slate, options)
