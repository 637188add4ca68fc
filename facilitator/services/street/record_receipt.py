"""street.record_receipt: the street confirmed what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.events import StreetReceived
from facilitator.domain.daily.street import RECEIPT_LIMIT
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordReceipt:
    """`receipt`: who signed for it, or the number on the receipt."""

    report: str
    receipt: str
    on: date


def record_receipt(command: RecordReceipt, context: Context) -> None:
    row = context.store.street.report(command.report)
    if row is None:
        raise NotFound(N_("没有这次报送。"))
    receipt = command.receipt.strip()
    if not receipt:
        raise Missing(N_("请写明谁签收的，或者回执的号。"), what="receipt")
    if len(receipt) > RECEIPT_LIMIT:
        raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field="receipt", limit=RECEIPT_LIMIT)
    if not row.sent_on <= command.on <= day_of(context.now):
        raise BadInput(N_("签收日期要在报送以后、今天以前。"), field="on")
    context.store.street.change(row.id, receipt=receipt, receipt_on=command.on)
    context.record(StreetReceived(row.id, command.on, context.actor.name))


VERB = Verb("street", "record_receipt", RecordReceipt, Power.KEEP_LEDGER, N_("登记街道回执"), record_receipt)
