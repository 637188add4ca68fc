"""Lays out the papers of the ledger: kept content in, PDF/A bytes out, the same bytes for the same content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from weasyprint import HTML

from facilitator.domain.demands.slip import COMMUNITY_SIDE, RESIDENT_SIDE, SlipField
from facilitator.domain.minutes.addendum import is_addendum
from facilitator.domain.papers.sheets import ReceiptSheet, SlipSheet
from facilitator.domain.papers.stubs import on_paper
from facilitator.pdf.addendum import render_addendum
from facilitator.pdf.codes import listing, qr, with_code
from facilitator.pdf.confirmation import confirmation_page
from facilitator.pdf.entrance import entrance_page
from facilitator.pdf.fonts import SERIF
from facilitator.pdf.glyphs import code_points, missing_characters, printable
from facilitator.pdf.guide import FontsAndPictures, guide_page
from facilitator.pdf.press import DEMO, counters, environment, fonts, marks_of, style_sheets
from facilitator.pdf.report import report_page
from facilitator.pdf.weight import thicken
from facilitator.pdf.whole import whole_page

VARIANT = "pdf/a-3a"
TICKETS_A_SHEET = 8
PLEDGES_A_SHEET = 2
HALVES = 2
ROWS_WITH_SUM = 2
"""Rows that go to the next page together with the sum, so that it never stands there alone."""
LONG_TITLE = 36
"""Characters of a plan's name; a longer one is set smaller where a paper has only so much room."""
WIDEST_UPRIGHT = 7
"""Columns; a list with more lies on its side."""
LONG_QUESTION = 60
"""Characters; a longer question makes the boxes lower, its own size stays."""
LONGEST_ON_A5 = 126
FEW_ANSWERS = 4
"""So many stand on an A5 at 26 pt; with a long question half as many. More of them take a whole A4."""
_SIDES: dict[str, tuple[SlipField, ...]] = {"front": RESIDENT_SIDE, "back": COMMUNITY_SIDE}


def print_paper(content: bytes) -> bytes:
    """`content`: the canonical bytes that `domain.papers.content` makes. Raises KeyError for an unknown layout."""
    if is_addendum(content):
        return render_addendum(content)
    page = json.loads(content)
    missing = missing_characters("".join(_strings(page)))
    page = _printable(page) if missing else page
    page["unprintable"] = code_points(missing)
    layout = page["layout"]
    template = environment().get_template(f"print/{layout}.html")
    demo = page.pop("demo", False)
    page = _PREPARED.get(layout, with_code)(page)
    marks = (DEMO,) if demo else marks_of(str(page.get("issuer") or page.get("head", {}).get("issuer", "")))
    html = template.render(page=page)
    document = HTML(string=html, url_fetcher=FontsAndPictures()).render(
        font_config=fonts(), counter_style=counters(), pdf_variant=VARIANT,
        stylesheets=list(style_sheets(layout, *marks)),
    )
    pdf: bytes = document.write_pdf(
        finisher=lambda laid_out, objects: thicken(laid_out, objects, SERIF), pdf_variant=VARIANT,
        pdf_identifier=hashlib.sha256(content).hexdigest()[:32].encode(),
    )  # fmt: skip
    return pdf


def _slips(page: dict[str, Any]) -> dict[str, Any]:
    """A slip's fields by their names, and the slips sheet by sheet. The QR leads to 我的事到哪了 of this slip, which
    says nothing before somebody registered it. Backs of two on one sheet lie the other way round, so that each stands
    behind its own front."""
    fields = {side: {field.id: field for field in found} for side, found in _SIDES.items()}
    codes = page.get("codes") or [""] * len(page["numbers"])
    slips = [_slip(number, code, page.get("address", "")) for number, code in zip(page["numbers"], codes, strict=True)]
    each = 2 if page.get("sheet") == SlipSheet.A4_HALVES else 1
    pairs = [slips[first : first + each] for first in range(0, len(slips), each)]
    sheets = tuple({"fronts": pair, "backs": [None] * (each - len(pair)) + pair[::-1]} for pair in pairs)
    return {**page, **fields, "sheets": sheets, "halves": each > 1}


def _slip(number: str, code: str, address: str) -> dict[str, Any]:
    whole = on_paper(number, code)
    led = f"{address}/my/{code}" if address and code else whole
    return {"number": number, "whole": whole, "qr": qr(led), "site": f"{address}/my" if address and code else ""}


def _tickets(page: dict[str, Any]) -> dict[str, Any]:
    """Sheet by sheet, each ticket with its QR."""
    tickets = [{**ticket, "qr": qr(ticket["address"])} for ticket in page["tickets"]]
    sheets = [tickets[first : first + TICKETS_A_SHEET] for first in range(0, len(tickets), TICKETS_A_SHEET)]
    return {**page, "sheets": sheets}


def _ballots(page: dict[str, Any]) -> dict[str, Any]:
    """Sheet by sheet, one or two papers on each. A long question leaves less room for the answers."""
    length, answers = len(page["head"]["question"]), len(page["head"]["answers"])
    long = length > LONG_QUESTION
    many = bool(page.get("levels")) or (not page["three"] and answers > (FEW_ANSWERS // 2 if long else FEW_ANSWERS))
    leaf = "leaf" if many or length > LONGEST_ON_A5 else ""
    each = 2 if page["sheet"] == SlipSheet.A4_HALVES and not leaf else 1
    serials = page["serials"]
    sheets = [serials[first : first + each] for first in range(0, len(serials), each)]
    look = leaf or ("halves" if each > 1 else "single")
    return {**page, "sheets": sheets, "leaf": look, "size": "long" if long and not leaf else "short"}


def _money_table(table: dict[str, Any] | None) -> dict[str, Any] | None:
    if table is None:
        return None
    rows = table["rows"]
    return {**table, "first": rows[:-ROWS_WITH_SUM], "last": rows[-ROWS_WITH_SUM:]}


def _money_notice(page: dict[str, Any]) -> dict[str, Any]:
    return {**page, "parts": [{**part, "table": _money_table(part["table"])} for part in page["parts"]]}


def _money_roll(page: dict[str, Any]) -> dict[str, Any]:
    look = "wide" if len(page["table"]["columns"]) > WIDEST_UPRIGHT else "signing"
    return {**page, "table": _money_table(page["table"]), "look": look}


def _pledges(page: dict[str, Any]) -> dict[str, Any]:
    forms = page["forms"]
    sheets = [forms[at : at + PLEDGES_A_SHEET] for at in range(0, len(forms), PLEDGES_A_SHEET)]
    return {**page, "sheets": sheets, "size": _size(page)}


def _receipts(page: dict[str, Any]) -> dict[str, Any]:
    """On the halves of an A4 there is no third part: the roll of receipts is what is entered from."""
    sheet = page.get("sheet", ReceiptSheet.A4)
    parts = page["parts"][:HALVES] if sheet == ReceiptSheet.A4_HALVES else page["parts"]
    return {**page, "parts": parts, "look": sheet, "size": _size(page)}


def _size(page: dict[str, Any]) -> str:
    return "long" if len(page["plan"]) > LONG_TITLE else "short"


def _as_it_is(page: dict[str, Any]) -> dict[str, Any]:
    return page


_PREPARED = {
    "join": entrance_page,
    "listing": listing,
    "script": _as_it_is,
    "slips": _slips,
    "tickets": _tickets,
    "ballots": _ballots,
    "tally": _as_it_is,
    "seal": _as_it_is,
    "hands": _as_it_is,
    "money_notice": _money_notice,
    "money_roll": _money_roll,
    "pledges": _pledges,
    "receipts": _receipts,
    "whole_record": whole_page,
    "confirmation": confirmation_page,
    "review_report": report_page,
    "guide": guide_page,
    "trouble": _as_it_is,
    "wall": _as_it_is,
}


def _strings(value: object) -> Iterator[str]:
    """Every word that may be printed; the sign of an answer is drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from () if name == "sign" else _strings(each)


def _printable(value: Any) -> Any:
    """The same content in characters that can be drawn."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(each) for each in value]
    return {name: _printable(each) for name, each in value.items()} if isinstance(value, dict) else value
