"""查一查我的票: the 核对号 that a phone kept finds its paper in the box of an announced vote."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import NotFound
from facilitator.services.ballots.receipt import CheckReceipt, ReceiptFound
from facilitator.services.sessions.read import SessionLine
from facilitator.web.acting import look_up
from facilitator.web.screens.finding import session_of
from facilitator.wire.refusals import sentence_of

LONGEST = 20


@dataclass(frozen=True)
class ReceiptPage:
    """`found` None before anything was asked, or where nothing lies under this code; `refusal` says so."""

    session: SessionLine
    code: str
    found: ReceiptFound | None = None
    refusal: str = ""


def page(code: str) -> ResponseReturnValue:
    session, typed = session_of(code), request.args.get("code", "").strip()[:LONGEST]
    if not typed:
        return render_template("screens/receipt.html", page=ReceiptPage(session, ""))
    try:
        found = look_up(CheckReceipt(session.id, typed))
    except NotFound as refusal:
        return render_template(
            "screens/receipt.html", page=ReceiptPage(session, typed, None, sentence_of(refusal))
        ), 404
    return render_template("screens/receipt.html", page=ReceiptPage(session, typed, found))
