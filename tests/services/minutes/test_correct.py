"""An addendum names the digest it corrects, quotes what stands there, and leaves the signed paper as it is."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.domain.minutes.addendum import read_addendum
from facilitator.services.minutes.correct import CorrectMinutes
from tests.factories.council import Council
from tests.factories.paperwork import in_full, ready_to_sign, sign


def signed(council: Council) -> str:
    minutes = ready_to_sign(council)
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)
    return minutes


def correct(council: Council, minutes: str, **changed: Any) -> Any:
    values = {"old": "路灯合同", "new": "路灯维修合同", "reason": "少写了两个字", "item": 0}
    return council.do(CorrectMinutes(minutes, **(values | changed)), council.recorder)


def test_addendum_names_the_digest_and_the_paper_stays(evening: Council) -> None:
    minutes = signed(evening)
    before = in_full(evening, minutes)

    answer = correct(evening, minutes)

    after = in_full(evening, minutes)
    (line,) = after.addenda
    assert (after.digest, after.pdf, after.state) == (before.digest, before.pdf, before.state)
    assert (line.id, line.number, line.content.corrects) == (answer.addendum, "〔2026〕第1期更正1", before.digest)
    assert (line.content.old, line.content.new) == ("路灯合同", "路灯维修合同")
    assert line.waiting == ("主持人", "记录人")
    with evening.world.database.reading() as store:
        row = store.addenda.addendum(answer.addendum)
    assert read_addendum(row.record) == line.content


def test_journal_knows_the_digests_and_not_the_words(evening: Council) -> None:
    minutes = signed(evening)
    answer = correct(evening, minutes)

    (event,) = evening.events("MinutesCorrected")
    assert set(event) == {"minutes", "addendum", "place", "corrects", "digest", "pdf_digest", "by"}
    assert (event["corrects"], event["digest"]) == (in_full(evening, minutes).digest, answer.digest)


def test_second_addendum_names_the_first(evening: Council) -> None:
    minutes = signed(evening)
    first = correct(evening, minutes)
    second = correct(evening, minutes, old="3号院坝", new="3号院坝子")

    assert second.number == "〔2026〕第1期更正2"
    assert in_full(evening, minutes).addenda[1].content.earlier == (first.digest,)


def test_words_that_are_not_there_are_not_corrected(evening: Council) -> None:
    minutes = signed(evening)

    with pytest.raises(BadInput, match=r"没有“从来没写过”.*票数、人数不能更正"):
        correct(evening, minutes, old="从来没写过")
    with pytest.raises(BadInput, match="没有第 9 项议题"):
        correct(evening, minutes, item=9)
    for empty in ("old", "new", "reason"):
        with pytest.raises(Missing):
            correct(evening, minutes, **{empty: "  "})
    assert in_full(evening, minutes).addenda == ()


@pytest.mark.parametrize("counted", ["赞成3票", "3×2=6", "应到6人", "是否同意", "居民代表会议（2026）", "four_fifths"])
def test_what_was_counted_is_voted_anew_and_not_corrected(evening: Council, counted: str) -> None:
    minutes = signed(evening)

    for item in (0, 1):
        with pytest.raises(BadInput, match="票数、人数不能更正"):
            correct(evening, minutes, old=counted, new="别的", item=item)


def test_unsigned_minutes_are_mended_and_not_corrected(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(WrongState, match="还没有签完"):
        correct(evening, minutes)


def test_only_the_recorder_corrects(evening: Council) -> None:
    minutes = signed(evening)

    with pytest.raises(Forbidden):
        evening.do(CorrectMinutes(minutes, "路灯合同", "灯", "错"), evening.chair)
