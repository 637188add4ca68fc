"""A statement of the maintenance fund as the bank or the bureau sends it, and the list that it is asked to fill in."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_
from facilitator.services.funding.fund_accounts import AccountLine
from facilitator.wire.roll.columns import HEADER_WITHIN, plain_heading
from facilitator.wire.sheets.accounts import AMOUNT, WIDTH, yuan_of
from facilitator.wire.sheets.reading import cell_text, sheets_in

FLAT = ("户", "门牌", "门牌号", "房号", "房屋", "房屋坐落", "户号", "室")
BUILDING = ("楼栋", "楼号", "栋号", "幢号", "栋", "幢")
BALANCE = ("余额", "账户余额", "分户余额", "分户账余额", "维修资金余额", "当前余额", "可用余额", "账面余额")
FIRST = ("首期交存额", "首期交存", "首期交存金额", "首次交存", "首次交存额", "首期缴存额")
SUMS = ("合计", "小计", "总计")


@dataclass(frozen=True)
class Statement:
    """`typed`: balance and first deposit of a unit as they stand in the file; `strange`: rows, from 1, of flats that
    give nothing to the plan or stand there twice, with what they are called."""

    typed: Mapping[str, tuple[str, str]]
    strange: tuple[tuple[int, str], ...]


def read_statement(name: str, content: bytes, flats: Sequence[AccountLine]) -> Statement:
    """A door is 1-1 also where a spreadsheet took it for a day. Raises Unreadable, BadInput where no flat, no balance
    stand in the headings."""
    for sheet in sheets_in(name, content, cell_text, _known):
        for place, row in enumerate(sheet.rows[:HEADER_WITHIN]):
            at = _columns(row)
            if at is not None:
                return _statement(sheet.rows, place, at, _by_name(flats))
    raise BadInput(N_("在这份表里没有找到表头：要有“户”（或“门牌”）和“余额”两列。可以下载样表照着填。"), field="file")


def statement_template(flats: Sequence[AccountLine]) -> bytes:
    """An XLSX file: every flat with what the plan takes from its account, and two columns to be filled in."""
    from xlsxwriter import Workbook  # A start without a workbook need not wait for it.

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        strong, amount = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": AMOUNT})
        sheet = book.add_worksheet(N_("维修资金余额"))
        sheet.set_column(0, 0, WIDTH, book.add_format({"num_format": "@"}))
        sheet.set_column(1, 3, WIDTH, amount)
        sheet.write_row(0, 0, (N_("户"), N_("划款（元）"), N_("余额（元）"), N_("首期交存额（元）")), strong)
        for row, flat in enumerate(flats, 1):
            sheet.write_string(row, 0, flat.label)
            sheet.write_number(row, 1, yuan_of(flat.draw_fen), amount)
        sheet.freeze_panes(1, 0)
    return file.getvalue()


@dataclass(frozen=True)
class _Columns:
    flat: int
    balance: int
    first: int | None
    building: int | None


def _known(rows: Sequence[Sequence[str]]) -> int:
    return 2 if any(_columns(row) for row in rows[:HEADER_WITHIN]) else 0


def _columns(row: Sequence[str]) -> _Columns | None:
    heads = [plain_heading(cell) for cell in row]

    def place(words: Sequence[str]) -> int | None:
        return next((at for at, head in enumerate(heads) if head in words), None)

    flat, balance = place(FLAT), place(BALANCE)
    return None if flat is None or balance is None else _Columns(flat, balance, place(FIRST), place(BUILDING))


def _statement(rows: Sequence[Sequence[str]], head: int, at: _Columns, units: Mapping[str, str]) -> Statement:
    typed: dict[str, tuple[str, str]] = {}
    strange = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        name, balance = _cell(row, at.flat), _cell(row, at.balance)
        if not name or name in SUMS or not balance:
            continue
        unit = units.get(_bare(_cell(row, at.building) + name))
        if unit is None or unit in typed:
            strange.append((number, name))
            continue
        typed[unit] = (balance, _cell(row, at.first))
    return Statement(typed, tuple(strange))


def _by_name(flats: Sequence[AccountLine]) -> Mapping[str, str]:
    """As the roll calls a flat, and by its door alone where no other flat of the plan has the same."""
    whole = {_bare(flat.label): flat.unit for flat in flats}
    doors = {flat.unit: _bare(flat.label.removeprefix(flat.building)) for flat in flats}
    many = Counter(doors.values())
    return {door: unit for unit, door in doors.items() if door and many[door] == 1} | whole


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).removesuffix("室").removesuffix("号")
