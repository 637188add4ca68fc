"""Reads a signed PDF as a pile of revisions and checks that nothing lies between or above the signatures."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.status import SignatureCoverageLevel

from facilitator.domain.words import N_
from facilitator.pdf.verdict import Refuted

# It logs a traceback for each suspicious change; here that is an answer, not an accident.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

RANGE_PARTS = 4


@dataclass(frozen=True)
class FilledField:
    """One signature of the file, in the order of signing."""

    field: str
    byte_range: tuple[int, int, int, int]
    moment: datetime
    embedded: Any


def open_pdf(pdf: bytes) -> PdfFileReader:
    try:
        return PdfFileReader(io.BytesIO(pdf))
    except Exception:
        raise Refuted(DAMAGED) from None


DAMAGED = N_("文件不完整或者已经损坏，读不出来。")


def filled_fields(reader: PdfFileReader) -> tuple[FilledField, ...]:
    """Raises Refuted where the file cannot be read as far as its signatures."""
    try:
        return tuple(_filled(embedded) for embedded in reader.embedded_signatures)
    except Refuted:
        raise
    except Exception:
        # A damaged file breaks the library in ways it does not list; whatever it is, the file is not whole.
        raise Refuted(DAMAGED) from None


def _filled(embedded: Any) -> FilledField:
    moment = embedded.self_reported_timestamp
    if len(embedded.byte_range) != RANGE_PARTS or moment is None or moment.tzinfo is None:
        raise Refuted(N_("签名缺少时间或范围。"))
    first, start, after, rest = (int(part) for part in embedded.byte_range)
    return FilledField(str(embedded.field_name), (first, start, after, rest), moment.astimezone(UTC), embedded)


def check_end(pdf: bytes, fields: tuple[FilledField, ...]) -> None:
    """The last signature covers the file to its last byte. A library says “valid” without that."""
    _, _, after, rest = fields[-1].byte_range
    if after + rest != len(pdf):
        raise Refuted(N_("最后一个签名之后，文件末尾又加了内容。"))


def check_revisions(reader: PdfFileReader, fields: tuple[FilledField, ...]) -> None:
    """One revision for the paper, one for each signature, each signature whole, and each only filling its own field."""
    try:
        total = reader.xrefs.total_revisions
        for place, each in enumerate(fields):
            each.embedded.compute_integrity_info()
            _check_one(each, fields[place + 1 :])
        first = fields[0].embedded.docmdp_level
    except Refuted:
        raise
    except Exception:
        raise Refuted(DAMAGED) from None
    if total != len(fields) + 1:
        raise Refuted(N_("除签名以外，文件还被改写过。"))
    if first is not MDPPerm.FILL_FORMS:
        raise Refuted(N_("第一个签名没有锁定文件内容。"))


def _check_one(each: FilledField, later: tuple[FilledField, ...]) -> None:
    wanted = SignatureCoverageLevel.ENTIRE_REVISION if later else SignatureCoverageLevel.ENTIRE_FILE
    if each.embedded.coverage < wanted:
        raise Refuted(N_("签名没有盖住它应当盖住的全部内容。"))
    changes = each.embedded.diff_result
    level = getattr(changes, "modification_level", ModificationLevel.OTHER)
    changed = set(getattr(changes, "changed_form_fields", ()))
    if level > ModificationLevel.FORM_FILLING or not changed <= {other.field for other in later}:
        raise Refuted(N_("签名之后，除了后面的签名，文件还有别的改动。"))
