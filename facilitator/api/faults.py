"""What goes wrong around a request (no such address, too large, our own fault) in the same JSON as a refusal."""

from __future__ import annotations

from flask import Blueprint, Response
from werkzeug.exceptions import HTTPException, InternalServerError, RequestEntityTooLarge

from facilitator.domain.errors import NotFound, Refusal
from facilitator.domain.words import N_
from facilitator.wire.refusals import NotJson, TooLarge, spoken
from facilitator.wire.responses import json_answer, refused


class WrongMethod(Refusal):
    code = "wrong_method"
    default = N_("这个地址不接受这种请求方法，命令用 POST，查询用 GET。")


class Internal(Refusal):
    """The one sentence for our own faults; the log has the rest."""

    code = "internal"
    default = N_("系统出错了，已经记入日志；请再试一次，仍不行请联系管理员。")


def register(blueprint: Blueprint) -> None:
    blueprint.register_error_handler(Refusal, refused)
    blueprint.register_error_handler(HTTPException, _http)
    blueprint.register_error_handler(InternalServerError, _internal)


def no_such_address(rest: str = "") -> Response:
    raise NotFound(N_("没有这个地址，请看 /api/ 上的说明。"))


def wrong_method(rest: str = "") -> Response:
    return json_answer(spoken(WrongMethod()), 405)


def _http(fault: HTTPException) -> Response:
    if isinstance(fault, RequestEntityTooLarge):
        return refused(TooLarge())
    if fault.code == 404:
        return refused(NotFound())
    return json_answer(spoken(NotJson()), fault.code or 400)


def _internal(_fault: InternalServerError) -> Response:
    return json_answer(spoken(Internal()), 500)
