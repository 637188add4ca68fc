"""表决结果确认单: one sheet, the announced figures, a line for each who signs; the minutes tell the same."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from facilitator.domain.minutes.confirmation import Confirmation, confirmation_bytes
from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from facilitator.pdf.papers import print_paper
from tests.factories.minutes import lamp_ballot, lamp_evening, lamp_item
from tests.factories.whole import lamp_confirmation
from tests.pdf.reading import page_count, text_of


def printed(paper: Confirmation) -> bytes:
    return print_paper(confirmation_bytes(paper))


@pytest.fixture(scope="module")
def sheet() -> bytes:
    return printed(lamp_confirmation())


def test_sheet_says_question_outcome_and_who_signs(sheet: bytes) -> None:
    text = text_of(sheet)
    assert page_count(sheet) == 1
    signers = ("主持人王建国", "监票人周国芳", "计票人买买提·艾力", "计票人李堃", "记录人陈珺")
    for words in ("重庆亮邻照明", "通过", *signers):
        assert words in text
    assert "〓" not in text


def test_sheet_tells_the_figures_of_the_minutes(sheet: bytes) -> None:
    text, minutes = text_of(sheet), text_of(render(record_bytes(lamp_evening())))
    counts = "应到表决时实到回避收回票有效无效未表决44331323200"
    tallies = "赞成170017反对120012弃权3003"
    sentence = lamp_ballot().result["sentence"]
    for words in (counts, tallies, sentence, "17×2=34>33"):
        assert words in text and words in minutes


def test_papers_that_were_handed_out_stand_before_those_that_came_back() -> None:
    item = lamp_item(ballots=(lamp_ballot(handed=12),))
    assert "回避发出纸票收回票" in text_of(printed(lamp_confirmation(item)))


def test_many_votes_take_several_sheets_and_end_with_the_signatures() -> None:
    pdf = printed(lamp_confirmation(*(lamp_item(position=number) for number in range(1, 11))))
    text = text_of(pdf)
    assert text.count("合同价28,600元，由公共收益支付？") == 10
    assert 3 <= page_count(pdf) <= 6
    assert text.rindex("记录人陈珺") > text.rindex("合同价28,600元")


@pytest.mark.parametrize("votes", [2, 3, 4])
def test_nobody_signs_a_page_without_a_result(votes: int) -> None:
    pdf = printed(lamp_confirmation(*(lamp_item(position=number) for number in range(1, votes + 1))))

    pages = [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]

    assert "记录人陈珺" in pages[-1] and "合同价28,600元" in pages[-1]


def test_office_without_a_name_has_an_empty_line() -> None:
    text = text_of(printed(lamp_confirmation(scrutineers=(), tellers=())))
    assert "监票人计票人记录人" in text
