"""A check code as somebody typed it from paper: what it means, and whether it can be one at all."""

from __future__ import annotations

import re

_LOOKALIKES = str.maketrans("OIL", "011", " -—")
_CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{8}|[0-9A-F]{64}")
"""Eight characters of Crockford's base32, or a whole SHA-256 in hex."""


def spelled(code: str) -> str:
    """One spelling for all ways to write the same code: letters that look like digits are those digits."""
    return code.strip().upper().translate(_LOOKALIKES)


def is_code(text: str) -> bool:
    """Whether the text could be a code of any paper; a slip of the pen is not the paper's fault."""
    return _CODE.fullmatch(spelled(text)) is not None
