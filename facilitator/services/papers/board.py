"""公示栏问题清单 on A3 for the glass case: the very lines and counts of the page, built by the same code."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.figures import PRIVATE_AMONG
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Code, Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.paper_keeping import issuer
from facilitator.services.public_list import MOST, CountsForAll, PublicLine, counts_for_all, rows_for_all

ORDER = "number"
_COLUMNS = (
    (N_("编号"), Room.NUMBER),
    (N_("什么事"), Room.WIDE),
    (N_("哪一类"), Room.SHORT),
    (N_("办到哪了"), Room.MIDDLE),
    (N_("谁来办"), Room.MIDDLE),
    (N_("哪天定的"), Room.SHORT),
    (N_("哪天前办好"), Room.SHORT),
)
SCAN_IT = N_("扫那一件的码，看办的经过；又坏了、没办好，也从那里告诉社区。")
NAMELESS = N_("不写姓名、电话和门牌。")
_SCAN = (N_("扫一扫"), Room.SCAN)


def board(address: str, context: Context) -> Listing:
    """`address`: how phones reach this server; empty prints no QR, neither of the list nor of each matter."""
    today = day_of(context.now)
    rows = context.store.board.page(today, None, None, ORDER, MOST, 0)
    lines = rows_for_all(rows, context)
    return Listing(
        title=N_("群众需求问题清单"),
        lead=_figures(counts_for_all(context)),
        sheet=Sheet.A3_WIDE,
        columns=tuple(Column(label, room) for label, room in (*_COLUMNS, *((_SCAN,) if address else ()))),
        groups=(Group("", tuple((*_cells(line, today), *_scan(line, address)) for line in lines)),) if lines else (),
        empty=N_("现在没有公示的事。"),
        notes=(SCAN_IT, NAMELESS) if address else (NAMELESS,),
        issuer=issuer(context),
        dated=long_day(today),
        code=_code(address) if address else None,
    )


def _scan(line: PublicLine, address: str) -> tuple[str, ...]:
    """The page of the matter: its story, and the button 又坏了、没办好 below it."""
    return (f"{address}/public/{line.number}",) if address else ()


def _code(address: str) -> Code:
    words = N_("扫码看全部的事，每一件办到哪了。")
    return Code(f"{address}/public", words)


def _figures(counts: CountsForAll) -> str:
    """The sentence above the list on the page."""
    told = N_("{year}年第{quarter}季度新收 {came} 件，开单 {opened} 件，办完 {finished} 件。").format(
        year=counts.quarter[:4], quarter=counts.quarter[-1], came=counts.came, opened=counts.opened,
        finished=counts.finished,
    )  # fmt: skip
    late = N_("过了日子还没办好 {late} 件。").format(late=counts.late) if counts.late else ""
    private = PRIVATE_AMONG.format(count=counts.private) if counts.private else ""
    return told + private + late


def _cells(line: PublicLine, today: date) -> tuple[str, ...]:
    again = N_("，第 {round} 次办").format(round=line.round) if line.round > 1 else ""
    late = N_("晚了 {days} 天").format(days=line.days_late) if line.days_late else ""
    return (
        line.number,
        _what(line),
        line.matter_name,
        line.state_name + again,
        line.party,
        _day(line.opened_on, today),
        late or _day(line.deadline, today),
    )


def _what(line: PublicLine) -> str:
    """The title, and below it what the page says in its second line."""
    about = " · ".join(part for part in (line.category_name, line.building) if part)
    parts = (
        about if line.title else "",
        N_("关系到 {households} 户").format(households=line.households) if line.households else "",
        N_("{supporters} 人也这么说").format(supporters=line.supporters) if line.supporters else "",
    )
    second = "　".join(part for part in parts if part)
    return "\n".join(part for part in (line.title or about, second) if part)


def _day(value: date | None, today: date) -> str:
    if value is None:
        return ""
    return f"{value:%m-%d}" if value.year == today.year else f"{value:%Y-%m-%d}"
