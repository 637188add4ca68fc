"""street.record_receipt: the street confirmed what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.events import StreetReceived
from facilitator.domain.daily.street import RECEIPT_LIMIT, TO_LIMIT, ReportKind
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.reporting import record_report
from facilitator.services.street.told_before import told_before
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordReceipt:
    """`report`: as `street.list` names it. `receipt`: who signed for it, or the number on the receipt."""

    report: str
    receipt: str
    on: date


def record_receipt(command: RecordReceipt, context: Context) -> None:
    sent_on = _sent_on(command.report, context)
    receipt = command.receipt.strip()
    if not receipt:
        raise Missing(N_("请写明谁签收的，或者回执的号。"), what="receipt")
    if len(receipt) > RECEIPT_LIMIT:
        raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field="receipt", limit=RECEIPT_LIMIT)
    if not sent_on <= command.on <= day_of(context.now):
        raise BadInput(N_("签收日期要在报送以后、今天以前。"), field="on")
    report = _recorded(command.report, context)
    context.store.street.change(report, receipt=receipt, receipt_on=command.on)
    context.record(StreetReceived(report, command.on, context.actor.name))


def _sent_on(report: str, context: Context) -> date:
    """Raises NotFound."""
    row = context.store.street.report(report)
    told = [row.sent_on] if row else [one.sent_on for one in told_before(context) if one.id == report]
    if not told:
        raise NotFound(N_("没有这次报送。"))
    return told[0]


def _recorded(report: str, context: Context) -> str:
    """The id of the report. One that only the history tells of is written down now, with every other one of the same
    matter: a matter that has recorded reports is not looked up in its history any more."""
    if context.store.street.report(report):
        return report
    told = list(told_before(context))
    demand = next(one.demand for one in told if one.id == report)
    made = {
        one.id: record_report(
            context, ReportKind.REPORT_UP, demand, one.title, one.sent_on, one.to_whom[:TO_LIMIT], one.sent_by
        )
        for one in reversed(told)
        if one.demand == demand
    }
    return made[report]


VERB = Verb("street", "record_receipt", RecordReceipt, Power.KEEP_LEDGER, N_("登记街道回执"), record_receipt)
