"""The language of a page as its templates use it: the way to the other one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, request

from facilitator.wire.language import ASKED, CHINESE, ENGLISH, FOR_EVERYBODY, TAGS, language
from facilitator.wire.security import BEARER_ONLY

NAMES = {CHINESE: "中文", ENGLISH: "English"}
"""Each in its own words: whoever looks for one cannot read the other."""


@dataclass(frozen=True)
class Tongue:
    name: str
    tag: str
    address: str


def other_tongue() -> Tongue:
    """The same page in the other language; a page that only answers a form leads to where the form stands."""
    other = ENGLISH if language() == CHINESE else CHINESE
    asked = [(name, value) for name, value in request.args.items(multi=True) if name != ASKED]
    return Tongue(NAMES[other], TAGS[other], f"{request.path}?{urlencode([*asked, (ASKED, other)])}")


def install(app: Flask) -> None:
    """The wall and what is posted in the group chat speak to everybody; the API takes no cookies."""
    app.config[FOR_EVERYBODY] = frozenset({"posts", "screens.projector", "screens.projector_state", BEARER_ONLY})
    app.jinja_env.globals["other_tongue"] = other_tongue
