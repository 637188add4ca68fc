"""Papers of 一事一议: every row and the sum on the paper, the head on every page, no sum alone, nothing cut."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf import PdfReader

from facilitator.domain.money import capitals, yuan
from facilitator.domain.papers.content import Content, content_bytes, plain_content
from facilitator.domain.papers.money import (
    Bar,
    MoneyColumn,
    MoneyNotice,
    MoneyReceipt,
    MoneyReceipts,
    MoneyRoll,
    MoneyTable,
    NoticePart,
    PledgeForm,
    PledgeForms,
    Segment,
    Width,
)
from facilitator.domain.papers.sheets import ReceiptSheet
from facilitator.pdf.papers import print_paper
from tests.pdf.reading import page_count, text_of
from tests.pdf.test_papers import sizes

ISSUER, DAY = "五角亭社区居民委员会", "2026年11月25日"
LONG = "3号院消防通道整治、路灯更换、雨污分流管网改造、公共晾晒区、充电棚建设、一至六栋外墙防水修缮工程" * 2
COLUMNS = (
    ("号", Width.SERIAL), ("日期", Width.DAY), ("收据号", Width.SHORT), ("交款人", Width.NAME), ("来源", Width.SHORT),
    ("方式", Width.SERIAL), ("金额（元）", Width.AMOUNT), ("累计（元）", Width.AMOUNT), ("收款人", Width.SHORT),
    ("备注", Width.WIDE),
)  # fmt: skip


def table(rows: int) -> MoneyTable:
    lines = tuple(
        (
            str(n),
            "2026-11-25",
            f"{n:07}",
            f"户{n:03}（李堃䶮）",
            "居民自筹",
            "现金",
            "189.12",
            yuan(18912 * n),
            "专干",
            "",
        )
        for n in range(1, rows + 1)
    )
    total = ("合计", "", "", "", "", "", yuan(18912 * rows), "", "", "")
    return MoneyTable(tuple(MoneyColumn(*one) for one in COLUMNS), lines, total, "还没有收款。")


def roll(rows: int) -> MoneyRoll:
    signs = ("收款人", "复核人", "居务监督委员会")
    return MoneyRoll("收款登记表", "路灯", table(rows), ("不张贴。",), signs, ISSUER, DAY)


def notice(rows: int) -> MoneyNotice:
    columns = (MoneyColumn("用途", Width.WIDE), MoneyColumn("金额（元）", Width.AMOUNT))
    lines = tuple((f"用途{n:03}", "189.12") for n in range(1, rows + 1))
    piece = Segment("government", "政府补助", "30,000.00", 0, 10_000, "约占 100%")
    bar = Bar((piece,), "政府补助 30,000.00 元，约占 100%。")
    spent = NoticePart("二、支出", table=MoneyTable(columns, lines, ("合计", yuan(18912 * rows)), "还没有支出。"))
    hung = NoticePart("三、公示期和意见", ("公示期十五天。", "有不同意见，请告诉社区居委会。"))
    parts = (NoticePart("一、来源", ("总预算。",), bar=bar), spent, hung)
    return MoneyNotice("关于路灯账目的公示", "账目如下。", parts, ("电话",), ISSUER, DAY)


def printed(content: Content) -> bytes:
    return print_paper(content_bytes(plain_content(content)))


def pages_of(pdf: bytes) -> list[str]:
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("rows", [0, 1, 10, 300])
def test_roll_has_every_row_and_its_head_on_every_page(rows: int) -> None:
    pdf = printed(roll(rows))
    pages = pages_of(pdf)

    assert sizes(pdf) == {(297, 210)}
    assert all("收据号" in page and "累计（元）" in page for page in pages)
    assert [n for n in range(1, rows + 1) if f"户{n:03}（李堃䶮）" not in "".join(pages)] == []
    assert ("还没有收款。" in "".join(pages)) is (rows == 0)
    assert f"合计{yuan(18912 * rows)}" in pages[-1]
    assert "居务监督委员会：" in pages[-1] and "〓" not in pages[-1]


@pytest.mark.parametrize("rows", range(18, 30))
def test_sum_and_signatures_never_stand_on_a_page_without_rows(rows: int) -> None:
    last = pages_of(printed(roll(rows)))[-1]

    assert f"户{rows:03}" in last and "合计" in last and "复核人" in last


@pytest.mark.parametrize("rows", [0, 1, 10, 300])
def test_notice_is_an_a3_with_every_row_the_sum_and_the_seal(rows: int) -> None:
    pdf = printed(notice(rows))
    text, pages = text_of(pdf), pages_of(pdf)

    assert sizes(pdf) == {(297, 420)}
    assert [n for n in range(1, rows + 1) if f"用途{n:03}" not in text] == []
    assert f"合计{yuan(18912 * rows)}" in text
    assert "政府补助30,000.00元，约占100%" in text
    assert f"{ISSUER}（盖章）{DAY}" in pages[-1]


@pytest.mark.parametrize("rows", range(30, 40))
def test_seal_stands_with_the_whole_last_part(rows: int) -> None:
    last = pages_of(printed(notice(rows)))[-1]

    assert [word for word in ("三、公示期和意见", "公示期十五天", "有不同意见", "（盖章）") if word not in last] == []


@pytest.mark.parametrize("made", [notice, roll])
def test_later_sheets_say_what_they_belong_to(made: Callable[[int], Content]) -> None:
    content = replace(made(300), title=f"{LONG}的账目")
    pages = pages_of(printed(content))

    assert len(pages) > 2
    assert [page.count(f"{LONG}的账目") for page in pages] == [1] * len(pages)


@pytest.mark.parametrize(("forms", "pages"), [(1, 1), (2, 1), (10, 5)])
def test_two_pledge_forms_share_an_a4(forms: int, pages: int) -> None:
    told = tuple(PledgeForm(f"户{n:03}", yuan(18912), capitals(18912)) for n in range(1, forms + 1))
    pdf = printed(PledgeForms("路灯", "XQ-2026-0147", told, "自愿出资。", ("第四十二条。",), ISSUER))

    assert (page_count(pdf), sizes(pdf)) == (pages, {(297, 210)})
    assert text_of(pdf).count("人民币壹佰捌拾玖元壹角贰分") == forms
    assert text_of(pdf).count("自愿出资，投票通过也不欠钱") == forms


@pytest.mark.parametrize("count", [1, 10])
def test_receipt_has_three_parts_with_number_and_amount(count: int) -> None:
    one = MoneyReceipt("0000001", "户001（李堃䶮）", yuan(18912), capitals(18912), "现金", DAY, "专干")
    slips = tuple(replace(one, number=f"{n:07}") for n in range(1, count + 1))
    pdf = printed(MoneyReceipts("路灯", ("存根", "交款人收执", "记账"), slips, ISSUER))
    text = text_of(pdf)

    assert (page_count(pdf), sizes(pdf)) == (count, {(210, 297)})
    assert [text.count(slip.number) for slip in slips] == [3] * count
    assert (text.count("￥189.12"), text.count("人民币壹佰捌拾玖元壹角贰分")) == (3 * count, 3 * count)
    assert all(text.count(part) == count for part in ("存根", "交款人收执", "记账"))


@pytest.mark.parametrize(
    ("sheet", "pages", "size", "parts"),
    [(ReceiptSheet.A5, 6, (210, 148), 3), (ReceiptSheet.A4_HALVES, 2, (210, 297), 2)],
)
def test_receipt_is_printed_on_what_the_office_has(
    sheet: ReceiptSheet, pages: int, size: tuple[int, int], parts: int
) -> None:
    one = MoneyReceipt("0000001", "户001（李堃䶮）", yuan(18912), capitals(18912), "现金", DAY, "专干")
    pdf = printed(MoneyReceipts(LONG, ("存根", "交款人收执", "记账"), (one, one), ISSUER, sheet))

    assert (page_count(pdf), sizes(pdf)) == (pages, {size})
    assert text_of(pdf).count("￥189.12") == 2 * parts
    assert lowest(pdf, "交款人签字") > 6


def test_no_paper_calls_voluntary_what_owners_decided() -> None:
    form = PledgeForm("户001", yuan(18912), capitals(18912))
    promise = "按表决通过的方案出资，以本户签字为准。"
    pdf = printed(PledgeForms("屋面防水", "XQ-2026-0147", (form,), promise, (), ISSUER))

    assert "自愿" not in text_of(pdf)


def lowest(pdf: bytes, word: str) -> float:
    """How far above the lower edge of the first page the lowest `word` stands, in mm."""
    found: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if word in text:
            found.append((tm[5] * cm[3] + cm[5]) * 25.4 / 72)

    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return min(found)


def test_long_names_and_large_amounts_push_nothing_off_the_paper() -> None:
    most = 99_999_999_99
    form = PledgeForm("3栋2单元301（欧阳䶮堃）", yuan(most), capitals(most))
    law = ("城市居民委员会组织法第四十二条：根据自愿原则筹集；收支账目应当及时公布。",)
    promise = "自愿出资，投票通过也不欠钱，以本户签字为准。"
    pledges = printed(PledgeForms(LONG, "XQ-2026-0147", (form, form), promise, law, ISSUER))
    slip = MoneyReceipt("2026-收-0000123", form.label, form.figures, form.capitals, "微信", DAY, "欧阳建国")
    receipt = printed(MoneyReceipts(LONG, ("存根", "交款人收执", "记账"), (slip,), ISSUER))

    assert (page_count(pledges), page_count(receipt)) == (1, 1)
    assert lowest(pledges, "经手人") > 9
    assert lowest(receipt, "交款人签字") > 6
    assert text_of(receipt).count("欧阳建国") == 3
