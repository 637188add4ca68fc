"""The phone: what it is shown, what it learns about itself, and the vote by plain POST."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from flask import Flask

from facilitator.domain.ballots.papers import Channel, Form
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING, World
from tests.web.browser import Browser, browser_of, words
from tests.web.screens.voting import EVERYBODY, Voting


def test_guest_is_told_what_to_do(council: Council, stranger: Browser) -> None:
    council.plan()
    council.gather([])
    page = stranger.get(f"/p/{council.code}")
    assert "您现在可以看， 还不能投票" in words(page)
    assert '<p class="number num">1</p>' in page.text


def planned(council: Council, kind: str, form: ItemForm) -> str:
    """A session that gathers, with one item; nobody is on the roll of a yard meeting."""
    items = (PlannedItem("大家说", form),)
    told = council.do(PlanSession(kind, "大家说", "3号院坝", EVENING, "主持人", "记录人", items))
    council.do(GatherSession(told.session))
    return f"/p/{told.code}"


def test_guest_of_a_yard_meeting_is_told_first_what_to_press(council: Council, stranger: Browser) -> None:
    page = stranger.get(planned(council, "yard_meeting", ItemForm.DISCUSSION))
    assert re.findall(r'<h1 class="title">(.*?)</h1>', page.text) == ["有事想提？"]
    assert page.text.index("我要提一件事") < page.text.index("<noscript><p")
    assert "不能投票" not in words(page) and "签到席" not in words(page) and "0 人" not in words(page)


def test_guest_of_a_council_without_a_vote_is_told_what_checking_in_is_for(council: Council, stranger: Browser) -> None:
    council.do(AddUnit(UnitKind.PERSON, "张阿姨"), council.clerk)
    page = words(stranger.get(planned(council, "opinion_council", ItemForm.DISCUSSION)))
    assert "您可以看， 签到后能发言" in page and "请到签到席，报这个号" in page
    assert "不能投票" not in page


def test_state_needs_a_seat(council: Council, stranger: Browser) -> None:
    council.plan()
    assert stranger.get(f"/p/{council.code}/state", headers={"Accept": "application/json"}).status_code == 401


def test_state_is_the_room_and_who_one_is(voting: Voting) -> None:
    room = voting.phones["r1"].get(f"{voting.path}/state").json
    assert (room["audience"], room["ballot"]["mine"], room["ballot"]["why_not"]) == ("phone", "none", None)
    assert room["me"]["name"] == "representative r1" and room["me"]["seat"]


def test_vote_by_json_is_answered_with_its_receipt(voting: Voting) -> None:
    first, again = voting.cast("r1"), voting.cast("r1")
    assert first["ok"] is True and re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", first["receipt"])  # type: ignore[index]
    assert again == first
    assert voting.phones["r1"].get(f"{voting.path}/state").json["ballot"]["mine"] == "cast"


def test_second_vote_is_refused_in_words(voting: Voting) -> None:
    voting.cast("r1")
    answer = voting.cast("r1", "against", key="other")
    assert (answer["ok"], answer["error"]) == (False, "already_voted")  # type: ignore[index]


def test_plain_form_votes_without_a_script(voting: Voting) -> None:
    phone = voting.phones["r2"]
    page = phone.get(voting.path).text
    key = re.search(r'name="key" value="([0-9a-f]{32})"', page)
    assert key is not None and "赞成" in page and "反对" in page and "弃权" in page
    answer = phone.submit(voting.path, f"{voting.path}/vote", ballot=voting.ballot, key=key[1], choice="against")
    assert (answer.status_code, answer.location) == (303, voting.path)
    assert "已收到您的票" in words(phone.get(voting.path))


def test_plain_form_without_its_token_is_not_carried_out(voting: Voting) -> None:
    phone = voting.phones["r2"]
    answer = phone.client.post(f"{voting.path}/vote", data={"ballot": voting.ballot, "key": "k", "choice": "for"})
    assert answer.status_code == 400
    assert phone.get(f"{voting.path}/state").json["ballot"]["mine"] == "none"


def test_plain_form_without_a_choice_is_a_sentence(voting: Voting) -> None:
    answer = voting.phones["r2"].submit(voting.path, f"{voting.path}/vote", ballot=voting.ballot, key="k")
    assert answer.status_code == 409
    assert "请" in words(answer) and "返回" in words(answer)


def test_guest_cannot_vote(voting: Voting, stranger: Browser) -> None:
    stranger.get(voting.path)
    body = {"ballot": voting.ballot, "choices": ["for"], "key": "k"}
    answer = stranger.client.post(f"{voting.path}/vote", json=body)
    assert (answer.status_code, answer.json["error"]) == (403, "forbidden")
    assert "请到签到席" in answer.json["message"]


def test_other_site_cannot_vote(voting: Voting) -> None:
    body = {"ballot": voting.ballot, "choices": ["for"], "key": "k"}
    answer = voting.phones["r1"].client.post(
        f"{voting.path}/vote", json=body, headers={"Origin": "http://evil.example"}
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("window", ["page", "state", "screen", "screen_state", "desk_state"])
def test_no_choice_shows_before_it_is_announced(
    voting: Voting, as_: Callable[..., Browser], stranger: Browser, window: str
) -> None:
    for unit in EVERYBODY:
        voting.cast(unit, "for" if unit != "c1" else "against")
    before = shown(voting, as_, stranger, window)
    assert '"tally"' not in before and '"result"' not in before and '"rows"' not in before
    voting.council.close(voting.ballot)
    assert '"tally"' not in shown(voting, as_, stranger, window)
    voting.council.do(AnnounceBallot(voting.ballot))
    assert '"rows"' in shown(voting, as_, stranger, window)


def shown(voting: Voting, as_: Callable[..., Browser], stranger: Browser, window: str) -> str:
    code, session = voting.council.code, voting.council.session
    if window == "desk_state":
        return str(as_(voting.council.chair).get(f"/desk/{session}/state").text)
    if window.startswith("screen"):
        return str(stranger.get(f"/screen/{code}{'/state' if window == 'screen_state' else ''}").text)
    return str(voting.phones["r1"].get(f"{voting.path}{'/state' if window == 'state' else ''}").text)


def test_seat_that_moved_to_another_phone_becomes_a_guest(app: Flask, world: World, voting: Voting) -> None:
    tickets = {one.unit: one.ticket for one in voting.council.do(IssueTickets(voting.council.session)).tickets}
    other = browser_of(app, world)
    ticket = tickets[voting.council.units["r1"]]
    other.client.post(f"/j/{voting.council.code}/ticket", json={"ticket": ticket})
    room = voting.phones["r1"].get(f"{voting.path}/state").json
    assert (room["me"]["seat"], room["me"]["number"], room["ballot"]["why_not"]["code"]) == (None, 1, "guest")
    assert (room["me"]["moved"], room["me"]["replaced"]) == (True, False)
    assert "您还不能投" in words(voting.phones["r1"].get(voting.path))


def test_page_is_packed_for_whoever_can_read_that(voting: Voting) -> None:
    phone, path = voting.phones["r1"], f"/p/{voting.council.code}"
    packed = phone.get(path, headers={"Accept-Encoding": "gzip, deflate"})
    plain = phone.get(path, headers={"Accept-Encoding": "gzip;q=0"})

    assert (packed.headers["Content-Encoding"], "Content-Encoding" in plain.headers) == ("gzip", False)
    assert (packed.headers["Vary"], plain.headers["Vary"]) == ("Accept-Encoding, Cookie",) * 2
    assert gzip.decompress(packed.data).decode().count("<html") == 1
    assert len(packed.data) * 2 < len(plain.data)


def test_guest_is_promised_no_vote_by_phone_where_hands_are_raised(council: Council, stranger: Browser) -> None:
    council.plan()
    council.begin(EVERYBODY)
    question = DraftBallot(council.session, council.item, "先修路灯？", Form.YES_NO_ABSTAIN, channels=(Channel.HANDS,))
    council.do(OpenBallot(council.do(question).ballot))

    page = words(stranger.get(f"/p/{council.code}"))

    assert ("正在投票，这一项不用手机 请听主持人说怎么投。" in page, "这部手机就能投票" in page) == (True, False)


def test_whoever_raises_a_hand_is_not_told_that_they_may_not_vote(voting: Voting) -> None:
    council = voting.council
    council.close(voting.ballot)
    council.do(AnnounceBallot(voting.ballot))
    council.world.clock.forward(seconds=60)
    question = DraftBallot(council.session, council.item, "先修路灯？", Form.YES_NO_ABSTAIN, channels=(Channel.HANDS,))
    council.do(OpenBallot(ballot := council.do(question).ballot))

    page = words(voting.phones["r1"].get(voting.path))
    assert "正在投票，这一项不用手机 请听主持人说怎么投。 先修路灯？" in page
    assert "不能投票" not in page
    council.close(ballot)
    page = words(voting.phones["r1"].get(voting.path))
    assert "您没用手机投这一题" in page and "您这一题没有投" not in page
