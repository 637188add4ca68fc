"""Refusals in words and codes: the one answer that pages, API and sockets give when something is not allowed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_babel import gettext

from facilitator.domain.errors import Busy, Detail, Forbidden, NotFound, Refusal
from facilitator.domain.words import N_
from facilitator.wire.answers import plain_json


class NotJson(Refusal):
    code = "not_json"
    default = N_("提交的内容不是 JSON 格式。")


class TooLarge(Refusal):
    """`most` is in bytes."""

    code = "too_large"
    default = N_("提交的内容太大，请分几次提交。")


class Unauthorized(Refusal):
    code = "unauthorized"
    default = N_("请先登录，或者检查令牌是否写对、是否已经换过。")


class WrongAddress(Refusal):
    code = "wrong_address"
    default = N_("这个网址不是本系统的地址，请用大屏幕或启动窗口上写的网址。")


class WrongOrigin(Refusal):
    code = "wrong_origin"
    default = N_("这个请求不是从本系统的页面发出的，没有执行；请回到本系统的页面再做一次。")


class StalePage(Refusal):
    code = "stale_page"
    default = N_(
        "页面放得太久了，这一次没有办。请按浏览器的返回键，把写的内容抄下或复制，刷新以后再做一次；退出了的请重新登录。"
    )


class Malformed(Refusal):
    """The fields that cannot be read, each with its sentence; `fields` are dotted paths (`items.0.title`)."""

    code = "malformed"
    default = N_("提交的内容有误，请改正标出的各项。")

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__()
        self.details: dict[str, Detail] = dict(fields)

    @property
    def fields(self) -> dict[str, str]:
        return {name: str(sentence) for name, sentence in self.details.items()}


STATUS: dict[type[Refusal], int] = {
    NotJson: 400,
    WrongAddress: 400,
    StalePage: 400,
    Unauthorized: 401,
    Forbidden: 403,
    WrongOrigin: 403,
    NotFound: 404,
    TooLarge: 413,
    Malformed: 422,
    Busy: 429,
}


def status_of(refusal: Refusal) -> int:
    """The HTTP status; 409 for everything that another moment or another value would allow."""
    return next((STATUS[kind] for kind in type(refusal).__mro__ if kind in STATUS), 409)


def sentence_of(refusal: Refusal) -> str:
    """The sentence in the reader's language, filled in."""
    sentence: str = gettext(refusal.sentence)
    return sentence.format_map(_Blank(_told(refusal)))


def _told(refusal: Refusal) -> dict[str, Detail]:
    """A refusal that says which line of many was refused has the other one's sentence inside: in one language."""
    inner = refusal.__cause__
    if isinstance(inner, Refusal) and "why" in refusal.details:
        return {**refusal.details, "why": sentence_of(inner)}
    return refusal.details


def spoken(refusal: Refusal) -> dict[str, Any]:
    """What every face sends: `{"ok": false, "error", "message", "details"}`."""
    return {
        "ok": False,
        "error": refusal.code,
        "message": sentence_of(refusal),
        "details": plain_json(_told(refusal)),
    }


def retry_after(refusal: Refusal) -> int | None:
    """Seconds to wait before the same request makes sense again; None where waiting does not help."""
    seconds = refusal.details.get("retry_after") if isinstance(refusal, Busy) else None
    return seconds if isinstance(seconds, int) and seconds > 0 else None


class _Blank(dict[str, Detail]):
    def __missing__(self, name: str) -> str:
        return ""
