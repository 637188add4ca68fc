"""Takes the record out of a paper: exactly one file is attached, and it is the canonical record."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from facilitator.domain.minutes.record import ATTACHED
from facilitator.domain.words import N_
from facilitator.pdf.verdict import Refuted


def attached_record(reader: PdfFileReader) -> bytes:
    """Raises Refuted when nothing, or something else, is attached."""
    try:
        names: Any = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
        attached = [(str(names[place]), names[place + 1]) for place in range(0, len(names), 2)]
        if len(attached) != 1 or attached[0][0] != ATTACHED or attached[0][1]["/AFRelationship"] != "/Data":
            raise Refuted(N_("文件里附带的不是会议数据。"))
        return bytes(attached[0][1]["/EF"]["/F"].data)
    except Refuted:
        raise
    except Exception:
        # Whatever breaks while the library follows a stranger's objects, there is no record to be had.
        raise Refuted(N_("文件里没有附带会议数据。")) from None
