"""What tells that two rows are one person, however blanks and marks were typed: 张 三, 1 栋, 139-1111 2222."""

from __future__ import annotations

import re

from facilitator.domain.people.other_script import one_script
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.people.written_numbers import as_figure

_BLANKS = re.compile(r"\s")
_DASHES = re.compile(r"[－—–‐]")
_HOUSE = re.compile(r"^(\d+|[A-Za-z]|[零〇一二两三四五六七八九十]+)(?:号楼|[栋幢座#])")
_COUNTRY = "86"
_DIALLED = 11


def name_key(name: str | None) -> str:
    """Without blanks and dots, in one script; Zhang San and zhangsan are one."""
    return "".join(letter for letter in one_script(plain(name or "")).casefold() if letter.isalnum())


def building_key(building: str | None) -> str:
    """Without blanks; 3栋, 3号楼 and 三幢 are one. The dash of 1-12 stays, or it would be 11-2."""
    written = _DASHES.sub("-", _BLANKS.sub("", plain(building or "")))
    return _HOUSE.sub(lambda found: f"{as_figure(found[1])}栋", written, count=1).casefold()


def phone_key(contact: str | None) -> str:
    """Digits and letters alone, +86 in front or not."""
    written = "".join(letter for letter in plain(contact or "").casefold() if letter.isalnum())
    local = written.removeprefix("00").removeprefix(_COUNTRY)
    return local if written.isdigit() and written != local and len(local) == _DIALLED else written
