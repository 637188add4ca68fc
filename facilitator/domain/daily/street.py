"""What goes to the street: minutes, reports of large matters, monthly figures."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_

TITLE_LIMIT, SUBJECT_LIMIT, TO_LIMIT, RECEIPT_LIMIT = 200, 64, 60, 120


class ReportKind(StrEnum):
    MINUTES = "minutes"
    REPORT_UP = "report_up"
    MONTHLY = "monthly"
    OTHER = "other"


REPORT_NAMES = {
    ReportKind.MINUTES: N_("会议纪要"),
    ReportKind.REPORT_UP: N_("上报单"),
    ReportKind.MONTHLY: N_("月报"),
    ReportKind.OTHER: N_("其他材料"),
}
