"""查一查我的票: from the phone's link to the sentence, and back into the hall."""

from __future__ import annotations

from facilitator.services.ballots.announce import AnnounceBallot
from tests.web.browser import Browser, words
from tests.web.screens.voting import Voting


def test_code_that_the_phone_kept_finds_its_paper(voting: Voting, stranger: Browser) -> None:
    code = voting.cast("r1")["receipt"]  # type: ignore[index]
    where = f"{voting.path}/receipt?code={code}"
    before = stranger.get(where)
    voting.council.close(voting.ballot)
    voting.council.do(AnnounceBallot(voting.ballot))

    after = stranger.get(where)

    assert (before.status_code, after.status_code) == (404, 200)
    assert "没有查到这个核对号" in words(before)
    assert "您的票在票箱里" in words(after) and "已经算进公布的结果" in words(after)
    assert f'href="{voting.path}"' in after.text


def test_without_a_code_it_is_asked_for(voting: Voting, stranger: Browser) -> None:
    page = stranger.get(f"{voting.path}/receipt")

    assert page.status_code == 200
    assert "投票以后手机上显示的核对号" in words(page)
