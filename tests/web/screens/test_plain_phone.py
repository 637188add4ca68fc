"""The phone without a script: every state in words, one's own choice and nobody else's."""

from __future__ import annotations

import re

from flask import Flask

from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import Seat
from facilitator.web.screens.finding import me
from tests.factories.council import Council
from tests.factories.tellers import make_tellers
from tests.factories.world import World
from tests.web.browser import Browser, browser_of, words
from tests.web.screens.voting import Voting


def test_page_tells_that_the_ticket_moved_once_and_strangers_nothing(
    app: Flask, world: World, voting: Voting, stranger: Browser
) -> None:
    tickets = {one.unit: one.ticket for one in voting.council.do(IssueTickets(voting.council.session)).tickets}
    ticket = tickets[voting.council.units["r1"]]
    browser_of(app, world).client.post(f"/j/{voting.council.code}/ticket", json={"ticket": ticket})
    assert "不是您换的，请举手" in words(voting.phones["r1"].get(voting.path))
    assert "不是您换的" not in words(stranger.get(voting.path))


def by_form(voting: Voting, unit: str, choice: str) -> str:
    """What the phone shows after voting without a script."""
    phone = voting.phones[unit]
    phone.submit(voting.path, f"{voting.path}/vote", ballot=voting.ballot, key=f"form-{unit}", choice=choice)
    return words(phone.get(voting.path))


def test_plain_page_shows_the_choice_and_its_receipt(voting: Voting) -> None:
    page = by_form(voting, "r2", "against")
    assert re.search(r"已收到您的票 您投的是 +✗ 反对 核对号 +[0-9A-Z]{4}-[0-9A-Z]{4}", page)


def test_plain_page_tells_the_sum_that_the_wall_shows(voting: Voting) -> None:
    voting.cast("r3")
    voting.council.do(EnterHands(voting.ballot, ("主持人", "记录人"), for_=1))
    page = by_form(voting, "r2", "against")
    assert "手机已投 2，举手 1，还没投 2，一共实到 5" in page


def test_plain_page_tells_that_the_paper_prevails(voting: Voting) -> None:
    by_form(voting, "r2", "against")
    council = voting.council
    make_tellers(council).named(voting.ballot, for_=["r2"])
    page = words(voting.phones["r2"].get(voting.path))
    assert "以您的纸票为准 您的纸票录进去了，手机这一票不算。" in page and "您投的是" not in page


def test_plain_page_shows_no_other_persons_choice(voting: Voting) -> None:
    by_form(voting, "r2", "against")
    tickets = {one.unit: one.ticket for one in voting.council.do(IssueTickets(voting.council.session)).tickets}
    voting.cast("r3")
    phone = voting.phones["r2"]
    phone.client.post(f"/j/{voting.council.code}/ticket", json={"ticket": tickets[voting.council.units["r3"]]})
    page = words(phone.get(voting.path))
    assert "已收到您的票" in page and "您投的是" not in page and "核对号" not in page


def test_plain_page_waits_until_a_vote_is_opened(council: Council, voting: Voting) -> None:
    voting.council.close(voting.ballot)
    assert "投票结束了" in words(voting.phones["r1"].get(voting.path))
    voting.council.do(AnnounceBallot(voting.ballot))
    page = words(voting.phones["r1"].get(voting.path))
    assert "票赞成就通过" in page and "第二十九条" in page
    assert "这一题您不能投票" not in page


def test_voided_vote_gives_its_reason(voting: Voting) -> None:
    voting.council.do(VoidBallot(voting.ballot, "车位数写错了"))
    page = words(voting.phones["r1"].get(voting.path))
    assert "这次投票作废了 车位数写错了" in page


def test_phone_is_told_its_holder_cut_short() -> None:
    seat = Seat("s", "m", "384721", "u", None, "3栋2单元501", "张小三")
    assert (me(seat).name, me(seat).holder) == ("3栋2单元501", "张*三")
    assert me(Seat("s", "m", "384721", "u", None, "张小三", "张小三")).holder == ""


def test_plain_page_after_a_failed_script_runs_none_and_refreshes_itself(voting: Voting, stranger: Browser) -> None:
    page = stranger.get(f"{voting.path}?plain=1").text

    assert "<script defer" not in page and '<meta http-equiv="refresh" content="8">' in page
