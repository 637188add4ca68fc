"""Minutes as one page value: every string the template prints, in order, so that the template only arranges."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.content import AgendaItem, MinutesContent, Resolution
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.minutes.signing import OFFICE_NAMES
from facilitator.domain.words import N_
from facilitator.pdf.figures import BallotFigures, Row, figures
from facilitator.pdf.glyphs import code_points, missing_characters
from facilitator.pdf.words import NOT_RECORDED, day, listed, paragraphs, span


@dataclass(frozen=True)
class Decision:
    """One answer of the first page: what, who decided, by which rule, the numbers, who does it by when."""

    question: str
    outcome: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Prose:
    """A paragraph group with its run-in heading."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ItemPage:
    title: str
    prose: tuple[Prose, ...]
    ballots: tuple[BallotFigures, ...]
    void: tuple[str, ...]


@dataclass(frozen=True)
class SignaturePlace:
    """A box that a signature field fills; `field` is the field's name in the PDF."""

    field: str
    office: str
    name: str


@dataclass(frozen=True)
class MinutesPage:
    masthead: str
    number: str
    title: str
    description: str
    issuer: str
    dated: str
    decisions: tuple[Decision, ...]
    facts: tuple[tuple[Row, ...], ...]
    items: tuple[ItemPage, ...]
    resolutions: tuple[str, ...]
    interruptions: tuple[str, ...]
    publication: str
    attachments: tuple[str, ...]
    remarks: tuple[str, ...]
    signatures: tuple[SignaturePlace, ...]
    code: str
    head: str
    digest: tuple[str, ...]
    unprintable: str


def minutes_page(content: MinutesContent, record: bytes) -> MinutesPage:
    """`record` must be the canonical bytes of `content`: its digest is printed."""
    whole = digest(record)
    missing = missing_characters(record.decode())
    return MinutesPage(
        masthead=f"{content.issuer}会议纪要",
        number=content.number or N_("（未编号）"),
        title=_title(content),
        description=f"{content.issuer}{content.number}",
        issuer=content.issuer,
        dated=day(content.dated),
        decisions=_decisions(content),
        facts=_facts(content),
        items=tuple(_item(item) for item in content.items),
        resolutions=tuple(_resolution(resolution) for resolution in content.resolutions),
        interruptions=tuple(each.sentence for each in content.interruptions),
        publication=_publication(content),
        attachments=content.attachments,
        remarks=paragraphs(content.remarks),
        signatures=tuple(
            SignaturePlace(place.office.value, OFFICE_NAMES[place.office], place.name) for place in content.signers
        ),
        code=short_code(record),
        head=content.journal.code,
        digest=tuple(whole[start : start + 8] for start in range(0, len(whole), 8)),
        unprintable=code_points(missing),
    )


def _title(content: MinutesContent) -> str:
    """A title that already names its council is not given the name twice."""
    return f"{content.title}{'' if content.kind_name in content.title else content.kind_name}纪要"


def _decisions(content: MinutesContent) -> tuple[Decision, ...]:
    resolutions = {resolution.item: resolution for resolution in content.resolutions}
    return tuple(
        _decision(content, figures(ballot, item), resolutions.get(item.position))
        for item in content.items
        for ballot in item.ballots
        if not ballot.void_reason
    )


def _decision(content: MinutesContent, ballot: BallotFigures, resolution: Resolution | None) -> Decision:
    counts = {row.label: row.text for row in ballot.counts}
    rows = [
        Row(N_("由谁决定"), f"{content.basis_name}（应到{counts['应到']}人，实到{counts['实到']}人）"),
        Row(N_("票数"), f"{ballot.line}，回避{counts['回避']}人，无效{counts['无效']}票，未表决{counts['未表决']}人"),
        Row(N_("按什么规则"), ballot.rule + (f"，{ballot.law}" if ballot.law else "")),
    ]
    if resolution is not None and resolution.outcome == "passed":
        rows.append(Row(N_("谁来办"), resolution.responsible_party or NOT_RECORDED))
        rows.append(Row(N_("何时办完"), day(resolution.deadline)))
        rows.append(Row(N_("经费"), resolution.funds or NOT_RECORDED))
    return Decision(ballot.question, ballot.outcome, tuple(rows))


def _facts(content: MinutesContent) -> tuple[tuple[Row, ...], ...]:
    """Lines of the table; two short facts share a line."""
    attendance, notice, review = content.attendance, content.notice, content.pre_review
    absent = f"缺席{attendance.absent}人" + (f"（{attendance.absences}）" if attendance.absences else "")
    law = f"，{content.rule.law}" if content.rule and content.rule.law else ""
    lines = [
        (Row(N_("时间"), span(content.began_at, content.ended_at)),),
        (Row(N_("地点"), content.place or NOT_RECORDED),),
        (Row(N_("召集人"), content.convener or content.issuer),),
        (Row(N_("主持人"), content.chair), Row(N_("记录人"), content.recorder)),
        (Row(N_("监票人"), listed(content.scrutineers)), Row(N_("计票人"), listed(content.tellers))),
        (Row(N_("法律依据"), content.basis_name + law),),
        (Row(N_("会议通知"), f"{day(notice.on)}，{notice.method}" if notice else NOT_RECORDED),),
        (Row(N_("先行研究"), f"{day(review.on)}，{review.body}" if review else NOT_RECORDED),),
        (
            Row(
                N_("到会情况"),
                f"应到{attendance.electorate}人，实到{attendance.present}人，{absent}，列席{attendance.observers}人",
            ),
        ),
    ]
    if attendance.quorum_sentence:
        lines.append((Row(N_("法定人数"), attendance.quorum_sentence),))
    return tuple(lines)


def _item(item: AgendaItem) -> ItemPage:
    demands = tuple(f"{demand.number}《{demand.title}》" for demand in item.demands)
    prose = (
        Prose(N_("需求"), demands),
        Prose(N_("提出人"), paragraphs(item.proposer)),
        Prose(N_("背景"), paragraphs(item.background)),
        Prose(N_("方案"), paragraphs(item.plan)),
        Prose(N_("主要意见"), paragraphs(item.opinions)),
    )
    return ItemPage(
        title=item.title,
        prose=tuple(part for part in prose if part.lines),
        ballots=tuple(figures(ballot, item) for ballot in item.ballots if not ballot.void_reason),
        void=tuple(f"“{ballot.question}”的表决作废，原因：{ballot.void_reason}。" for ballot in item.ballots if ballot.void_reason),
    )


def _resolution(resolution: Resolution) -> str:
    demand = f"{resolution.demand.number}《{resolution.demand.title}》"
    if resolution.outcome != "passed":
        where = f"转入“{resolution.moves_to_name}”" if resolution.moves_to else "留待再议"
        return f"{demand}：会议未通过，{where}。{resolution.task}"
    who = resolution.responsible_party or f"责任主体{NOT_RECORDED}"
    until = f"于{day(resolution.deadline)}前办完" if resolution.deadline else f"办理期限{NOT_RECORDED}"
    return f"{demand}：会议决定办理，由{who}负责，{until}，台账转入“{resolution.moves_to_name}”。{resolution.task}"


def _publication(content: MinutesContent) -> str:
    if content.publication is None:
        return NOT_RECORDED
    contact = f"。意见反馈：{content.publication.contact}" if content.publication.contact else ""
    return f"{day(content.publication.first_day)}至{day(content.publication.last_day)}在居务公开栏公示{contact}。"
