"""Where every QR code leads: a ticket makes this phone a seat, without one it watches."""

from __future__ import annotations

from dataclasses import dataclass

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.public_words import masked
from facilitator.domain.errors import Refusal
from facilitator.domain.people.credentials import normal_code
from facilitator.domain.words import N_
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.people.watch import Watch
from facilitator.services.sessions.read import SessionLine
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import PASSER_BY
from facilitator.web.packing import packed
from facilitator.web.place import place
from facilitator.web.screens.address import Wifi, wifi_of
from facilitator.web.screens.finding import seat_here, session_of
from facilitator.wire.application import application
from facilitator.wire.cookies import set_seat
from facilitator.wire.refusals import Malformed, sentence_of, status_of
from facilitator.wire.responses import json_answer
from facilitator.wire.strict_json import SOCKET_BYTES, load

SHORT_CODE = 9
"""Characters of XXXX-XXXX; a scanned secret is longer."""
CODE_DIGITS = 6


@dataclass(frozen=True)
class JoinPage:
    code: str
    title: str
    kind_name: str
    community: str
    advisory: bool
    refusal: str
    enter: str
    """The button's word; empty where there is nothing to enter."""
    then: str
    """What follows for whoever enters."""
    wifi: Wifi | None = None


def enter() -> ResponseReturnValue:
    """For whoever typed the address from the wall: the six digits lead on."""
    code = "".join(sign for sign in request.args.get("code", "") if sign.isdigit())
    if len(code) == CODE_DIGITS:
        return redirect(url_for("screens.join", code=code))
    return render_template("public/enter.html", page=request.args.get("code", ""))


def join(code: str) -> ResponseReturnValue:
    """A phone without a seat becomes a guest with a number of its own, which it can report at the check-in desk."""
    line = session_of(code)
    answer = packed(make_response(_join_page(line)))
    if seat_here(code, line.id) is None:
        set_seat(answer, code, watch(code))
    return answer


def ticket(code: str) -> ResponseReturnValue:
    """From the script a JSON body, from the plain form one field; either holds a secret or a short code."""
    line = session_of(code)
    written = _written()
    try:
        taken = application().door.do(PASSER_BY, _command(code, written)).result
    except Refusal as refusal:
        if request.is_json:
            raise
        return _join_page(line, sentence_of(refusal)), status_of(refusal)
    answer = json_answer({"ok": True, "seat": taken.seat}) if request.is_json else redirect(f"/p/{code}", 303)
    set_seat(answer, code, taken.seat)
    return answer


def scanned() -> bool:
    """Whether the body holds the secret of a printed code, and no short one that somebody may have guessed."""
    try:
        return len(normal_code(_written())) > SHORT_CODE
    except Refusal:
        return False


def watch(code: str) -> str:
    """A guest's token."""
    token: str = application().door.do(PASSER_BY, Watch(code)).result.seat
    return token


def _written() -> str:
    body = load(request.get_data(), SOCKET_BYTES) if request.is_json else dict(request.form)
    written = body.get("ticket") if isinstance(body, dict) else None
    if not isinstance(written, str):
        raise Malformed({"ticket": N_("请扫票上的二维码，或者输入票上的号码。")})
    return written


def _command(code: str, written: str) -> TakeSeat:
    if len(normal_code(written)) == SHORT_CODE:
        return TakeSeat(code, short_code=written)
    return TakeSeat(code, ticket=written.strip())


def _off(line: SessionLine) -> str:
    """Who scans the poster at the door of an empty hall reads why it is empty."""
    return _("这次会取消了：%(reason)s。", reason=masked(line.called_off).rstrip("。")) if line.called_off else ""


def _way_in(line: SessionLine, heads_only: bool) -> tuple[str, str]:
    """The button's word and what follows: an evening that is over is looked at, in a yard meeting wishes are told, and
    who has a seat and pressed back has nothing more to report."""
    if line.called_off:
        return "", ""
    if line.state is SessionState.CLOSED:
        return _("看结果"), _("会已经散了，不能再投票；宣布过的结果可以看。")
    seat = seat_here(line.code, line.id)
    if seat is not None and seat.unit is not None:
        return _("回到会场"), _("这部手机已经有座位，不用再报号。")
    if heads_only:
        return _("进入会场"), _("进去后可以提一件事，也可以看大屏幕上记了什么。")
    return _("进入会场"), _("进去后按屏幕上说的到签到席报号，就能投票。")


def _join_page(line: SessionLine, refusal: str = "") -> str:
    here, kind = place(), all_kinds()[line.kind]
    enters, then = _way_in(line, kind.counts_heads)
    told = refusal or _off(line)
    names = (line.code, line.title, line.kind_name, here.community)
    page = JoinPage(*names, not kind.decides, told, enters, then, wifi_of(here))
    return render_template("screens/join.html", page=page)
