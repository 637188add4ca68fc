"""会议记录: everybody who came, spoke and voted, two a line; the figures are those of the 会议纪要."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from facilitator.domain.ballots.papers import HandCount, Secrecy
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import digest, record_bytes, short_code
from facilitator.domain.minutes.whole import whole_bytes, whole_record
from facilitator.pdf.minutes import render
from facilitator.pdf.papers import print_paper
from tests.factories.minutes import assembly, lamp_ballot, lamp_evening, lamp_item
from tests.factories.whole import lamp_names, name_of, people
from tests.pdf.reading import lines_of, page_count, text_of

FOOTER = re.compile("(—[0-9]+—)?会议记录内部存档，不公开校验码.{4}-.{4}(—[0-9]+—)?")


def printed(content: MinutesContent, names: NameList, *, settled: bool = True) -> bytes:
    return print_paper(whole_bytes(whole_record(content, names, settled=settled)))


@pytest.fixture(scope="module")
def paper() -> bytes:
    return printed(lamp_evening(), lamp_names())


def test_record_says_on_every_page_that_it_is_not_public(paper: bytes) -> None:
    for page in range(page_count(paper)):
        assert any("内部存档，不公开" in line.text for line in lines_of(paper, page))


def test_record_ends_with_the_end_of_the_meeting_and_lines_to_sign(paper: bytes) -> None:
    text = text_of(paper)
    assert text.index("20时42分散会。") < text.index("主持人（签字）：") < text.index("记录人（签字）：")


def test_record_names_who_spoke_proposed_and_voted_what(paper: bytes) -> None:
    text = text_of(paper)
    assert "19:20代表r1（赞成），2分10秒" in text
    assert "代表r2：把质保期写进合同（已采用；6人附议）" in text
    assert text.count("赞成（手机）") == 17
    assert text.count("反对（手机）") == 12
    assert text.count("弃权（手机）") == 3
    assert "代表r27名册r27" in text[text.index("未到11") :]


def test_votes_stand_beside_the_right_names(paper: bytes) -> None:
    """The assembly's voters cast in the order of the roll: seventeen said yes, twelve no, three abstained."""
    text, hall = text_of(paper), assembly()
    listed = text[text.index("记名表决明细") :]
    voters = [unit for unit in hall.electorate.voter_of if unit in hall.checked_in - hall.recused]
    said = ["赞成"] * 17 + ["反对"] * 12 + ["弃权"] * 3
    expected = [f"代表{unit}名册{unit}{choice}" for unit, choice in zip(voters, said, strict=True)]
    assert [words for words in expected if words not in listed] == []


def test_figures_are_those_of_the_public_minutes(paper: bytes) -> None:
    public, whole = text_of(render(record_bytes(lamp_evening()))), FOOTER.sub("", text_of(paper))
    figures = public[public.index("应到表决时实到") : public.index("刘昇珺因近亲属")]
    assert len(figures) > 100
    assert figures in whole


def test_codes_of_the_minutes_and_digest_of_the_names_are_printed(paper: bytes) -> None:
    record = record_bytes(lamp_evening())
    text = text_of(paper)
    assert short_code(record) in text and digest(record) in text
    assert lamp_evening().attendance.names_digest in text


def test_draft_has_no_code_yet() -> None:
    assert "校验码" not in text_of(printed(lamp_evening(number=""), lamp_names(), settled=False))


def test_hands_that_were_only_counted_are_said_to_have_no_names() -> None:
    counted = replace(lamp_ballot(), hands=(HandCount({"for": 5, "against": 2}),))

    told = text_of(printed(lamp_evening(items=(lamp_item(ballots=(counted,)),)), lamp_names()))
    assert "举手7人，只点人数，没有记名。" in told
    assert "没有记名" not in text_of(printed(lamp_evening(), lamp_names()))


def test_secret_vote_names_nobody() -> None:
    content = lamp_evening(items=(lamp_item(ballots=(lamp_ballot(secrecy=Secrecy.SECRET),)),))
    text = text_of(printed(content, lamp_names()))
    assert "记名表决明细" not in text
    assert "无记名表决，不记谁投了什么。" in text


@pytest.mark.parametrize("count", [0, 1, 10, 300])
def test_every_name_is_there_however_many_came(count: int) -> None:
    names = replace(lamp_names(), units=people(count), roll=(), orders=(), speeches=(), proposals=())
    text = text_of(printed(lamp_evening(items=()), names))
    assert [name_of(number) for number in range(1, count + 1) if name_of(number) not in text] == []
    assert ("没有登记到会的人。" in text) is (count == 0)
    assert "〓" not in text


def test_missing_glyph_is_reported() -> None:
    names = replace(lamp_names(), speeches=(replace(lamp_names().speeches[0], name="陈𪚥"),))
    text = text_of(printed(lamp_evening(), names))
    assert "陈〓（赞成）" in text
    assert "请手写补上：U+2A6A5。" in text
