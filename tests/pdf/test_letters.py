"""Letters, entrance sheets and 主持词 on paper: their sheets, their sizes, rare names, nothing cut off."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

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
    Stub,
    content_bytes,
    plain_content,
)
from facilitator.domain.papers.letters import ChairScript, Entrance, JoinSheet, Letter, LetterSheet, Passage, Said
from facilitator.pdf.papers import print_paper
from tests.pdf.reading import page_count, text_of
from tests.pdf.test_papers import sizes, squeezed

RARE = "堃昇珺䶮㛃𬭎买买提·艾力"
ISSUER = "五角亭社区居民委员会"
CODE = Code("http://192.168.1.10:8123/verify?code=K7MQ-2F9A", "校验码 K7MQ-2F9A")
STUB = Stub("送达回执", (Line("编号", "XQ-2026-0001"), Line("收到人签字、日期")), ("请交回。",))
LETTER = Letter("受理告知单", "编号　XQ-2026-0001", f"{RARE}：", (Passage("", ("您反映的事，社区已经收到。",)),),
                ("社区电话", "经办人"), ISSUER, "2026年11月25日", stub=STUB, code=CODE)  # fmt: skip
SMALLEST_ON_A3 = 18
"""小二, in points; page numbers and captions too."""


def printed(content: Content) -> bytes:
    return print_paper(content_bytes(plain_content(content)))


def vote(count: int) -> tuple[Passage, ...]:
    rows = (Line("结论", "通过"), Line("到会", "应到 44 人，实到 33 人"), Line("赞成", "17 票"))
    return tuple(Passage(f"表决事项{number}：是否同意第{number}个方案", (), rows) for number in range(1, count + 1))


def test_letter_and_its_receipt_stand_on_one_a4() -> None:
    pdf = printed(LETTER)

    assert (sizes(pdf), page_count(pdf)) == ({(210, 297)}, 1)
    assert RARE in squeezed(text_of(pdf))
    assert [word for word in ("送达回执", "社区电话", ISSUER, "K7MQ-2F9A") if word not in squeezed(text_of(pdf))] == []


@pytest.mark.parametrize(("votes", "pages"), [(0, 1), (1, 1), (10, 2)])
def test_notice_is_a3_with_every_vote_and_nothing_small(votes: int, pages: int) -> None:
    pdf = printed(replace(LETTER, sheet=LetterSheet.A3, passages=vote(votes), stub=None))
    text = squeezed(text_of(pdf))

    assert (sizes(pdf), page_count(pdf)) == ({(297, 420)}, pages)
    assert [number for number in range(1, votes + 1) if f"表决事项{number}：" not in text] == []
    found: set[int] = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=lambda text, _cm, tm, _font, size: found.add(round(abs(size * tm[0])))
                          if text.strip() else None)  # fmt: skip
    assert min(found) >= SMALLEST_ON_A3


def entrance(form: Entrance, title: str, matters: int) -> JoinSheet:
    about = tuple(f"第{number}件事" for number in range(1, matters + 1))
    steps = ("先到签到席，说楼栋和姓名。", "想用手机的，扫这个码。", "手机上出现一个号，报给签到席。")
    when, place = "2026年11月25日（周三）19:00", f"{RARE}家门口"
    return JoinSheet(title, "议事决策会", when, place, "只协商，不作决定", about, steps, "384 721", CODE, ISSUER, form)


@pytest.mark.parametrize(("form", "size"), [(Entrance.POSTER, (297, 420)), (Entrance.TENT, (210, 297))])
@pytest.mark.parametrize(("title", "matters"), [("停车", 0), ("3号院停车方案、消防通道清理和路灯改造" * 2, 10)])
def test_entrance_sheet_is_one_page_whatever_its_words(
    form: Entrance, size: tuple[int, int], title: str, matters: int
) -> None:
    pdf = printed(entrance(form, title, matters))
    text = squeezed(text_of(pdf))

    assert (sizes(pdf), page_count(pdf)) == ({size}, 1)
    assert text.count("384721") == (2 if form is Entrance.TENT else 1)
    assert (f"第{matters}件事" in text) == (form is Entrance.POSTER and matters > 0)


@pytest.mark.parametrize("steps", [0, 1, 10])
def test_script_reads_every_step(steps: int) -> None:
    said = tuple(Said(f"第{number}步", "5 分钟", ("看话筒",), (f"念第{number}句。",)) for number in range(1, steps + 1))
    text = text_of(printed(ChairScript("主持词", RARE, said, ("一次只说一件事。",), ISSUER, "2026年11月25日")))
    assert [number for number in range(1, steps + 1) if f"念第{number}句。" not in text] == []
    assert RARE in squeezed(text)


@pytest.mark.parametrize("rows", [0, 1, 300])
def test_sheet_from_door_to_door_repeats_the_question_on_every_page(rows: int) -> None:
    rooms = {"序号": Room.SHORT, "哪一户": Room.WIDE, "赞成": Room.BOX, "签字": Room.NOTE}
    columns = tuple(Column(label, room) for label, room in rooms.items())
    halves = [range(1, rows + 1)[::2], range(1, rows + 1)[1::2]]
    groups = tuple(Group(f"{place}号楼", tuple((str(n), f"{n}号", "", "") for n in half))
                   for place, half in enumerate(halves, 1) if half)  # fmt: skip
    asked, notes = "是否同意划线停车", ("只勾一格",)
    sheet = Listing("签字表", asked, Sheet.A4, columns, groups, "没有人。", notes, ISSUER, "2026年11月25日", apart=True)
    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(printed(sheet))).pages]

    assert [page for page in pages if "是否同意划线停车" not in page] == ([] if rows else pages)
    assert sum(page.count("□") for page in pages) == rows
    assert [page for page in pages if "1号楼" in page and "2号楼" in page] == []


def test_form_without_a_receipt_has_none_and_room_to_write() -> None:
    lines = (Line("事项", RARE), Line("说明", "", 6))
    form = FormPaper("回避声明", "", "请写清楚。", lines, ("声明人", "主持人"), None, ISSUER, "2026年11月25日")
    text = squeezed(text_of(printed(form)))

    assert ("沿虚线撕下" in text, "编号" in text, RARE in text) == (False, False, True)
