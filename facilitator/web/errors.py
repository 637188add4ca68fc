"""What goes wrong, as one page: a sentence and a way back; never a traceback, never the browser's grey text."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from flask import Flask, Response, current_app, request
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from facilitator.domain.errors import NotFound, Refusal
from facilitator.domain.words import N_
from facilitator.web.place import place
from facilitator.wire.application import application
from facilitator.wire.refusals import NotJson, TooLarge, sentence_of, status_of
from facilitator.wire.responses import refused, wants_json, with_headers

TOO_LARGE = N_("文件太大，最多 8 MB。请按浏览器的返回键（写的都还在），换一个小一点的再交。")
log = logging.getLogger(__name__)

TITLES = {
    400: N_("这一步没有做成"),
    401: N_("请先登录"),
    403: N_("这件事您不能做"),
    404: N_("没有找到"),
    405: N_("没有找到"),
    409: N_("现在还不能这样做"),
    413: N_("文件太大"),
    422: N_("填写有误"),
    429: N_("请稍等一会儿"),
    500: N_("系统出了问题"),
}
SENTENCES = {
    400: N_("发来的内容不完整，请回到上一页再做一次。"),
    404: N_("没有这个页面，可能网址写错了，或者编号不对。"),
    405: N_("没有这个页面，可能网址写错了，或者编号不对。"),
    500: N_("刚才这一步没有做成，已经保存的内容不受影响。请回到上一页再试一次；还是不行，请找管理员。"),
}


class Broken(Refusal):
    """A fault of ours; the log has the details, the page does not."""

    code = "internal"
    default = SENTENCES[500]


@dataclass(frozen=True)
class ErrorPage:
    title: str
    sentence: str
    back: str
    asks_code: bool
    """Somebody typed a meeting's number: the page offers to type it again."""


def install(app: Flask) -> None:
    app.register_error_handler(Refusal, answer_refusal)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(Exception, _answer_fault)


def answer_refusal(refusal: Refusal) -> Response:
    if wants_json():
        return refused(refusal)
    return with_headers(_page(status_of(refusal), sentence_of(refusal)), refusal)


def _answer_http(fault: HTTPException) -> Response | HTTPException:
    status = fault.code or 500
    if status < 400:
        return fault
    if wants_json():
        refusal = {404: NotFound, 413: TooLarge, 500: Broken}.get(status, NotJson)()
        answer = refused(refusal)
        answer.status_code = status
        return answer
    if isinstance(fault, RequestEntityTooLarge):
        return _page(413, _(TOO_LARGE))
    return _page(status, _(SENTENCES.get(status, SENTENCES[400])))


def _answer_fault(fault: Exception) -> Response:
    log.error("%s %s", request.method, request.path, exc_info=fault)
    if wants_json():
        answer = refused(Broken())
        answer.status_code = 500
        return answer
    return _page(500, _(SENTENCES[500]))


def _page(status: int, sentence: str) -> Response:
    """Without the context of other pages, which asks the database who is there: it may be what is broken."""
    entrance = request.path.split("/")[1] in ("j", "p", "screen") and status == 404
    page = ErrorPage(_(TITLES.get(status, TITLES[400])), sentence, _way_back(entrance), entrance)
    template = current_app.jinja_env.get_template("errors/error.html")
    return Response(template.render(page=page, **_where()), status)


def _where() -> dict[str, object]:
    try:
        here = place()
    except Exception:  # whatever is broken, the page about it is not
        return {"community": application().settings.community, "demo": False}
    return {"community": here.community, "demo": here.demo}


def _way_back(entrance: bool) -> str:
    if entrance:
        return "/j"
    here = request.host_url.rstrip("/")
    came_from = request.referrer or ""
    path = came_from.removeprefix(here)
    return path if came_from.startswith(f"{here}/") and path != request.full_path.rstrip("?") else "/"
