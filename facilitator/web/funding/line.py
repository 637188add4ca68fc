"""/funding/<plan>/<book>/<number>: one line of a book with its photos, and what may be done to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField
from werkzeug.exceptions import NotFound as NoSuchPage
from wtforms import StringField

from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.keep_voucher import MOST_VOUCHERS, KeepVoucher
from facilitator.services.funding.lines import PaidBackShown, PledgeShown, ReceiptShown, SpendingShown
from facilitator.services.funding.plans import REASON_LIMIT
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.services.pictures import JPEG
from facilitator.services.upload import Upload
from facilitator.web.acting import actor, ask, need
from facilitator.web.forms import AtMost, Needed, PaperForm, attempt
from facilitator.web.funding.deed_forms import tell_what_is_hidden
from facilitator.web.funding.deeds import IN_BOOKS
from facilitator.web.times import short_day
from facilitator.wire.application import application

KEPT = "private, max-age=31536000, immutable"
Line = PledgeShown | ReceiptShown | SpendingShown | PaidBackShown
BOOKS = {"pledge": N_("认捐"), "receipt": N_("收款"), "spending": N_("支出"), "paid_back": N_("退款")}
TABLES = {"pledge": "pledges", "receipt": "receipts", "spending": "spending", "paid_back": "paid_back"}
"""Where on the plan's page the book stands."""


class ContraForm(PaperForm):
    reason = StringField(N_("为什么冲销"), [Needed(N_("请写明为什么冲销。")), AtMost(REASON_LIMIT)])


class VoucherForm(PaperForm):
    file = FileField(N_("凭证照片"), [Needed(N_("请选一张照片。"))], render_kw={"accept": "image/*"})


@dataclass(frozen=True)
class LinePage:
    """`facts`: what the line says, label and text. A form is None where it makes no sense now."""

    shown: PlanShown
    book: str
    table: str
    book_name: str
    line: Line
    facts: tuple[tuple[str, str], ...]
    voucher: VoucherForm | None
    contra: ContraForm | None


def add_routes(blueprint: Blueprint) -> None:
    address = "/<plan>/<any(pledge,receipt,spending,paid_back):book>/<int:number>"
    blueprint.add_url_rule(address, "line", one)
    blueprint.add_url_rule("/<plan>/vouchers/<digest>.jpg", "voucher", photo)
    blueprint.add_url_rule(f"{address}/contra", "contra", contra, methods=["POST"])
    blueprint.add_url_rule(f"{address}/voucher", "keep_voucher", voucher, methods=["POST"])


def one(plan: str, book: str, number: int) -> ResponseReturnValue:
    return render_template("funding/line.html", page=_page(plan, book, number))


def contra(plan: str, book: str, number: int) -> ResponseReturnValue:
    need(Power.KEEP_FUNDS)
    form, line = ContraForm(), _find(ask(PlanDetail(plan)), book, number)
    outcome = attempt(form, lambda: Contra(line.entry, form.reason.data or ""))
    if outcome is None:
        return render_template("funding/line.html", page=_page(plan, book, number, contra=form)), form.status
    flash(_("已冲销：%(book)s第 %(number)s 笔。记对的请重新登记一笔。", book=_(BOOKS[book]), number=number))
    tell_what_is_hidden(outcome)
    return redirect(url_for("funding.one", plan=plan, _anchor=TABLES[book]), 303)


def voucher(plan: str, book: str, number: int) -> ResponseReturnValue:
    need(Power.KEEP_FUNDS)
    form, line = VoucherForm(), _find(ask(PlanDetail(plan)), book, number)
    if attempt(form, lambda: KeepVoucher(line.entry, _sent(form))) is None:
        return render_template("funding/line.html", page=_page(plan, book, number, voucher=form)), form.status
    flash(_("照片已存好。"))
    return redirect(url_for("funding.line", plan=plan, book=book, number=number), 303)


def photo(plan: str, digest: str) -> Response:
    """Of a line that whoever asks may see."""
    shown: PlanShown = ask(PlanDetail(plan))
    if not any(digest in line.vouchers for lines in _books(shown).values() for line in lines):
        raise NoSuchPage()
    answer = Response(application().door.ports.files.read(digest), mimetype=JPEG)
    answer.headers["Cache-Control"] = KEPT
    return answer


def _sent(form: VoucherForm) -> Upload:
    return Upload(form.file.data.filename or "", form.file.data.stream.read())


def _page(
    plan: str, book: str, number: int, voucher: VoucherForm | None = None, contra: ContraForm | None = None
) -> LinePage:
    """A form that was refused is given; the others are empty ones where they are possible."""
    shown: PlanShown = ask(PlanDetail(plan))
    line, keeps = _find(shown, book, number), actor().may(Power.KEEP_FUNDS)
    room = keeps and len(line.vouchers) < MOST_VOUCHERS
    return LinePage(
        shown=shown,
        book=book,
        table=TABLES[book],
        book_name=_(BOOKS[book]),
        line=line,
        facts=tuple((_(label), text) for label, text in _facts(line).items() if text),
        voucher=voucher or (VoucherForm(formdata=None) if room else None),
        contra=contra or (ContraForm(formdata=None) if keeps and _stands(shown, line) else None),
    )


def _find(shown: PlanShown, book: str, number: int) -> Line:
    """Raises NoSuchPage, also for a line whose household is not this person's to see."""
    for line in _books(shown)[book]:
        if line.number == number:
            return line
    raise NoSuchPage()


def _books(shown: PlanShown) -> Mapping[str, tuple[Line, ...]]:
    return {
        "pledge": shown.pledges, "receipt": shown.receipts, "spending": shown.spending, "paid_back": shown.paid_back,
    }  # fmt: skip


def _stands(shown: PlanShown, line: Line) -> bool:
    """Pledges are withdrawn, refunds are signed for: only what came in or went out is taken back by a line."""
    if not isinstance(line, ReceiptShown | SpendingShown) or shown.state not in IN_BOOKS:
        return False
    return line.contra_of is None and not line.taken_back


def _facts(line: Line) -> dict[str, str]:
    amount = {N_("金额（元）"): yuan(line.fen)}
    if isinstance(line, PledgeShown):
        return {N_("谁"): line.label, **amount, N_("签字日期"): short_day(line.signed_on)}
    if isinstance(line, PaidBackShown):
        return {N_("谁"): line.label, **amount, N_("日期"): short_day(line.on), N_("签收人"): line.signed_by}
    if isinstance(line, ReceiptShown):
        how = {N_("怎么交的"): _(line.paid_by_name), N_("收据号"): line.receipt_no, N_("收款人"): line.collector}
        return {N_("谁"): line.label, **amount, N_("日期"): short_day(line.on), **how}
    how = {N_("用在什么上面"): line.purpose, N_("发票号"): line.invoice_no, N_("审批"): "、".join(line.approvers)}
    return {N_("付给谁"): line.payee, **amount, N_("日期"): short_day(line.on), **how}
