"""The list of `domain.md` §5.1: what minutes must contain before they are settled, and what is printed as 未记录."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Gap:
    """Something the paper lacks: the number of the list, a name for programs, a sentence for people."""

    item: int
    what: str
    sentence: str
    blocking: bool


def gaps(content: MinutesContent) -> tuple[Gap, ...]:
    """Everything missing, in the order of the list. Settling is refused while one of them blocks.

    1–9, the titles of 13, 14 and 15 block; 11 blocks on a statutory basis (城市居民委员会组织法 art. 30); others warn.
    Signatures (18) and the check code (20) belong to the steps that follow and are not judged here.
    """
    return (
        tuple(_who_and_when(content))
        + tuple(_attendance(content))
        + tuple(_preparation(content))
        + tuple(gap for item in content.items for gap in _item(item, content))
        + tuple(_afterwards(content))
    )


def blocking(content: MinutesContent) -> tuple[Gap, ...]:
    return tuple(gap for gap in gaps(content) if gap.blocking)


def _who_and_when(content: MinutesContent) -> Iterator[Gap]:
    needed = (
        (1, "title", content.title, N_("还缺会议名称。")),
        (2, "began_at", content.began_at, N_("还缺会议开始时间。")),
        (2, "ended_at", content.ended_at, N_("还缺会议结束时间。")),
        (3, "place", content.place, N_("还缺会议地点。")),
        (4, "convener", content.convener or content.issuer, N_("还缺召集人。")),
        (5, "chair", content.chair, N_("还缺主持人。")),
        (6, "recorder", content.recorder, N_("还缺记录人。")),
        (7, "kind", content.kind_name, N_("还缺会议类型。")),
        (7, "legal_basis", content.basis_name, N_("还缺会议的法律依据。")),
    )
    for number, what, value, sentence in needed:
        if not value:
            yield Gap(number, what, sentence, blocking=True)
    if content.rule is None and any(item.ballots for item in content.items):
        yield Gap(7, "rule", N_("还缺表决规则的名称和版本。"), blocking=True)


def _attendance(content: MinutesContent) -> Iterator[Gap]:
    attendance = content.attendance
    nobody = attendance.electorate == 0 and attendance.needed is not None
    if nobody or not 0 <= attendance.present <= attendance.electorate or attendance.observers < 0:
        yield Gap(8, "attendance", N_("应到、实到、列席人数不全。"), blocking=True)
    elif attendance.absent and not attendance.absences:
        yield Gap(8, "absences", N_("没有记录缺席原因。"), blocking=False)
    if attendance.needed is not None and not attendance.quorum_sentence:
        yield Gap(9, "quorum", N_("还缺法定人数的计算式。"), blocking=True)


def _preparation(content: MinutesContent) -> Iterator[Gap]:
    if content.notice is None:
        yield Gap(10, "notice", N_("没有记录通知日期与方式。"), blocking=False)
    if content.pre_review is None and content.statutory:
        yield Gap(11, "pre_review", N_("还没有社区党组织先行研究的记录。"), blocking=True)
    if not content.items:
        yield Gap(12, "items", N_("没有记录议程。"), blocking=False)


def _item(item: AgendaItem, content: MinutesContent) -> Iterator[Gap]:
    where = f"items.{item.position}"
    if not item.title:
        yield Gap(13, f"{where}.title", N_("有议题没有名称。"), blocking=True)
    if not (item.background or item.plan or item.opinions):
        yield Gap(13, f"{where}.prose", N_("有议题没有记录背景、方案和主要意见。"), blocking=False)
    for ballot in item.ballots:
        yield from _ballot(ballot, content, f"{where}.ballot")


def _ballot(ballot: BallotRecord, content: MinutesContent, where: str) -> Iterator[Gap]:
    if ballot.void_reason:
        return
    if not ballot.channels:
        yield Gap(14, where, N_("还缺表决方式。"), blocking=True)
    if not (content.scrutineers or ballot.witness or ballot.closed_alone_reason):
        yield Gap(14, f"{where}.witness", N_("还缺监票人；没有监票人的，请写明原因。"), blocking=True)
    if not {"electorate", "present", "cast", "tally", "outcome", "sentence"} <= set(ballot.result):
        yield Gap(15, f"{where}.result", N_("还缺票数、计算式或结论。"), blocking=True)


def _afterwards(content: MinutesContent) -> Iterator[Gap]:
    for place, resolution in enumerate(content.resolutions, start=1):
        if resolution.outcome == "passed" and not (resolution.responsible_party and resolution.deadline):
            yield Gap(16, f"resolutions.{place}", N_("已通过的事项没有记录责任主体或期限。"), blocking=False)
    if content.publication is None:
        yield Gap(17, "publication", N_("没有记录公示安排。"), blocking=False)
    if not content.attachments:
        yield Gap(19, "attachments", N_("没有记录附件。"), blocking=False)
