"""街道报送: what went there and what did not, and the month's figures on a page, as a paper, as a table file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.daily.visiting import FIRST_YEAR
from facilitator.domain.people.powers import Power
from facilitator.services.monthly import MonthReport
from facilitator.services.street.read import Monthly, StreetBook, StreetList
from facilitator.web.acting import actor, ask, need
from facilitator.web.forms import PaperForm, attempt
from facilitator.web.street.forms import ReceiptForm, SentForm
from facilitator.web.street.workbook import XLSX, month_workbook
from facilitator.web.times import china_today


@dataclass(frozen=True)
class StreetPage:
    """`receipt` stands beside every report without one; `wrong` names the report whose receipt was refused."""

    book: StreetBook
    form: SentForm
    receipt: ReceiptForm
    wrong: str
    month: str
    may_record: bool


@dataclass(frozen=True)
class MonthPage:
    report: MonthReport
    before: str
    after: str
    kind: ReportKind
    today: date
    may_record: bool


def listed() -> ResponseReturnValue:
    return _show()


def sent() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = SentForm()
    if attempt(form, form.command) is None:
        return _show(form), form.status
    flash(_("已登记报送。"))
    return redirect(url_for("street.listed"), 303)


def receipt(report: str) -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = ReceiptForm()
    if attempt(form, lambda: form.command(report)) is None:
        return _show(form, report), form.status
    flash(_("已登记回执。"))
    return redirect(url_for("street.listed"), 303)


def monthly() -> ResponseReturnValue:
    report: MonthReport = ask(Monthly(_month()))
    first = china_today().replace(year=int(report.month[:4]), month=int(report.month[5:]), day=1)
    page = MonthPage(
        report,
        f"{first - timedelta(days=1):%Y-%m}" if first.year > FIRST_YEAR else "",
        f"{first + timedelta(days=31):%Y-%m}" if (first.year, first.month) < _month_of(china_today()) else "",
        ReportKind.MONTHLY,
        china_today(),
        actor().may(Power.KEEP_LEDGER),
    )
    return render_template("street/monthly.html", page=page)


def _month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


def workbook() -> ResponseReturnValue:
    report: MonthReport = ask(Monthly(_month()))
    answer = Response(month_workbook(report), mimetype=XLSX)
    name = quote(f"{report.title}.xlsx")
    answer.headers["Content-Disposition"] = f"attachment; filename=monthly.xlsx; filename*=UTF-8''{name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _show(refused: PaperForm | None = None, wrong: str = "") -> str:
    page = StreetPage(
        ask(StreetList()),
        refused if isinstance(refused, SentForm) else SentForm(formdata=None),
        refused if isinstance(refused, ReceiptForm) else ReceiptForm(formdata=None),
        wrong,
        f"{china_today():%Y-%m}",
        actor().may(Power.KEEP_LEDGER),
    )
    return render_template("street/list.html", page=page)


def _month() -> str:
    return request.args.get("month", "").strip() or f"{china_today():%Y-%m}"
