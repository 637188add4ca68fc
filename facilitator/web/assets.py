"""Static files under addresses that change with their content, so that a phone fetches each of them once."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.web.bundles import BUNDLES, asset_bytes, english
from facilitator.wire.language import ENGLISH, language

FOREVER = "public, max-age=31536000, immutable"
SMALL = 200
"""Bytes below which compressing costs more than it saves."""


@dataclass(frozen=True)
class Asset:
    """One file or bundle, ready to send; `packed` is empty where gzip does not help."""

    version: str
    media_type: str
    plain: bytes
    packed: bytes


class Assets:
    """Read once and kept: the whole folder is smaller than one photograph. `fresh` reads again on every request."""

    def __init__(self, folder: Path, fresh: bool = False) -> None:
        self._folder = folder.resolve()
        self._fresh = fresh
        self._kept: dict[str, Asset] = {}

    def asset(self, name: str) -> Asset:
        """Raises FileNotFoundError, also for names that lead out of the folder."""
        found = None if self._fresh else self._kept.get(name)
        if found is None:
            found = self._kept[name] = self._read(name)
        return found

    def _read(self, name: str) -> Asset:
        path = (self._folder / name).resolve()
        if name not in BUNDLES and not (path.is_relative_to(self._folder) and path.is_file()):
            raise FileNotFoundError(name)
        content = asset_bytes(self._folder, name)
        packed = gzip.compress(content, 9, mtime=0) if len(content) > SMALL else b""
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        version = hashlib.sha256(content).hexdigest()[:12]
        return Asset(version, media_type, content, packed if len(packed) < len(content) else b"")


def install(app: Flask, folder: Path) -> None:
    """Serves /static/… and gives the templates `asset(name)`, in the language of the page."""
    assets = Assets(folder, fresh=app.debug)

    def send(name: str) -> ResponseReturnValue:
        try:
            asset = assets.asset(name)
        except OSError:
            abort(404)
        packed = bool(asset.packed) and request.accept_encodings.quality("gzip") > 0
        answer = Response(asset.packed if packed else asset.plain, content_type=_content_type(asset.media_type))
        if packed:
            answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Vary"] = "Accept-Encoding"
        answer.headers["Cache-Control"] = FOREVER if request.args.get("v") == asset.version else "no-cache"
        answer.set_etag(f"{asset.version}{'-gzip' if packed else ''}")
        return answer.make_conditional(request)

    def asset_url(name: str) -> str:
        own = english(name) if language() == ENGLISH else name
        return url_for("asset", name=own, v=assets.asset(own).version)

    app.add_url_rule("/static/<path:name>", "asset", send)
    app.jinja_env.globals["asset"] = asset_url


def _content_type(media_type: str) -> str:
    textual = media_type.startswith("text/") or media_type.endswith(("javascript", "json", "svg+xml"))
    return f"{media_type}; charset=utf-8" if textual else media_type
