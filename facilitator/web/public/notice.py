"""/public/notice/<minutes>: what hangs in the glass case, word for word, and how to object."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import NotFound
from facilitator.services.notices.paper_code import CodeOwner, PaperCode
from facilitator.services.notices.read import NoticeForAll, NoticeLine, NoticeList, PublicNotice
from facilitator.web.acting import ask

SHOWN = 20
"""Notices on the board, the latest first."""


@dataclass(frozen=True)
class CodeFound:
    """`paper` is None for a code that no paper of ours has; `why` says so in a sentence."""

    typed: str
    paper: CodeOwner | None
    why: str


def notice(minutes: str) -> ResponseReturnValue:
    found: PublicNotice = ask(NoticeForAll(minutes))
    return render_template("public/notice.html", page=found)


def notices() -> tuple[NoticeLine, ...]:
    found: tuple[NoticeLine, ...] = ask(NoticeList())
    return found[:SHOWN]


def code_found(typed: str) -> CodeFound | None:
    """What the QR of a paper leads to; None where no code came along."""
    if not typed.strip():
        return None
    try:
        return CodeFound(typed, ask(PaperCode(typed[:40])), "")
    except NotFound as refusal:
        return CodeFound(typed, None, refusal.message)
