"""发到群里: one page with the text to copy and the long picture to save, both made of the same lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from flask import Response, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.posts import Post, text_of
from facilitator.domain.words import N_
from facilitator.web.posts.making import board_post, call_post, notice_post, reply_post, result_post
from facilitator.wire.application import application
from facilitator.wire.poster import drawn


@dataclass(frozen=True)
class PostPage:
    """`back` is the page that the post is about, with the words of the link that leads there."""

    word: str
    text: str
    count: int
    picture: str
    file_name: str
    back: str
    back_words: str


@dataclass(frozen=True)
class Kind:
    make: Callable[[str], Post]
    back: Callable[[str], str]
    back_words: str


def _session(key: str) -> str:
    return url_for("sessions.one", session=key)


def _demand(key: str) -> str:
    return url_for("demands.one", number=key)


def _minutes(key: str) -> str:
    return url_for("minutes.notice", minutes=key)


KINDS: Mapping[str, Kind] = {
    "call": Kind(call_post, _session, N_("回到这次会议")),
    "result": Kind(result_post, _session, N_("回到这次会议")),
    "notice": Kind(notice_post, _minutes, N_("回到这份公示")),
    "reply": Kind(reply_post, _demand, N_("回到这件事")),
}


def one(kind: str, key: str) -> ResponseReturnValue:
    known = _kind(kind)
    address = url_for("posts.picture", kind=kind, key=key)
    return _page(known.make(key), address, known.back(key), _(known.back_words))


def picture(kind: str, key: str) -> ResponseReturnValue:
    return _picture(_kind(kind).make(key))


def board() -> ResponseReturnValue:
    return _page(board_post(), url_for("posts.board_picture"), url_for("public.board"), _("回到公示栏"))


def board_picture() -> ResponseReturnValue:
    return _picture(board_post())


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise NoSuchPage()
    return KINDS[name]


def _page(post: Post, address: str, back: str, back_words: str) -> ResponseReturnValue:
    text = text_of(post)
    shown = PostPage(post.word, text, len(text), address, f"{post.word}.png", back, back_words)
    return render_template("posts/one.html", page=shown)


def _picture(post: Post) -> ResponseReturnValue:
    content = application().door.ports.off_hub.run(partial(drawn, post))
    return Response(content, content_type="image/png", headers={"Cache-Control": "no-store"})
