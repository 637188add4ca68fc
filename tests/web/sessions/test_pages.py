"""Councils on screen: a plan that is legal as it stands, what a vote lacks, tickets, the doors."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.services.context import Actor
from facilitator.services.demands.word_for_public import WordForPublic
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.read import SessionDetail, SessionInFull, SessionList
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council
from tests.factories.demands import opened
from tests.services.demands.wishes import leader
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def fields_of(page: str) -> dict[str, str | list[str]]:
    """What a browser would send if nobody typed a word."""
    form = page[page.index('<form class="form wide"') :]
    sent: dict[str, str | list[str]] = {}
    for tag in re.findall(r"<input[^>]+>", form):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name is None or (('type="radio"' in tag or 'type="checkbox"' in tag) and " checked" not in tag):
            continue
        sent[name[1]] = value[1] if value else ""
    for name_, options in re.findall(r'<select[^>]+name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.findall(r'<option selected value="([^"]*)"', options)
        sent[name_] = (chosen or re.findall(r'<option value="([^"]*)"', options) or [""])[0]
    return sent


def planned(council: Council) -> SessionInFull:
    return council.ask(SessionDetail(council.ask(SessionList())[0].id))  # type: ignore[no-any-return]


def test_kinds_are_offered_in_the_order_of_the_circle(council: Council, as_: As) -> None:
    offered = re.findall(r"/sessions/new\?kind=(\w+)", as_(council.chair).get("/sessions/new").text)
    assert offered == [
        "yard_meeting",
        "two_committees",
        "opinion_council",
        "topic_council",
        "decision_council",
        "review_council",
        "quarterly_review",
    ]


@pytest.mark.parametrize("kind", sorted(all_kinds()))
def test_plan_with_nothing_typed_is_complete(council: Council, as_: As, kind: str) -> None:
    browser = as_(council.chair)
    form = f"/sessions/new?kind={kind}"
    sent = fields_of(browser.get(form).text) | {"place": "3号院坝"}
    answer = browser.client.post("/sessions/new", data=sent)
    assert answer.status_code == 303, words(answer)
    assert planned(council).kind == kind


@pytest.mark.parametrize("kind", [kind.id for kind in all_kinds().values()])
def test_plan_and_overview_say_who_comes_and_what_is_handed_on(council: Council, as_: As, kind: str) -> None:
    chair, told = as_(council.chair), all_kinds()[kind]
    plan = chair.get(f"/sessions/new?kind={kind}").text
    chair.client.post("/sessions/new", data=fields_of(plan) | {"place": "院坝"})
    overview = chair.get(f"/sessions/{planned(council).id}").text

    assert [told.invites in page and told.hands_on in page for page in (plan, overview)] == [True, True]


def test_an_empty_roll_is_told_beside_the_button_that_fixes_it(council: Council, as_: As) -> None:
    told, chair = "名册上还没有这次会要请的人", as_(council.chair)
    council.plan()
    assert told not in chair.get(f"/sessions/{council.session}").text

    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)

    assert told in chair.get(f"/sessions/{council.session}").text


def test_plan_for_a_demand_votes_on_it_by_the_usual_rule(council: Council, as_: As) -> None:
    council.open_demand()
    council.do(WordForPublic(council.demand, "3号院路灯三盏不亮"), council.clerk)
    browser = as_(council.chair)
    link = re.search(r'href="(/sessions/new\?[^"]+)">安排议事决策会', browser.get("/ledger/XQ-2026-0001").text)
    assert link is not None
    sent = fields_of(browser.get(link[1].replace("&amp;", "&")).text) | {"place": "3号院坝"}
    browser.client.post("/sessions/new", data=sent)
    session = planned(council)
    assert (session.preset, session.legal_basis) == ("rc_reps_2026", "residents_representative_assembly")
    assert [(item.title, item.form, item.demand_number) for item in session.items] == [
        ("3号院路灯三盏不亮", "ballot", "XQ-2026-0001")
    ]
    assert session.scrutineers == ("监票人",)
    assert session.starts_at == datetime(2026, 12, 2, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("agreed", "proposed"), [(False, "3号楼基础设施改造"), (True, "张*家门口路灯不亮，电话**")]
)
def test_plan_proposes_no_words_that_the_board_would_hide(
    council: Council, as_: As, agreed: bool, proposed: str
) -> None:
    opened(council, title="张阿姨家门口路灯不亮，电话13800001234", building="3号楼2单元501", public_ok=agreed)
    sent = fields_of(as_(council.chair).get("/sessions/new?kind=decision_council&demand=XQ-2026-0001").text)
    assert (sent["title"], sent["items-0-title"]) == (proposed, proposed)


def test_another_line_keeps_what_was_typed(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    sent = fields_of(browser.get("/sessions/new?kind=decision_council").text) | {"title": "夜谈会", "more": "1"}
    answer = browser.client.post("/sessions/new", data=sent)
    assert answer.status_code == 200
    assert 'value="夜谈会"' in answer.text and 'name="items-5-title"' in answer.text


def test_emptied_lines_are_not_on_the_agenda(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    sent = fields_of(browser.get("/sessions/new?kind=decision_council").text) | {"place": "3号院坝"}
    sent |= {f"items-{number}-title": "" for number in range(4)}
    browser.client.post("/sessions/new", data=sent)
    assert [item.title for item in planned(council).items] == ["签字、公示安排"]


def test_refused_plan_keeps_every_word(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    sent = fields_of(browser.get("/sessions/new?kind=decision_council").text)
    answer = browser.client.post("/sessions/new", data=sent | {"place": "", "title": "停车方案"})
    assert answer.status_code == 422
    assert "请写上会议地点。" in words(answer)
    assert 'value="停车方案"' in answer.text and 'value="方案说明、提问、正反轮流发言"' in answer.text


def test_unknown_kind_is_not_found(council: Council, as_: As) -> None:
    assert as_(council.chair).get("/sessions/new?kind=night_assembly").status_code == 404


def test_who_may_not_plan_is_told_at_once(council: Council, as_: As) -> None:
    assert as_(council.scrutineer).get("/sessions/new").status_code == 403


def test_page_says_what_the_vote_lacks_until_it_is_there(council: Council, as_: As) -> None:
    council.plan()
    browser = as_(council.chair)
    page = f"/sessions/{council.session}"
    assert "表决之前还缺" not in words(browser.get(page))
    sent = fields_of(browser.get("/sessions/new?kind=decision_council").text) | {"place": "院坝"}
    bare = browser.client.post("/sessions/new", data=sent).location
    assert "还没有社区党组织先行研究的记录" in words(browser.get(bare))


def test_notice_and_pre_review_are_recorded_by_whose_duty_it_is(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    chair, secretary = as_(council.chair), as_(council.secretary)
    assert "登记党组织先行研究" not in words(chair.get(page))
    chair.submit(page, f"{page}/notify", on="2026-11-10", method="公告栏张贴")
    secretary.submit(page, f"{page}/pre_review", on="2026-11-09", body="社区党支部")
    shown = words(chair.get(page))
    assert "2026年11月10日（周二），公告栏张贴" in shown
    assert "2026年11月9日（周一），社区党支部" in shown


def test_refused_notice_keeps_what_was_typed(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    answer = as_(council.chair).submit(page, f"{page}/notify", on="2027-01-01", method="公告栏张贴")
    assert answer.status_code == 409
    assert "通知日期不能晚于开会日期。" in words(answer)
    assert 'value="公告栏张贴"' in answer.text


def test_scrutineers_are_appointed_by_ticking(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    assert as_(council.chair).submit(page, f"{page}/appoint", scrutineers=[]).status_code == 303
    assert council.ask(SessionDetail(council.session)).scrutineers == ()


def test_gathering_leads_to_the_desk(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    browser = as_(council.chair)
    assert browser.submit(page, f"{page}/gather").location == f"/desk/{council.session}"
    assert "进入控制台" in words(browser.get(page))


def test_gathering_twice_is_a_sentence(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    browser = as_(council.chair)
    browser.submit(page, f"{page}/gather")
    answer = browser.submit(page, f"{page}/gather")
    assert answer.status_code == 409
    assert "现在是“正在签到”，这一步要在" in words(answer)


def test_printed_tickets_open_the_hall(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    answer = as_(council.chair).submit(page, f"{page}/tickets")
    codes = re.findall(r'<b class="num">([0-9A-Z]{4}-[0-9A-Z]{4})</b>', answer.text)
    assert len(codes) == len(set(codes)) == 5
    assert answer.text.count("<svg") == 5
    assert council.do(TakeSeat(council.code, short_code=codes[0]), PASSER_BY).unit in council.units.values()


def test_tickets_are_kept_nowhere(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    answer = as_(council.chair).submit(page, f"{page}/tickets")
    assert answer.headers["Cache-Control"] == "no-store"


def test_attendance_sheet_is_a_pdf_that_nobody_keeps(council: Council, as_: As) -> None:
    council.plan()
    council.gather(["r1"])
    answer = as_(council.clerk).get(f"/sessions/{council.session}/attendance.pdf")
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("application/pdf", "no-store")


def test_names_of_the_floor_are_printed_for_the_file_only(council: Council, as_: As) -> None:
    council.plan()
    council.gather(["r1"])
    page = f"/sessions/{council.session}"

    answer = as_(council.recorder).get(f"{page}/floor.pdf")
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("application/pdf", "no-store")
    assert f"{page}/floor.pdf" in as_(council.chair).get(page).text
    assert f"{page}/floor.pdf" not in as_(council.scrutineer).get(page).text
    assert as_(council.scrutineer).get(f"{page}/floor.pdf").status_code == 403


def test_page_of_a_meeting_leads_to_its_papers(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    assert f'href="{page}/papers"' in as_(council.recorder).get(page).text


def test_list_puts_the_evening_that_is_on_first(council: Council, as_: As) -> None:
    council.plan()
    council.gather(["r1"])
    page = words(as_(council.clerk).get("/sessions"))
    assert "正在进行" in page and "路灯合同 议事决策会" in page


def test_leader_is_offered_the_yard_meeting_and_led_to_no_other_desk(council: Council, as_: As) -> None:
    session, who = council.plan(), as_(leader(council))
    council.do(GatherSession(session))

    page = who.get("/sessions/new").text
    assert (page.count('class="card"'), "kind=yard_meeting" in page) == (1, True)
    assert who.get("/sessions/new?kind=opinion_council").status_code == 403
    assert f"/desk/{session}" not in who.get(f"/sessions/{session}").text + who.get("/").text
    assert who.get(f"/desk/{session}").status_code == 403


def test_yard_meeting_speaks_of_no_vote_until_one_is_on_its_agenda(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    plain = fields_of(browser.get("/sessions/new?kind=yard_meeting").text) | {"place": "3号院坝", "scrutineers": []}
    spoken = ("表决规则", "法律依据", "应到", "监票人", "党组织先行研究", "现在就确定名册")
    for way, shown in (("discussion", []), ("ballot", list(spoken))):
        answer = browser.client.post("/sessions/new", data=plain | {"items-0-way": way})
        page = words(browser.get(answer.location))
        assert [word for word in spoken if word in page] == shown
        assert browser.submit(answer.location, f"{answer.location}/gather").status_code == 303
        assert ("实到" in words(browser.get(answer.location))) == bool(shown)


@pytest.mark.parametrize(("kind", "ticked"), [("yard_meeting", 0), ("two_committees", 1), ("decision_council", 1)])
def test_nobody_is_ticked_as_scrutineer_where_nothing_is_voted(
    council: Council, as_: As, kind: str, ticked: int
) -> None:
    page = as_(council.chair).get(f"/sessions/new?kind={kind}").text

    boxes = re.findall(r'<input[^>]*name="scrutineers"[^>]*>', page)
    assert (len(boxes) > 0, sum("checked" in box for box in boxes)) == (True, ticked)


def test_leader_is_led_to_the_papers_of_yard_meetings_only(council: Council, as_: As) -> None:
    session, who = council.plan(), as_(leader(council))

    assert f"/sessions/{session}/attendance.pdf" not in who.get(f"/sessions/{session}").text
    assert f"/sessions/{session}/attendance.pdf" in as_(council.clerk).get(f"/sessions/{session}").text
    assert who.get(f"/sessions/{session}/attendance.pdf").status_code == 403


def test_secretary_is_put_down_first_for_the_two_committees(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    assert fields_of(browser.get("/sessions/new?kind=two_committees").text)["chair"] == council.secretary.id
    assert fields_of(browser.get("/sessions/new?kind=decision_council").text)["chair"] == council.chair.id
