"""notices.answer: an answer may be given anew while the notice hangs, and says how many still wait."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing
from facilitator.services.notices.answer import AnswerObjection
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.read import NoticeDetail
from tests.factories.council import Council


def test_answer_counts_who_still_waits_and_may_be_given_anew(council: Council, hung: str) -> None:
    first, second = (
        council.do(ObjectToNotice(hung, words), council.clerk).objection for words in ("票数不对", "没听说")
    )

    waiting = [
        council.do(AnswerObjection(one, text), council.clerk).waiting
        for one, text in ((first, "点过"), (first, "又点过"), (second, "贴过通知"))
    ]

    assert waiting == [1, 1, 0]
    assert [one.answer for one in council.ask(NoticeDetail(hung)).objections] == ["又点过", "贴过通知"]
    with pytest.raises(Missing):
        council.do(AnswerObjection(first, ""), council.clerk)
