"""Five levels and 不了解, and the sub-scores of process and result; `domain.md` §6."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_


class Level(IntEnum):
    """The national 好差评 ladder; 0 says that somebody cannot judge, and is left out of every denominator."""

    VERY_SATISFIED = 5
    SATISFIED = 4
    RATHER_SATISFIED = 3
    DISSATISFIED = 2
    VERY_DISSATISFIED = 1
    CANNOT_SAY = 0


LEVELS = tuple(level for level in Level if level is not Level.CANNOT_SAY)

LEVEL_NAMES = {
    Level.VERY_SATISFIED: N_("非常满意"),
    Level.SATISFIED: N_("满意"),
    Level.RATHER_SATISFIED: N_("基本满意"),
    Level.DISSATISFIED: N_("不满意"),
    Level.VERY_DISSATISFIED: N_("非常不满意"),
    Level.CANNOT_SAY: N_("不了解"),
}


class Veto(StrEnum):
    """What no score can outweigh."""

    UNSAFE = "unsafe"
    FUNDS_IRREGULAR = "funds_irregular"
    NOT_DONE = "not_done"


VETO_NAMES = {
    Veto.UNSAFE: N_("不安全"),
    Veto.FUNDS_IRREGULAR: N_("资金不规范"),
    Veto.NOT_DONE: N_("没有办，却报办结"),
}


class Change(StrEnum):
    """前后变化: what the indicator or the photos of one viewpoint say."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSE = "worse"


CHANGE_NAMES = {Change.IMPROVED: N_("改善"), Change.UNCHANGED: N_("没有变化"), Change.WORSE: N_("变差")}


@dataclass(frozen=True, slots=True)
class Part:
    """One line of an assessment and the most points it can bring."""

    id: str
    name: str
    most: int


PROCESS = (
    Part("on_time", N_("按时响应"), 20),
    Part("consulted", N_("协商充分"), 25),
    Part("disclosed", N_("公开公示"), 20),
    Part("took_part", N_("居民参与监督"), 20),
    Part("recorded", N_("记录完整"), 15),
)
RESULT = (
    Part("achieved", N_("目标达成"), 40),
    Part("quality", N_("质量验收"), 25),
    Part("funds", N_("资金规范"), 20),
    Part("lasting", N_("长效管理"), 15),
)


def points(parts: tuple[Part, ...], given: Mapping[str, int], field: str) -> int:
    """The sum of an assessment, 0–100. Raises BadInput for a missing line, or more points than a line can bring."""
    for part in parts:
        score = given.get(part.id)
        if score is None:
            raise BadInput(N_("“{name}”还没有打分。"), field=field, name=part.name)
        if not 0 <= score <= part.most:
            raise BadInput(N_("“{name}”最多 {most} 分，最少 0 分。"), field=field, name=part.name, most=part.most)
    return sum(given[part.id] for part in parts)
