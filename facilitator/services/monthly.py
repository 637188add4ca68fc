"""月报: the figures of one month, counted in one place for the page, the paper and the table file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.visiting import month_span
from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.wording import title_for
from facilitator.storage.rows import Row

_SENT = (DemandMove.REPORT_UP, DemandMove.ESCALATE)


@dataclass(frozen=True)
class MonthRow:
    """`in_hand` and `overdue` are of the month's last day, or of today while the month runs."""

    name: str
    new: int
    done: int
    in_hand: int
    overdue: int

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, str(self.new), str(self.done), str(self.in_hand), str(self.overdue))


@dataclass(frozen=True)
class WaitingMatter:
    """A large matter that no department has taken up; `days` since it went to the street."""

    number: str
    title: str
    department: str
    days: int

    @property
    def sentence(self) -> str:
        where = self.department or N_("街道")
        return N_("{number}《{title}》：已报{where}，等了 {days} 天。").format(
            number=self.number, title=self.title, where=where, days=self.days
        )


@dataclass(frozen=True)
class MonthReport:
    """The first row is the sum of the others. `waiting` is of today, whatever the month: each says since when."""

    month: str
    title: str
    lead: str
    heads: tuple[str, ...]
    rows: tuple[MonthRow, ...]
    waiting: tuple[WaitingMatter, ...]


def month_report(month: str, reading: Reading) -> MonthReport:
    """Raises BadInput for what is no month, as 2026-11 is."""
    today, street = day_of(reading.now), reading.store.street
    first, last = month_span(month, today)
    in_hand = street.were_in_hand(last) if last < today else street.in_hand()
    counts = (street.new(first, last), street.done(first, last), in_hand, street.overdue(min(last, today)))
    rows = [
        MonthRow(CATEGORY_NAMES[category], *(count.get(category.value, 0) for count in counts)) for category in Category
    ]
    total = MonthRow(N_("合计"), *(sum(count.values()) for count in counts))
    return MonthReport(
        month=month,
        title=N_("{year}年{month}月需求办理月报").format(year=first.year, month=first.month),
        lead=N_("数字按{day}的台账计算。").format(day=long_day(today)),
        heads=(N_("类别"), N_("本月新增"), N_("本月办结"), N_("手上在办"), N_("超期")),
        rows=(total, *(row for row in rows if any((row.new, row.done, row.in_hand, row.overdue)))),
        waiting=tuple(_waiting(row, today, reading) for row in street.waiting_for_a_department()),
    )


def _waiting(row: Row, today: date, reading: Reading) -> WaitingMatter:
    history = reading.store.ledger.history(row.id)
    sent = next((day_of(entry.at) for entry in reversed(history) if entry.move in _SENT), today)
    return WaitingMatter(row.number, title_for(reading, row), row.department or "", (today - sent).days)
