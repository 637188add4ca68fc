"""Lines of the books drawn by lot for a supervisor, with where each of them is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.services.funding.lines import ReceiptShown, SpendingShown
from facilitator.services.funding.shown import PlanShown
from facilitator.wire.application import application


@dataclass(frozen=True)
class Drawn:
    """`address` leads to the line itself."""

    plan: str
    title: str
    book: str
    number: int
    who: str
    fen: int
    papers: str
    vouchers: tuple[str, ...]
    address: str


def lines_of(shown: PlanShown) -> tuple[Drawn, ...]:
    return (*(_receipt(shown, line) for line in shown.receipts), *(_spending(shown, line) for line in shown.spending))


def drawn_below(limit: int) -> int:
    """Eight bytes over a handful of lines: no line is favoured by anything that could be seen."""
    return int.from_bytes(application().door.ports.randomness.bytes(8)) % limit


def _receipt(shown: PlanShown, line: ReceiptShown) -> Drawn:
    papers = _("收据 %(number)s", number=line.receipt_no)
    return _drawn(shown, "receipt", _("收款"), line, line.label, papers)


def _spending(shown: PlanShown, line: SpendingShown) -> Drawn:
    papers = _("发票 %(number)s", number=line.invoice_no)
    return _drawn(shown, "spending", _("支出"), line, line.payee, papers)


def _drawn(shown: PlanShown, book: str, name: str, line: ReceiptShown | SpendingShown, who: str, papers: str) -> Drawn:
    address = url_for("funding.line", plan=shown.plan, book=book, number=line.number)
    return Drawn(shown.plan, shown.title, name, line.number, who, line.fen, papers, line.vouchers, address)
