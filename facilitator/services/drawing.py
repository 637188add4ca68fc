"""A name drawn with the finger: a PNG in base64, checked before it is kept; shared by minutes and visits."""

from __future__ import annotations

import base64
import binascii

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

LARGEST_DRAWING = 200_000
"""Bytes."""


def drawing_of(handwriting: str | None) -> bytes | None:
    """The bytes of the picture; None where nothing was drawn. Raises BadInput for anything that is no PNG."""
    if not handwriting:
        return None
    try:
        drawing = base64.b64decode(handwriting.removeprefix("data:image/png;base64,"), validate=True)
    except (ValueError, binascii.Error):
        drawing = b""
    if not drawing.startswith(b"\x89PNG\r\n\x1a\n") or len(drawing) > LARGEST_DRAWING:
        raise BadInput(N_("手写签名的图片不对，请重写一次。"), field="handwriting")
    return drawing
