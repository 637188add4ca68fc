"""Writes 演练 on every page of the practised evening, with or without scripts, and says where the page goes back."""

from __future__ import annotations

import json
import re
from html import escape

from flask import Flask, Response, request
from flask_babel import gettext as _

from facilitator.domain.words import N_
from facilitator.wire.practice import Practised

MARK = N_("演练")
HEAD = re.compile(rb"<head[^>]*>")
BODY = re.compile(rb"<body[^>]*>")
STAFF = ("/desk/", "/remote/", "/sessions/")

STOP, GONE = N_("停止演练"), "gone"
"""The button, and the one sentence that phones know as well."""
WORDS = {
    "arriving": N_("居民正在进来：有手机的扫码，没手机的到签到席报名字。"),
    "ready": N_("到齐了。"),
    "voting": N_("大家正在投票，{n} 户用纸票。"),
    "cut": N_("断网了：路由器掉线，手机全断。什么也不用做，选好的都存在手机里，纸票照样能投。"),
    "back": N_("网络回来了，手机自己补发，一票也没有丢。"),
    "papers": N_("票箱里的纸票正在录：一人录一遍，另一人再录一遍，对得上才算。"),
    "voted": N_("票都在了，监票人已经确认。"),
    "over": N_("练完了。这里的一切马上清掉，什么也不会留下。"),
    "press": N_("该您了：按 PageDown、空格，或者点“{label}”。{n} 秒不按，会自己往下走。"),
    GONE: N_("演练结束了，请关掉这一页。"),
}


def mark_pages(app: Flask, practised: Practised) -> None:
    """Every page of this application. Nothing of it is kept by a browser."""

    def mark(answer: Response) -> Response:
        if answer.mimetype != "text/html" or answer.direct_passthrough:
            return answer
        page = HEAD.sub(lambda found: found[0] + _head(app), answer.get_data(), count=1)
        answer.set_data(BODY.sub(lambda found: found[0] + _band(practised), page, count=1))
        return answer

    app.after_request(mark)


def _head(app: Flask) -> bytes:
    """The script stands before all others: it leads the page's socket to the practised evening."""
    asset = app.jinja_env.globals["asset"]
    sheet, script = asset("css/practice.css"), asset("js/practice.js")  # type: ignore[operator]
    return f'<link rel="stylesheet" href="{sheet}"><script src="{script}"></script>'.encode()


def _band(practised: Practised) -> bytes:
    staff = request.path.startswith(STAFF)
    words = {name: _(word) for name, word in WORDS.items() if staff or name == GONE}
    told = escape(_("这是练习，什么也不会留下。"))
    stop = f'<button type="button" data-stop>{escape(_(STOP))}</button>' if staff else ""
    where = f'data-played="{practised.played}" data-back="{_way_back(practised)}"'
    return (
        f'<div class="practice-band" role="note" id="practice" {where}'
        f' data-words="{escape(json.dumps(words, ensure_ascii=False))}">'
        f"<b>{escape(_(MARK))}</b><span data-told>{told}</span>{stop}</div>"
    ).encode()


def _way_back(practised: Practised) -> str:
    """A phone of the hall has none: it came for the practice only."""
    if request.path.startswith("/screen/"):
        return f"/screen/{practised.code}"
    if request.path.startswith("/remote/"):
        return f"/remote/{practised.session}"
    return f"/sessions/{practised.session}/rehearsal" if request.path.startswith(STAFF) else ""
