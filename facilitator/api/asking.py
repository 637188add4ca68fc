"""Who calls the API and what they sent: a bearer token (cookies are ignored) and a JSON object, perhaps with a file."""

from __future__ import annotations

from typing import Any

from flask import request

from facilitator.domain.words import N_
from facilitator.services.context import Actor
from facilitator.services.upload import Upload
from facilitator.wire.application import application
from facilitator.wire.identity import bearer, staff_by_bearer
from facilitator.wire.origin import is_secure
from facilitator.wire.refusals import NotJson, TooLarge, Unauthorized
from facilitator.wire.security import UPLOAD_BYTES
from facilitator.wire.strict_json import load


def caller() -> Actor:
    """The member of staff whose token came with the request. Raises Unauthorized."""
    app = application()
    secure = is_secure(request.environ, app.settings)
    actor = staff_by_bearer(app.door, token(), secure)
    if actor is None:
        raise Unauthorized()
    return actor


def token() -> str | None:
    return bearer(request.headers.get("Authorization"))


def sent() -> tuple[Any, Upload | None]:
    """The JSON value and the file beside it. Raises NotJson or TooLarge."""
    if request.mimetype != "multipart/form-data":
        return load(request.get_data(cache=False)), None
    written = request.form.get("json")
    if written is None:
        raise NotJson(N_("请把 JSON 放在名为 json 的一栏里，文件放在名为 file 的一栏里。"))
    return load(written), _file()


def _file() -> Upload | None:
    file = request.files.get("file")
    if file is None:
        return None
    content = file.stream.read(UPLOAD_BYTES + 1)
    if len(content) > UPLOAD_BYTES:
        raise TooLarge(N_("文件太大，最多 8 MB。"), most=UPLOAD_BYTES)
    return Upload(file.filename or "", content)
