"""The question's answers: which options there are, in which form, and how many may be chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.papers import ABSTAIN, AGAINST, FOR, Channel, DuplicateRule, Form, Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

MOST_OPTIONS = 20
MOST_RANKED = 10
HIGHEST_SCORE = 100


@dataclass(frozen=True, slots=True)
class Option:
    """`sign` is the same on phone, screen and paper; ○ is never one, on Chinese ballots it means 赞成."""

    id: str
    label: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Slate:
    """Options and their form. `minimum` and `maximum` count choices, on a score form they are the ends of the scale."""

    form: Form
    options: tuple[Option, ...]
    minimum: int = 1
    maximum: int = 1

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)


def yes_no_abstain(answers: tuple[str, str, str] = (N_("赞成"), N_("反对"), N_("弃权"))) -> Slate:
    """赞成、反对、弃权, or in the preset's own words; the ids and signs never change."""
    options = zip((FOR, AGAINST, ABSTAIN), answers, ("✓", "✗", "△"), strict=True)
    return Slate(Form.YES_NO_ABSTAIN, tuple(Option(*option) for option in options))


def slate(
    form: Form, labels: Sequence[str] = (), minimum: int | None = None, maximum: int | None = None, *, preset: Preset
) -> Slate:
    """The slate of a draft. Raises BadInput naming the field; statutory votes know no ranking and no scores."""
    if form is Form.YES_NO_ABSTAIN:
        return yes_no_abstain(preset.answers)
    options = tuple(Option(f"o{number}", label.strip()) for number, label in enumerate(labels, 1))
    most = MOST_RANKED if form is Form.RANKED else MOST_OPTIONS
    names = {option.label for option in options}
    if not 2 <= len(options) <= most or len(names) < len(options) or "" in names:
        raise BadInput(N_("选项要有 2 到 {most} 个，不能空着，也不能重复。"), field="options", most=most)
    if form not in forms_of(preset):
        raise BadInput(N_("排序和打分只用于协商；有法律效力的表决请用赞成、反对、弃权或单选。"), field="form")
    low, high = _limits(form, len(options), minimum, maximum)
    return Slate(form, options, low, high)


def forms_of(preset: Preset) -> tuple[Form, ...]:
    """What may be asked under a rule: a vote that binds knows no ranking and no scores."""
    binds = preset.statutory or preset.named_only
    return tuple(form for form in Form if not (binds and form in (Form.RANKED, Form.SCORE)))


def _limits(form: Form, count: int, minimum: int | None, maximum: int | None) -> tuple[int, int]:
    if form is Form.SINGLE:
        return 1, 1
    if form is Form.SCORE:
        low, high = minimum if minimum is not None else 0, maximum if maximum is not None else 10
        if not 0 <= low < high <= HIGHEST_SCORE:
            sentence = N_("打分的最低分和最高分不对，须在 0 到 {highest} 之间。")
            raise BadInput(sentence, field="max", highest=HIGHEST_SCORE)
        return low, high
    low, high = minimum if minimum is not None else 1, maximum if maximum is not None else count
    if not 1 <= low <= high <= count:
        raise BadInput(N_("最少、最多选几项不对：须在 1 到 {count} 之间。"), field="max", count=count)
    return low, high


def duplicate_rule(secrecy: Secrecy, chosen: DuplicateRule | None = None) -> DuplicateRule:
    """Paper prevails unless announced otherwise; a secret paper cannot be found again, so there the first counts."""
    if secrecy is Secrecy.SECRET:
        if chosen is DuplicateRule.PAPER_PREVAILS:
            raise BadInput(N_("无记名表决分不清谁的票，只能以先投的为准。"), field="duplicate_rule")
        return DuplicateRule.FIRST_PREVAILS
    return chosen or DuplicateRule.PAPER_PREVAILS


def check_secrecy(preset: Preset, secrecy: Secrecy, channels: Collection[Channel]) -> None:
    """Raises BadInput where the rule counts area or households and the ballot would hide the unit."""
    if not channels:
        raise BadInput(N_("至少要有一种投票方式：手机、纸票或举手。"), field="channels")
    if preset.named_only and secrecy is Secrecy.SECRET:
        raise BadInput(N_("“{preset}”要按面积或户数计算，只能记名表决。"), field="secrecy", preset=preset.name)


def check_poll(preset: Preset) -> None:
    """Raises BadInput: bars that move while people vote are for consultations only."""
    if preset.statutory:
        raise BadInput(N_("摸底只用于协商；有法律效力的表决要等宣布结果。"), field="poll")
