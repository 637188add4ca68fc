"""Forms of 街道报送: a paper was sent, a receipt came back."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from wtforms import SelectField, StringField

from facilitator.domain.daily.street import (
    RECEIPT_LIMIT,
    REPORT_NAMES,
    SUBJECT_LIMIT,
    TITLE_LIMIT,
    TO_LIMIT,
    ReportKind,
)
from facilitator.domain.words import N_
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from facilitator.web.forms import AtMost, DayField, Needed, PaperForm, choices
from facilitator.web.times import china_today

STREET_OFFICE = N_("街道社区办")


class SentForm(PaperForm):
    kind = SelectField(N_("什么材料"), default=ReportKind.OTHER.value)
    subject = StringField(N_("哪一份"), [Needed(N_("请写明报送的是什么。")), AtMost(SUBJECT_LIMIT)])
    title = StringField(N_("标题"), [AtMost(TITLE_LIMIT)])
    to_whom = StringField(N_("报给谁"), [Needed(N_("请写明报给了谁。")), AtMost(TO_LIMIT)], default=STREET_OFFICE)
    sent_on = DayField(N_("哪天报的"), [Needed(N_("请写报送日期。"))])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.kind.choices = choices(REPORT_NAMES)
        if not self.sent_on.raw_data:
            self.sent_on.data = china_today()

    def command(self) -> RecordSent:
        return RecordSent(
            kind=ReportKind(self.kind.data),
            subject=self.subject.data or "",
            sent_on=cast(date, self.sent_on.data),
            to_whom=self.to_whom.data or "",
            title=self.title.data or "",
        )


class ReceiptForm(PaperForm):
    receipt = StringField(N_("谁签收、回执号"), [Needed(N_("请写明谁签收的，或者回执的号。")), AtMost(RECEIPT_LIMIT)])
    on = DayField(N_("哪天签收"), [Needed(N_("请写签收日期。"))])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not self.on.raw_data:
            self.on.data = china_today()

    def command(self, report: str) -> RecordReceipt:
        return RecordReceipt(report, self.receipt.data or "", cast(date, self.on.data))
