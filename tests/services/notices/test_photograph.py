"""notices.photograph: the first day and the last one, each on its day or later; a better photo takes its place."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.minutes.notice import NoticePhoto
from facilitator.services.notices.read import NoticeDetail
from tests.factories.council import Council
from tests.factories.notices import photograph


def test_photograph_is_taken_on_its_day_or_later(council: Council, hung: str) -> None:
    photograph(council, hung, NoticePhoto.FIRST)
    photograph(council, hung, NoticePhoto.FIRST)

    assert list(council.ask(NoticeDetail(hung)).photos) == ["first"]
    with pytest.raises(WrongState):
        photograph(council, hung, NoticePhoto.LAST)


def test_photograph_needs_a_notice(council: Council) -> None:
    with pytest.raises(NotFound):
        photograph(council, "nothing", NoticePhoto.FIRST)
