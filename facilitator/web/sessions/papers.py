"""/sessions/<session>/papers: everything that can be printed for one meeting, before it, at it and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField

from facilitator.domain.papers.kinds import AFTER_A_MEETING, BEFORE_A_MEETING, KIND_NAMES, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.papers.order_for_meeting import OrderForMeeting
from facilitator.services.papers.read_meeting import MeetingPaper, MeetingPaperPdf
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import actor, ask, runs
from facilitator.web.forms import PaperForm
from facilitator.web.printing import kind_in, paper_answer, paper_ordered, paper_page
from facilitator.web.screens.address import hall_url
from facilitator.web.sessions.overview import votes_in

HINTS: Mapping[PaperKind, str] = {
    PaperKind.CALL: N_("A4，下面是送达回执。贴在公告栏也行。"),
    PaperKind.DELIVERY: N_("A4 横放，名册上每一位一行，收到签字。"),
    PaperKind.POSTER: N_("A3，贴在会场门口：会议号、二维码、怎么参加。"),
    PaperKind.TENT: N_("A4，对折立在桌上，两面一样。"),
    PaperKind.AGENDA: N_("A3 横放，贴在墙上，第三排也看得清。"),
    PaperKind.SCRIPT: N_("大字，一步一步照着念。"),
    PaperKind.ITEM_PAPERS: N_("每项议题的情况、方案、要看的材料。"),
    PaperKind.TRIAGE_LIST: N_("要审定的需求，按附议、反复、紧急排好，留出写决定的地方。"),
    PaperKind.PROXY: N_("不能来的人委托别人，规则许可才有。"),
    PaperKind.RECUSAL: N_("和议题有利害关系的人签。"),
    PaperKind.STATISTICS: N_("每次表决的人数、各种方式的票数、算式。宣布以后才有。"),
    PaperKind.RESULT_NOTICE: N_("A3，贴公示栏，不少于 15 天。没有人名和门牌。"),
    PaperKind.SIGN_PAGE: N_("到会的人在票数下面签字。"),
    PaperKind.NO_QUORUM: N_("人数不够、没有表决时用。"),
    PaperKind.OPINIONS: N_("上墙的每条意见、归在哪一类、几人支持。"),
    PaperKind.OPTIONS: N_("方案 A、B、C：费用、谁来办、多久、好处坏处、反对的话。"),
    PaperKind.ATTENDANCE: N_("A4 横放，应到、实到、到离时间、签名。"),
    PaperKind.FLOOR: N_("谁发了言、提了什么建议。内部存档，不张贴。"),
}


class MeetingPaperForm(PaperForm):
    """A button; it asks nothing more."""

    paper = HiddenField(N_("哪一种"))

    def command(self, session: str) -> OrderForMeeting:
        """Raises BadInput for a paper that does not exist."""
        return OrderForMeeting(session, kind_in(self.paper), hall_url(""))


@dataclass(frozen=True)
class PaperOffer:
    kind: str
    name: str
    hint: str


@dataclass(frozen=True)
class MeetingPapersPage:
    session: SessionInFull
    before: tuple[PaperOffer, ...]
    after: tuple[PaperOffer, ...]
    slips: bool
    """Blank 需求征集单 belong to a yard meeting."""
    archive: bool
    """The meeting is over, and the person here keeps its minutes."""


def add_routes(blueprint: Blueprint) -> None:
    blueprint.add_url_rule("/<session>/papers", "papers", papers)
    blueprint.add_url_rule("/<session>/papers", "order_paper", order, methods=["POST"])
    blueprint.add_url_rule("/<session>/papers/<paper>", "paper", one)
    blueprint.add_url_rule("/<session>/papers/<paper>.pdf", "paper_pdf", pdf)


def papers(session: str) -> ResponseReturnValue:
    found: SessionInFull = ask(SessionDetail(session))
    page = MeetingPapersPage(
        found,
        tuple(_offers(found, BEFORE_A_MEETING)),
        tuple(_offers(found, AFTER_A_MEETING)),
        all_kinds()[found.kind].counts_heads,
        found.state is SessionState.CLOSED and actor().may(Power.KEEP_MINUTES),
    )
    return render_template("sessions/papers.html", page=page)


def order(session: str) -> ResponseReturnValue:
    form = MeetingPaperForm()
    return paper_ordered(
        form, lambda: form.command(session), back=url_for("sessions.papers", session=session),
        address=lambda paper: url_for("sessions.paper", session=session, paper=paper),
    )  # fmt: skip


def one(session: str, paper: str) -> ResponseReturnValue:
    back, file = url_for(".papers", session=session), url_for(".paper_pdf", session=session, paper=paper)
    return paper_page(ask(MeetingPaper(paper)), back=back, file=file)


def pdf(session: str, paper: str) -> ResponseReturnValue:
    return paper_answer(ask(MeetingPaperPdf(paper)))


def _offers(found: SessionInFull, kinds: tuple[PaperKind, ...]) -> Iterator[PaperOffer]:
    """Only those that this kind of meeting has: no vote, no statistics."""
    kind, votes = all_kinds()[found.kind], votes_in(found)
    needs = {
        PaperKind.TRIAGE_LIST: bool(kind.triages),
        PaperKind.OPINIONS: kind.groups_views,
        PaperKind.OPTIONS: kind.compares_options,
        PaperKind.PROXY: votes,
        PaperKind.RECUSAL: votes,
        PaperKind.STATISTICS: votes,
        PaperKind.RESULT_NOTICE: votes,
        PaperKind.NO_QUORUM: votes and found.needed is not None,
        PaperKind.DELIVERY: found.electorate > 0,
    }
    for one_kind in kinds if runs(found.kind) else ():
        if needs.get(one_kind, True):
            yield PaperOffer(one_kind.value, _(KIND_NAMES[one_kind]), _(HINTS[one_kind]))
