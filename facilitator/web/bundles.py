"""Joins small scripts and sheets into one answer: a hall of 200 phones on one channel pays for every request."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_COMMENT = re.compile(rb"^[ \t]*(?:/\*(?!!).*?\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
"""A comment on lines of its own: it is written for readers of the repository, not for 200 phones. A licence stays."""
_REMARK = re.compile(rb"[ \t]+// [^\n'\"`]*$", re.MULTILINE)
"""A comment after code. With a quotation mark in it the line might be a string, and is left alone."""
_INDENT = re.compile(rb"^\s+", re.MULTILINE)
"""No string of ours goes over a line's end, so the white space at its start says nothing to a machine."""

_BUNDLES: Final[dict[str, tuple[str, ...]]] = {
    "bundles/phone.css": ("css/tokens.css", "css/base.css", "css/phone.css"),
    "bundles/need.css": ("css/tokens.css", "css/base.css", "css/phone.css", "css/need.css"),
    "bundles/wire.js": ("js/guard.js", "vendor/socket.io.min.js"),
    "bundles/phone.js": (
        "js/dom.js",
        "js/words.js",
        "js/words/phone.js",
        "js/figures.js",
        "js/live.js",
        "js/size.js",
        "js/phone/store.js",
        "js/phone/courier.js",
        "js/phone/views.js",
        "js/phone/voting.js",
        "js/phone/gate.js",
        "js/phone/forms.js",
        "js/phone.js",
    ),
    "bundles/floor.js": (
        "js/words/floor.js",
        "js/words/dots.js",
        "js/phone/watch.js",
        "js/phone/proposal_form.js",
        "js/phone/dots.js",
        "js/phone/floor.js",
    ),
    "bundles/sheet.js": ("js/words/sheet.js", "js/phone/sheet.js"),
    "bundles/join.js": ("js/dom.js", "js/words.js", "js/words/join.js", "js/size.js", "js/join.js"),
}


WORDS: Final = "js/words/"
"""Where the scripts' own sentences lie; the same names stand in words/en/ in English."""
ENGLISH: Final = "bundles/en/"
_TRANSLATED: Final = {"js/words.js": f"{WORDS}en/every_face.js", "js/figures.js": f"{WORDS}en/figures.js"}
"""Scripts that speak themselves, and what follows them on an English page."""


def _in_english(part: str) -> tuple[str, ...]:
    return (part, _TRANSLATED[part]) if part in _TRANSLATED else (part.replace(WORDS, f"{WORDS}en/"),)


def _speaks(parts: tuple[str, ...]) -> bool:
    return any(part in _TRANSLATED or part.startswith(WORDS) for part in parts)


_SPEAKING = {
    name: parts for name, parts in ({name: (name,) for name in _TRANSLATED} | _BUNDLES).items() if _speaks(parts)
}
BUNDLES: Final = _BUNDLES | {
    f"{ENGLISH}{name.rpartition('/')[2]}": tuple(own for part in parts for own in _in_english(part))
    for name, parts in _SPEAKING.items()
}


def english(name: str) -> str:
    """The name of the same asset in English; its own where it says nothing."""
    return f"{ENGLISH}{name.rpartition('/')[2]}" if name in _SPEAKING else name.replace(WORDS, f"{WORDS}en/")


def asset_bytes(static: Path, name: str) -> bytes:
    """The bytes of an asset, joined and without comments if `name` is a bundle. Raises FileNotFoundError."""
    if name not in BUNDLES:
        return (static / name).read_bytes()
    return b"\n".join(_plain((static / part).read_bytes()) for part in BUNDLES[name])


def _plain(script: bytes) -> bytes:
    return _INDENT.sub(b"", _REMARK.sub(b"", _COMMENT.sub(b"", script)))
