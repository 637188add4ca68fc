"""/funding/<plan>/balances: what each flat has in the maintenance fund, typed or read from the bank's table."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField
from werkzeug.exceptions import NotFound as NoSuchPage
from wtforms import HiddenField

from facilitator.domain.errors import BadInput, Refusal
from facilitator.domain.money import fen
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.enter_balances import EnterBalances, FlatBalance
from facilitator.services.funding.fund_accounts import AccountLine, FundAccounts
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.web.acting import ask, need
from facilitator.web.forms import DayField, Needed, PaperForm, attempt
from facilitator.web.funding.amounts import plain_yuan
from facilitator.web.funding.export import XLSX
from facilitator.web.funding.fund_words import fund_words
from facilitator.web.spreadsheets.previewing import off_hub
from facilitator.web.times import china_today
from facilitator.wire.sheets.balances import Statement, read_statement, statement_template

Typed = Mapping[str, tuple[str, str]]
"""Balance and first deposit as they were typed, by unit."""


class BalancesForm(PaperForm):
    """`balances` holds no value: it is where a refusal about the rows stands."""

    on = DayField(N_("余额是哪一天的"), [Needed(N_("请填余额表上的日期。"))])
    balances = HiddenField(N_("各户余额"))


class StatementForm(PaperForm):
    file = FileField(N_("余额表"), [Needed(N_("请选择余额表的文件。"))])


@dataclass(frozen=True)
class BalancesPage:
    """`strange` are rows of the file that belong to no flat of the plan."""

    plan: str
    title: str
    told: str
    form: BalancesForm
    file: StatementForm
    lines: tuple[AccountLine, ...]
    typed: Typed
    strange: tuple[tuple[int, str], ...] = ()
    read: int = 0


def balances(plan: str) -> ResponseReturnValue:
    """Looking, and saving what was typed."""
    need(Power.KEEP_FUNDS)
    lines = _lines(plan)
    if request.method == "GET":
        return _show(plan, lines, _form_now(lines), StatementForm(formdata=None), _as_known(lines))
    form = BalancesForm()
    typed = {line.unit: (_sent("balance", line.unit), _sent("first", line.unit)) for line in lines}
    done = attempt(form, lambda: EnterBalances(plan, form.on.data or date.min, _told(lines, typed, form.on.data)))
    if done is None:
        return _show(plan, lines, form, StatementForm(formdata=None), typed)
    flash(_("维修资金余额已登记。"))
    return redirect(url_for("funding.one", plan=plan), 303)


def statement(plan: str) -> ResponseReturnValue:
    """The file only fills in the form: nothing is kept until somebody has looked and saved."""
    need(Power.KEEP_FUNDS)
    lines, file = _lines(plan), StatementForm()
    found = _read(file, lines)
    typed = {**_as_known(lines), **found.typed}
    form = BalancesForm(formdata=None)
    form.on.data = china_today()
    return _show(plan, lines, form, file, typed, found)


def template(plan: str) -> ResponseReturnValue:
    need(Power.KEEP_FUNDS)
    lines = _lines(plan)
    book = io.BytesIO(off_hub(lambda: statement_template(lines)))
    answer = send_file(book, XLSX, as_attachment=True, download_name="维修资金余额.xlsx")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _read(file: StatementForm, lines: tuple[AccountLine, ...]) -> Statement:
    if file.validate_on_submit():
        name, content = file.file.data.filename or "", file.file.data.stream.read()
        try:
            return off_hub(lambda: read_statement(name, content, lines))
        except Refusal as refusal:
            file.refuse(refusal)
    return Statement({}, ())


def _lines(plan: str) -> tuple[AccountLine, ...]:
    """Raises NoSuchPage for a plan to which no account gives anything."""
    lines: tuple[AccountLine, ...] = ask(FundAccounts(plan))
    if not lines:
        raise NoSuchPage()
    return lines


def _show(
    plan: str,
    lines: tuple[AccountLine, ...],
    form: BalancesForm,
    file: StatementForm,
    typed: Typed,
    found: Statement | None = None,
) -> ResponseReturnValue:
    shown: PlanShown = ask(PlanDetail(plan))
    told = fund_words(shown.fund) if shown.fund else ""
    read = (found.strange, len(found.typed)) if found else ((), 0)
    page = BalancesPage(plan, shown.title, told, form, file, lines, typed, *read)
    return render_template("funding/balances.html", page=page), max(form.status, file.status)


def _form_now(lines: tuple[AccountLine, ...]) -> BalancesForm:
    """A slip of the pen is mended on the day of the statement."""
    form = BalancesForm(formdata=None)
    form.on.data = max((line.on for line in lines if line.on), default=china_today())
    return form


def _as_known(lines: tuple[AccountLine, ...]) -> Typed:
    return {line.unit: (_plain(line.balance_fen), _plain(line.first_fen)) for line in lines}


def _plain(amount_fen: int | None) -> str:
    return "" if amount_fen is None else plain_yuan(amount_fen).replace(",", "")


def _sent(what: str, unit: str) -> str:
    return request.form.get(f"{what}-{unit}", "").strip()


def _told(lines: tuple[AccountLine, ...], typed: Typed, on: date | None) -> tuple[FlatBalance, ...]:
    """The rows that say something new. Raises BadInput for what cannot be read, with the flat's name."""
    told = []
    for line in lines:
        balance, first = typed[line.unit]
        if not balance and not first:
            continue
        try:
            one = FlatBalance(line.unit, fen(balance), fen(first) if first else None)
        except BadInput:
            sentence = N_("“{label}”的金额看不懂，余额和首期交存额请写成 12000 或 12,000.50 这样；没有余额写 0。")
            raise BadInput(sentence, field="balances", label=line.label) from None
        known = (line.balance_fen, line.first_fen, line.on)
        if known != (one.balance_fen, line.first_fen if one.first_fen is None else one.first_fen, on):
            told.append(one)
    return tuple(told)
