"""How names and numbers on slips are compared: blanks, brackets and wide letters tell nobody apart."""

from __future__ import annotations

import re
import unicodedata

_BRACKETED = re.compile(r"[(\[{<【〔《「『][^)\]}>】〕》」』]*[)\]}>】〕》」』]?")
_BETWEEN = re.compile(r"[\s·•・._\-—]+")
_PART = re.compile(r"第[0-9一二三四五六七八九十]+次$")


def same_hand(name: str) -> str:
    """专 干, 专干（代收） and 专干 are one person. Empty where nothing but a bracket was written."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _BETWEEN.sub("", _BRACKETED.sub("", folded))


def same_number(number: str) -> str:
    """No. 2550 0001 and ｎｏ.25500001 are one slip."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", number).casefold())


def same_slip(number: str) -> str:
    """dup 1, DUP1 and ｄｕｐ１ are one receipt; 1-2 and 12 are two."""
    return "".join(unicodedata.normalize("NFKC", number).casefold().split())


def invoice_of(number: str) -> str:
    """The invoice itself, without 第二次 where it is paid in parts."""
    return _PART.sub("", same_number(number))
