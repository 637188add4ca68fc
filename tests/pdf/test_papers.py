"""The papers of the ledger: sizes, every label of the slip and none forbidden, names, any number of rows."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.domain.demands.slip import COMMUNITY_SIDE, NEVER_ASKED, RESIDENT_SIDE
from facilitator.domain.papers.content import (
    Code,
    Column,
    Content,
    FormPaper,
    Group,
    Line,
    Listing,
    Room,
    Sheet,
    SlipBatch,
    SlipSheet,
    Stub,
    content_bytes,
    plain_content,
)
from facilitator.pdf.papers import print_paper
from tests.pdf.reading import page_count, text_of

RARE = "堃昇珺䶮㛃𬭎"
ISSUER = "五角亭社区居民委员会"
MM = 72 / 25.4


def printed(content: Content) -> bytes:
    return print_paper(content_bytes(plain_content(content)))


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Width and height of every page in whole millimetres."""
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    return {(round(float(box.width) / MM), round(float(box.height) / MM)) for box in boxes}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def listing(rows: int, sheet: Sheet = Sheet.A4) -> Listing:
    columns = (Column("办了", Room.BOX), Column("编号", Room.NUMBER), Column("事项", Room.WIDE))
    lines = tuple(("", f"XQ-2026-{number:04d}", f"第{number}件：楼道灯不亮") for number in range(1, rows + 1))
    groups = (Group("3栋", lines),) if rows else ()
    return Listing("待办清单", "", sheet, columns, groups, "现在没有要办的事。", ("说明",), ISSUER, "2026年11月25日")


def form(words: str) -> FormPaper:
    stub = Stub("接单回执联", (Line("编号", "XQ-2026-0001"), Line("接单日期")), ("请退回。",))
    lines = (Line("事项", words), Line("社区意见"))
    return FormPaper("交办单", "XQ-2026-0001", "请办理。", lines, ("经办人",), stub, ISSUER, "2026年11月25日")


@pytest.fixture(scope="module")
def slip() -> bytes:
    return printed(SlipBatch(("2026-YB-0032",), "3号院路灯改造和消防通道清理院坝会" * 3, "2026年11月25日", ISSUER))


def test_slip_is_one_upright_a5_sheet_with_two_sides(slip: bytes) -> None:
    assert sizes(slip) == {(148, 210)}
    assert page_count(slip) == 2


def test_slip_asks_exactly_the_fields_of_the_list(slip: bytes) -> None:
    text = text_of(slip)
    options = [name for field in (*RESIDENT_SIDE, *COMMUNITY_SIDE) for _value, name in field.options]

    missing = [field.label for field in (*RESIDENT_SIDE, *COMMUNITY_SIDE) if squeezed(field.label) not in text]
    assert missing == []
    assert [name for name in options if squeezed(name) not in text] == []
    boxes = sum(max(1, len(field.options)) for field in (*RESIDENT_SIDE, *COMMUNITY_SIDE) if field.options)
    assert text.count("□") == boxes + sum(field.kind == "tick" for field in RESIDENT_SIDE)


def test_slip_asks_nothing_that_must_not_be_asked(slip: bytes) -> None:
    text = text_of(slip)

    assert [word for word in (*NEVER_ASKED, "身份证", "银行卡", "健康", "收入", "出生", "性别") if word in text] == []


def test_slip_has_its_number_on_both_sides_and_on_the_stub(slip: bytes) -> None:
    front, back = (squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(slip)).pages)

    assert (front.count("2026-YB-0032"), back.count("2026-YB-0032")) == (2, 1)
    assert "回执联" in front
    assert "社区电话" in front
    assert "只用来登记、办理和答复您反映的事" in front


def test_slips_of_a_batch_each_take_one_sheet() -> None:
    batch = printed(SlipBatch(tuple(f"2026-YB-{number:04d}" for number in range(1, 11)), "", "", ISSUER))

    assert page_count(batch) == 20
    assert sizes(batch) == {(148, 210)}


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (2, 1), (3, 2)])
def test_two_slips_lie_on_one_a4_each_with_its_own_stub_and_back(count: int, sheets: int) -> None:
    numbers = tuple(f"2026-YB-{number:04d}" for number in range(1, count + 1))
    batch = printed(SlipBatch(numbers, "3号院路灯改造和消防通道清理院坝会" * 3, "", ISSUER, SlipSheet.A4_HALVES))
    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(batch)).pages]

    assert (sizes(batch), len(pages)) == ({(297, 210)}, sheets * 2)
    assert "".join(pages[::2]).count("回执联") == count
    fronts, backs = ([re.findall(r"2026-YB-\d{4}", page) for page in side] for side in (pages[::2], pages[1::2]))
    assert [number for page in fronts for number in page] == [number for number in numbers for _ in range(2)]
    assert [page[::-1] for page in backs] == [list(dict.fromkeys(page)) for page in fronts]


def test_listing_says_what_its_code_is_good_for() -> None:
    code = Code("http://192.168.1.10:8000/public", "扫码看每一件办到哪了")
    pdf = printed(replace(listing(30, Sheet.A3_WIDE), code=code))
    assert "扫码看每一件办到哪了" in text_of(pdf)


def test_address_in_a_column_to_scan_is_drawn_and_not_written() -> None:
    plain = listing(3, Sheet.A3_WIDE)
    lines = tuple((*line, f"http://192.168.1.10:8123/public/{row}") for row, line in enumerate(plain.groups[0].lines))
    columns = (*plain.columns, Column("扫一扫", Room.SCAN))
    text = text_of(printed(replace(plain, columns=columns, groups=(Group("", lines),))))

    assert "扫一扫" in text
    assert "192.168.1.10" not in text


SIZES = [(Sheet.A4, (210, 297)), (Sheet.A4_WIDE, (297, 210)), (Sheet.A3_WIDE, (420, 297))]


@pytest.mark.parametrize(("sheet", "size"), SIZES)
def test_listing_has_the_size_of_its_sheet(sheet: Sheet, size: tuple[int, int]) -> None:
    assert sizes(printed(listing(1, sheet))) == {size}


@pytest.mark.parametrize("rows", [0, 1, 10, 300])
def test_listing_takes_any_number_of_rows(rows: int) -> None:
    text = text_of(printed(listing(rows)))

    assert [number for number in range(1, rows + 1) if f"第{number}件：楼道灯不亮" not in text] == []
    assert ("现在没有要办的事。" in text) == (rows == 0)


def test_code_costs_a_form_no_room() -> None:
    lines = tuple(Line(f"第{row}行", "照明" * 20) for row in range(11))
    plain = replace(form("路灯不亮"), lines=lines)
    coded = replace(plain, code=Code("http://192.168.1.10:8000/public/XQ-2026-0001", "贴在现场：扫码看办到哪了"))

    assert page_count(printed(coded)) == page_count(printed(plain))
    assert "贴在现场" in text_of(printed(coded))


def test_form_keeps_its_receipt_whole_when_the_matter_is_long() -> None:
    short, long = printed(form("路灯不亮")), printed(form("路灯不亮，晚上摔过人。" * 200))

    assert page_count(short) == 1
    last = squeezed(PdfReader(io.BytesIO(long)).pages[-1].extract_text())
    assert all(words in last for words in ("接单回执联", "接单日期", "请退回。"))


def test_form_prints_a_receipt_for_each_party() -> None:
    paper = form("路灯不亮")
    two = replace(paper, more_stubs=(paper.stub,))

    assert [text_of(printed(one)).count("接单回执联") for one in (paper, two)] == [1, 2]


def test_rare_names_come_out_right_and_what_has_no_drawing_is_listed() -> None:
    assert f"责任人{RARE}" in text_of(printed(form(f"责任人{RARE}")))
    text = text_of(printed(form("陈𪚥")))
    assert "陈〓" in text
    assert "U+2A6A5" in text


def test_paper_is_the_same_bytes_for_the_same_content_and_embeds_its_fonts(tmp_path: Path) -> None:
    assert printed(form("路灯")) == printed(form("路灯"))


def test_slip_shows_its_code_and_where_it_is_asked_for() -> None:
    address = "http://192.168.1.10:8000"
    batch = SlipBatch(("2026-YB-0032",), "", "", ISSUER, SlipSheet.A5, ("7K4M92QX",), address)
    front, back = (squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(printed(batch))).pages)

    assert (front.count("2026-YB-0032-7K4M-92QX"), back.count("7K4M")) == (2, 0)
    assert f"{address}/my" in front
