"""What stands on a printed slip: a number that anybody may know, and a code that only the holder of its strip has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from facilitator.domain.ids import CROCKFORD
from facilitator.domain.people.credentials import normal_code

_PRINTED = re.compile(rf"(\d{{4}})YB(\d{{4}})([{CROCKFORD}OIL]{{8}})?", re.ASCII)
_NUMBERED = re.compile(rf"XQ\d{{4}}\d{{4,6}}([{CROCKFORD}OIL]{{8}})", re.ASCII)
_BETWEEN = re.compile(r"[\s·.—–_-]+")


@dataclass(frozen=True)
class PrintedSlip:
    """`code`: eight characters without a dash; empty on slips that were printed before there was one."""

    number: str
    code: str


def printed_slip(text: str) -> PrintedSlip | None:
    """What somebody copied from paper, in any case and width, with or without dashes; None for any other text."""
    found = _PRINTED.fullmatch(_BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper())
    if found is None:
        return None
    return PrintedSlip(f"{found[1]}-YB-{found[2]}", normal_code(found[3] or "").replace("-", ""))


def code_alone(text: str) -> str:
    """The code that somebody typed behind the ledger's number, XQ-2026-0101-7K4M-92QX; any other text as it is."""
    found = _NUMBERED.fullmatch(_BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper())
    return found[1] if found else text


def on_paper(number: str, code: str) -> str:
    """2026-YB-0032-7K4M-92QX: what `printed_slip` reads again."""
    return f"{number}-{code[:4]}-{code[4:]}" if code else number
