"""One matter that is judged, in short sentences: who did it and when, its indicator, what the wall cannot show."""

from __future__ import annotations

from collections.abc import Set

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.party_words import party_for_all
from facilitator.domain.demands.public_words import NOTHING_KNOWN
from facilitator.domain.hundredths import written
from facilitator.domain.words import N_
from facilitator.storage.rows import Row


def matter_lines(demand: Row) -> tuple[str, ...]:
    done, due = demand.completed_on, demand.deadline
    late = (done - due).days if done and due else 0
    return (
        party_for_all(demand.responsible_party or "", NOTHING_KNOWN),
        N_("{month}月{day}日办结").format(month=done.month, day=done.day) if done else "",
        N_("超期 {days} 天").format(days=late) if late > 0 else N_("按时") if done and due else "",
        N_("涉及 {count} 户").format(count=demand.affected_households) if demand.affected_households else "",
        N_("第 {round} 轮").format(round=demand.round) if demand.round > 1 else "",
    )


def measured_words(row: Row | None) -> str:
    if row is None or row.before is None or row.after is None:
        return ""
    before, after = written(row.before), written(row.after)
    return N_("{indicator}：{before} → {after} {unit}").format(
        indicator=row.indicator, before=before, after=after, unit=row.unit
    )


def photos_unseen(demand: str, taken: Set[tuple[str, str]], shown: Set[tuple[str, str]]) -> str:
    """For the desk, in time to change it: which photos the wall cannot show, though they were taken."""
    stages = ((PhotoStage.BEFORE, N_("办理前")), (PhotoStage.AFTER, N_("办理后")))
    hidden = [name for stage, name in stages if (demand, stage) in taken - shown]
    if not hidden:
        return ""
    return N_("{stages}的照片没有公开，大屏上看不到；要上大屏，请专干在这件需求里把照片改为公开。").format(
        stages="、".join(hidden)
    )
