"""Joins small scripts and sheets into one answer: a hall of 200 phones on one channel pays for every request."""

from __future__ import annotations

from pathlib import Path
from typing import Final

BUNDLES: Final[dict[str, tuple[str, ...]]] = {
    "bundles/phone.css": ("css/tokens.css", "css/base.css", "css/phone.css"),
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
        "js/phone.js",
    ),
    "bundles/join.js": ("js/dom.js", "js/words.js", "js/words/phone.js", "js/size.js", "js/join.js"),
}


def asset_bytes(static: Path, name: str) -> bytes:
    """The bytes of an asset, joined if `name` is a bundle; a plain file otherwise. Raises FileNotFoundError."""
    parts = BUNDLES.get(name, (name,))
    return b"\n".join((static / part).read_bytes() for part in parts)
