"""The papers of a vote: sizes, the question whole, every serial twice, nothing that a voter reads too small."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from facilitator.domain.papers import voting
from facilitator.domain.papers.content import Content, PrintedTicket, TicketSheet, content_bytes, plain_content
from facilitator.domain.papers.sheets import SlipSheet
from facilitator.pdf.papers import print_paper
from tests.pdf.reading import colours_of, lines_of, page_count, text_of
from tests.pdf.test_papers import sizes

YES_NO = (
    voting.Answer(voting.Sign.TICK, "赞成"),
    voting.Answer(voting.Sign.CROSS, "反对"),
    voting.Answer(voting.Sign.TRIANGLE, "弃权"),
)
VOID = ("一个也没圈，或者圈了两个以上", "涂改过、看不清选的是哪一个")
LENGTHS = {
    20: "是否同意3号院停车位按甲方案重新划线？",
    60: "是否同意按甲方案划线，设36个车位，费用12,000元由公共收益出，半年后再看效果要不要改？",
    120: "是否同意使用公共维修资金十二万元，对3号院一至六栋共十二部老旧电梯进行曳引机和控制柜的更换改造，"
    "工程由业主大会公开招标选定的单位实施，并请居务监督委员会和三名业主代表全程监督、逐笔公开账目？",
}


def head(
    question: str = LENGTHS[60], answers: tuple[voting.Answer, ...] = YES_NO, position: int = 2
) -> voting.VoteHead:
    colour = voting.colour_of(position)
    return voting.VoteHead(
        question,
        answers,
        "议题二",
        colour,
        voting.COLOUR_NAMES[colour],
        "议事决策会 · 停车",
        "2026年11月25日",
        "五角亭社区居民委员会",
    )


def papers(
    count: int = 1, question: str = LENGTHS[60], answers: tuple[voting.Answer, ...] = YES_NO, **more: bool
) -> voting.BallotPapers:
    sheet = SlipSheet.A4_HALVES if more.get("halves") else SlipSheet.A5
    serials = tuple(voting.serial(number) for number in range(1, count + 1))
    three = answers == YES_NO
    return voting.BallotPapers(
        head(question, answers), serials, "只圈一个。", VOID, three, more.get("named", True), sheet
    )


def printed(content: Content) -> bytes:
    return print_paper(content_bytes(plain_content(content)))


@pytest.mark.parametrize("length", list(LENGTHS))
@pytest.mark.parametrize("named", [True, False])
def test_ballot_paper_is_one_a5_with_the_whole_question(length: int, named: bool) -> None:
    pdf = printed(papers(question=LENGTHS[length], named=named))

    assert (page_count(pdf), sizes(pdf)) == (1, {(148, 210)})
    text = text_of(pdf)
    assert re.sub(r"\s", "", LENGTHS[length]) in text
    assert text.count("001") == 2
    assert ("按手印" in text) is named
    assert all(reason in text for reason in VOID)
    assert "〓" not in text


def test_ballot_paper_is_read_without_glasses() -> None:
    """The question, the answers and how to mark them stand in 26 points at least."""
    for question in LENGTHS.values():
        large = "".join(line.text for line in lines_of(printed(papers(question=question)), 0) if line.size > 25.9)
        squeezed = re.sub(r"\s", "", large)
        assert re.sub(r"\s", "", question) in squeezed
        assert all(answer.label in squeezed for answer in YES_NO)
        assert "只圈一个" in squeezed


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (2, 1), (3, 2), (10, 5)])
def test_two_ballot_papers_share_an_a4(count: int, pages: int) -> None:
    pdf = printed(papers(count, halves=True))

    assert (page_count(pdf), sizes(pdf)) == (pages, {(297, 210)})
    assert all(text_of(pdf).count(f"第{voting.serial(number)}号") == 2 for number in range(1, count + 1))


def test_many_answers_and_endless_questions_take_an_a4_and_none_is_cut() -> None:
    answers = tuple(voting.Answer(voting.Sign.NONE, f"第{number}个地方") for number in range(1, 21))
    many = printed(papers(2, answers=answers, halves=True))
    endless = printed(papers(question="是否同意" + "修一修" * 60 + "？", halves=True))

    assert sizes(many) == sizes(endless) == {(210, 297)}
    assert all(text_of(many).count(answer.label) >= 2 for answer in answers)
    assert "修一修" * 60 + "？" in text_of(endless)


@pytest.mark.parametrize("count", [25, 59, 60])
def test_answers_begin_below_the_question_and_fill_whole_rows(count: int) -> None:
    """A row of two never goes over in halves: every page ends with an even answer, the last with the last one."""
    answers = tuple(voting.Answer(voting.Sign.NONE, f"第{number}个") for number in range(1, count + 1))
    paper = printed(papers(answers=answers))

    texts = ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(paper)).pages]
    pages = [[int(number) for number in re.findall("第([0-9]+)个", text)] for text in texts]
    assert [number for page in pages for number in page] == list(range(1, count + 1))
    assert pages[0][0] == 1
    assert [page[-1] % 2 for page in pages[:-1]] == [0] * (len(pages) - 1)


@pytest.mark.parametrize(("squares", "pages"), [(4, 1), (60, 2)])
def test_tally_sheet_has_a_row_for_every_answer_and_for_spoiled_papers(squares: int, pages: int) -> None:
    pdf = printed(voting.TallySheet(head(), squares))

    assert page_count(pdf) == pages
    assert all(word in text_of(pdf) for word in ("赞成", "反对", "弃权", "废票", "唱票人", "计票人", "监票人"))


def test_seal_and_hand_slip_are_one_a5_on_its_side() -> None:
    figures = (("发出", "18"), ("收回", "17"), ("有效", "16"), ("废票", "1"), ("没发出去", ""))
    for content, words in (
        (voting.BagSeal(head(LENGTHS[120]), figures), ("票袋封签", "17张")),
        (voting.HandSlip(head(LENGTHS[120])), ("请不要举手",)),
    ):
        pdf = printed(content)
        assert (page_count(pdf), sizes(pdf)) == (1, {(210, 148)})
        assert all(word in text_of(pdf) for word in words)


def test_slip_for_hands_counted_apart_stands_on_one_sheet() -> None:
    """The six levels in a row for each series, as the desk asks for the numbers."""
    labels = ("非常满意", "满意", "基本满意", "不满意", "非常不满意", "不了解")
    levels = tuple(voting.Answer(voting.Sign.NONE, label) for label in labels)
    series = ("居民代表", "受影响的住户", "其他住户")

    pdf = printed(voting.HandSlip(head(LENGTHS[120], levels), series))

    assert (page_count(pdf), sizes(pdf)) == (1, {(210, 148)})
    assert all(label in text_of(pdf) for label in (*series, *labels))


@pytest.mark.parametrize(("filled", "numbers"), [(False, ["1", "2"]), (True, [])])
def test_answers_are_numbered_unless_a_number_is_written_there(filled: bool, numbers: list[str]) -> None:
    """No small box beside an answer that is circled: people would tick the box."""
    answers = (voting.Answer(voting.Sign.NONE, "东侧空地"), voting.Answer(voting.Sign.NONE, "原车棚"))

    runs = lines_of(printed(replace(papers(answers=answers), filled=filled)), 0)

    assert [run.text for run in runs if run.text in ("1", "2")] == numbers


CONSULTS = "只协商，不作决定"


@pytest.mark.parametrize("advice", [CONSULTS, ""])
@pytest.mark.parametrize("length", list(LENGTHS))
def test_council_that_only_consults_says_so_on_all_four_papers(length: int, advice: str) -> None:
    ours = replace(head(LENGTHS[length]), advice=advice)
    figures = (("发出", "18"), ("收回", ""))
    ballots = replace(papers(2, LENGTHS[length], halves=True), head=ours)

    printed_papers = [printed(each) for each in (
        ballots, voting.TallySheet(ours, 4), voting.BagSeal(ours, figures), voting.HandSlip(ours),
    )]  # fmt: skip

    times = 1 if advice else 0
    assert [text_of(pdf).count(CONSULTS) for pdf in printed_papers] == [2 * times, times, times, times]
    assert [page_count(pdf) for pdf in printed_papers] == [1, 1, 1, 1]


def test_papers_kept_before_the_sentence_was_printed_are_still_made() -> None:
    kept = plain_content(papers())
    del kept["head"]["advice"]

    assert CONSULTS not in text_of(print_paper(content_bytes(kept)))


def test_colour_of_the_item_is_not_painted_over_by_a_shared_sheet() -> None:
    """The stripe beside 议题二 is pink, and of 议题一 blue: what sheets share must not come after it."""
    pages = [print_paper(content_bytes(plain_content(each))) for place in (1, 2) for each in (
        voting.HandSlip(head(position=place)), voting.BagSeal(head(position=place), ()),
        voting.TallySheet(head(position=place), 4),
    )]  # fmt: skip

    blue, pink = (29, 58, 95), (138, 37, 88)
    assert [colours_of(page) & {blue, pink} for page in pages] == [{blue}] * 3 + [{pink}] * 3


def test_sentence_is_not_broken_on_a_ticket() -> None:
    tickets = (PrintedTicket("3栋1单元501", "王建国", "K7M2-9QXA", "http://192.168.1.10:8000/j/482913#t=abc"),)
    told = ("停车位怎么划", f"群众意见会　{CONSULTS}", "2026年11月25日 19:30", "3号院坝", "五角亭社区居民委员会")
    pdf = printed(TicketSheet(*told, "192.168.1.10:8000/j/482913", "AB12 CD34", tickets))

    assert next(line.text for line in lines_of(pdf, 0) if "不作决定" in line.text).endswith(CONSULTS)


def test_sheet_of_many_matters_goes_over_pages_with_its_columns_named_on_each() -> None:
    lines = tuple(voting.Answer(voting.Sign.NONE, f"办结的第{number}件事") for number in range(1, 41))
    names = ("非常满意", "满意", "基本满意", "不满意", "非常不满意", "不了解")
    columns = tuple(zip("543210", names, strict=True))
    sheet = replace(papers(question="40 件办结的事，逐件打分", answers=lines), levels=columns)

    pdf = printed(sheet)

    assert sizes(pdf) == {(210, 297)}
    text = text_of(pdf)
    assert (text.count("非常不满意"), text.count("第40件事")) == (page_count(pdf), 1)
