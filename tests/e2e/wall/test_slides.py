"""Every slide on every wall: nothing cut off, nothing too small for the third row, and the wall is never empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.look.rooms import QUESTIONS, Room, ballot, choice, result, room, stage
from tests.factories.council import Council, make_council
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

SIZES = [(1920, 1080), (1280, 800), (1024, 768)]
USES = {"棋牌室": 5, "儿童活动角": 18, "老年人日间照料助餐点": 16, "图书角": 12, "健身房": 7, "会客室": 2, "快递柜": 9}
LONG = [f"第{n}件：3号院东侧消防通道和晾衣架一起整治" for n in range(1, 15)]
AGENDA = [
    {"id": f"i{n}", "position": n, "title": title, "form": "ballot", "state": "waiting", "outcome": None}
    for n, title in enumerate(LONG, 1)
]
AREA = {"electorate": 71186, "present": 64351, "for": 46599, "against": 17752, "abstain": 0, "invalid": 0}
FEW = {"state": "gathering", "present": 28, "quorum_sentence": "来了 28 人，够 30 人才能投票，还差 2 人"}
TIMER = {"seconds": 180, "left": 22, "ends_at": "2026-11-25T20:14:22+08:00"}
CONSULTING = {"advisory": True, "kind_name": "专题讨论会", "preset_name": "居民议事会（实到过半数）"}
ADVISED = {"plain_verdict": "意向：反对多于赞成", "outcome": "advisory", "line": None}
TOO_FEW = "交来的票没有到规定的数，没有结果，可以接着商量"
HANDED_IN = {
    "need_sentence": "够 65 户交票才有效，逐轮去掉最少的，得到交票的过半数就选定",
    "present": 128,
    "whole_name": "应到",
}
RAN_OFF = {**HANDED_IN, "need_sentence": f"{HANDED_IN['need_sentence']}：最后最多 64 票"}
OWNERS = {"need_sentence": "够 5 人、474.58 平方米交票才有效，人数、面积两样都四分之三以上同意就通过"}
AGAIN = {"again": "这是第 2 次投票：上一次作废了，要重新投。"}
UNCOUNTED = {"phone": 0, "helped": 0, "paper": 0, "hands": 0, "handed_out": 0, "recused": 0, "not_voted": 0}
NOBODY = {"electorate": 0, "present": 0, "quorum_sentence": ""}


def hands(state: str = "open", length: int = 60, **changes: Any) -> Room:
    """A vote that is taken by raised hands only, before anybody has written them down."""
    usual = {"ways": ["hands"], "cast": 0, "present": 0, "channels": UNCOUNTED, "deadline": None}
    usual |= {"need_sentence": "看看大家的意向，不作为决定", "secrecy_sentence": "举手，当场点数"}
    return ballot(state, length, **usual, **changes)


CROWD = {"electorate": 1286, "present": 1150, "quorum_sentence": "来了 1150 户，够 1286 户的三分之二，可以投票"}
GROUPS = stage(shown="groups")


OTHERS = [
    {"label": "按面积", "about": f"{area}㎡", "amount": amount} for area, amount in ((68, "146.53"), (110, "235.94"))
]


def trial(**changes: Any) -> Room:
    """A trial of the money as the wall gets it."""
    amounts = (("government", "政府补助", 51), ("residents", "居民自筹", 39), ("enterprises", "企业捐助", 10))
    piles = [
        {"id": pile, "name": name, "amount": "30,000", "share": 100 * part, "note": "128 户"}
        for pile, name, part in amounts
    ]
    usual = {
        "title": "消防通道整治和路灯",
        "budget": "58,600",
        "piles": piles,
        "label": "每户（按户）",
        "amount": "190",
    }
    usual |= {"rounding": "收整元，多出 105 元，结余退回", "exempt": "减半 3 户、免 7 户", "others": OTHERS}
    return {**usual, "voluntary": "自愿出资，投票通过也不欠钱，以本户签字为准", **changes}


OFFERED = [*USES, "电动自行车充电棚", "社区食堂", "门球场", "邻里书屋", "小花园", "晾晒区", "共享工具间"]


def offered(form: str, number: int, **changes: Any) -> Room:
    """A vote among so many options while it runs."""
    among = choice(form, dict.fromkeys(OFFERED[:number], 0))["ballot"]
    return room("screen", "voting", ballot={**among, "state": "open", "how": "请选最多 3 项", **changes})


def asked(length: int) -> Room:
    told = choice("single", USES)
    return {**told, "ballot": {**told["ballot"], "question": QUESTIONS[length]}}


def groups(number: int, points: int | None) -> Room:
    """Views in groups, counted or not yet."""
    title = "电动车充电和消防通道" if number > 3 else "停车"
    all_ = [
        {"id": f"g{n}", "title": f"{title}{n}", "views": [{}] * n, "points": points and points - n, "hands": None}
        for n in range(1, number + 1)
    ]
    return {"groups": all_, "loose": [], "open": False, "closed": points is not None, "given": 9}


def slides() -> dict[str, Room]:
    told: dict[str, Room] = {
        "welcome": room("screen", "welcome", session=FEW),
        "welcome by ticket": room("screen", "welcome", session=FEW | {"by_ticket": True}),
        "agenda": room("screen", "agenda", item=None, items=AGENDA),
        "item": room("screen", "item"),
        "timer": room("screen", "item", stage=stage(timer=TIMER)),
        "called_off": room("screen", "called_off", session={"state": "called_off", "called_off_reason": "雨" * 100}),
        "paused": room("screen", "paused", session={"state": "paused", "paused_reason": "休息十分钟，喝口水"}),
        "ended": room("screen", "ended", session={"state": "closed"}),
        "void": room("screen", "item", ballot=ballot("void", 60, void_reason="题目里的钱数写错了")),
        "message": room("screen", "item", stage=stage(shown="message", message="长" * 80)),
        "test": room("screen", "welcome", stage=stage(shown="test")),
        "join": room("screen", "item", stage=stage(shown="join")),
        "advisory": room("screen", "result", ballot=ballot("announced", 60), result={**result(), **ADVISED}),
        "areas": room("screen", "result", ballot=ballot("announced", 60), result={**result(), "area": AREA}),
    }
    crowd = {"phone": 102, "helped": 12, "paper": 38, "hands": 17, "handed_out": 11, "recused": 4, "not_voted": 23}
    told["trial"] = room("screen", "item", trial=trial())
    told["trial to the fen"] = room(
        "screen", "item", trial=trial(title=LONG[0], amount="1,766.70—2,844.81", others=OTHERS)
    )
    told["voting in every way"] = room("screen", "voting", ballot=ballot("open", 60, present=195, channels=crowd))
    told["counting every way"] = room("screen", "counting", ballot=ballot("closed", 120, present=195, channels=crowd))
    bars = [{"id": option, "votes": votes} for option, votes in (("for", 17), ("against", 9), ("abstain", 4))]
    told["poll"] = room("screen", "voting", ballot=ballot("open", 60, poll=True, live=bars))
    among = choice("single", USES)["ballot"]
    bars = [{"id": option["id"], "votes": 3 * place} for place, option in enumerate(among["options"])]
    for length in (20, 60, 120):
        told[f"hands {length}"] = room("screen", "voting", ballot=hands("open", length), session=NOBODY)
    told["hands being counted"] = room("screen", "counting", ballot=hands("closed"))
    for number in (3, 6, 9):
        options = choice("single", dict.fromkeys(OFFERED[:number], 0))["ballot"]["options"]
        told[f"hands among {number}"] = room("screen", "voting", ballot=hands(form="single", options=options))
    told["poll among options"] = room("screen", "voting", ballot={**among, "state": "open", "poll": True, "live": bars})
    crowded = {"state": "open", "present": 195, "channels": crowd}
    for number in (2, 3, 7, 10, 14):
        told[f"voting among {number}"] = offered("multiple", number)
        told[f"voting among {number} in every way"] = offered("ranked", number, **crowded)
    told["voting among long"] = offered("score", 5, question=QUESTIONS[120])
    for form in ("single", "multiple", "score"):
        told[form] = room("screen", "result", **choice(form, USES))
    told["ranked"] = room("screen", "result", **choice("ranked", USES, points={f"o{n}": n for n in range(1, 8)}))
    ranked = choice("ranked", USES, points={f"o{n}": n for n in range(1, 8)})
    for name, verdict in (("chosen", "passed"), ("undecided", "tied"), ("too few", "no_quorum")):
        sentence = {"plain_verdict": TOO_FEW if verdict == "no_quorum" else "最高的一样多，没有选定"}
        ended = {"ballot": ranked["ballot"] | RAN_OFF, "result": {**ranked["result"], "outcome": verdict, **sentence}}
        told[f"ranked {name}"] = room("screen", "result", **ended)
    told["ranking handed in"] = offered("ranked", 7, **HANDED_IN)
    for length in (60, 120):
        told[f"single {length}"] = room("screen", "result", **asked(length))
    for number in (3, 7):
        for points in (None, 40):
            told[f"{number} groups {points}"] = room("screen", "item", groups=groups(number, points), stage=GROUPS)
    for length in (20, 60, 120):
        for verdict in ("通过", "未通过"):
            areas = {"ballot": ballot("announced", length, **OWNERS), "result": {**result(verdict), "area": AREA}}
            told[f"areas {verdict} {length}"] = room("screen", "result", **areas)
        told[f"voting anew {length}"] = room("screen", "voting", ballot=ballot("open", length, **AGAIN))
        told[f"draft {length}"] = room("screen", "item", ballot=ballot("draft", length))
        told[f"voting {length}"] = room("screen", "voting", ballot=ballot("open", length))
        told[f"counting {length}"] = room("screen", "counting", ballot=ballot("closed", length, head="K7MQ-2F9A"))
        announced = ballot("announced", length, head="K7MQ-2F9A")
        told[f"result {length}"] = room("screen", "result", ballot=announced, result=result())
    return told


def floor() -> dict[str, Room]:
    """Who speaks and what is proposed, while it takes a vote to be counted and not enough have come."""
    now = {"id": "s1", "name": "欧阳明远", "stance_name": "赞成方", "timer": None}
    line = [{"id": f"s{n}", "name": "司马秀英", "stance_name": "提问或说明"} for n in range(3)]
    few = FEW | {"state": "running"}
    told = {}
    for name, coming in (("one speaks", []), ("three wait", line)):
        talk = {"now": now, "next": coming, "waiting": len(coming) + 2 * bool(coming), "open": True}
        told[name] = room("screen", "item", session=few, speaking=talk, stage=stage(shown="speakers"))
    wishes = [{"id": f"p{n}", "text": "每月第一个周日安排志愿者巡一次" * 2, "seconds": 12} for n in range(6)]
    told["proposals"] = room("screen", "item", session=few, proposals=wishes, stage=stage(shown="wall"))
    return told


FAULTS = """() => {
  const faults = [];
  const wide = node => node.scrollWidth > node.clientWidth + 1;
  const main = document.querySelector('#stage main');
  if (main.scrollHeight > main.clientHeight + 1 || wide(main)) faults.push('main is cut');
  ['top', 'foot'].forEach(id => { if (wide(document.getElementById(id))) faults.push(id + ' is cut'); });
  const words = document.createTreeWalker(document.getElementById('stage'), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim();
    const node = words.currentNode.parentElement;
    const size = parseFloat(getComputedStyle(node).fontSize);
    const code = node.closest('.code-small, .foot, #clock') ? 36 : node.closest('.ordinal') ? 44 : 54;
    if (text && node.getClientRects().length && size < code) faults.push(text + ' at ' + size);
  }
  if (!main.textContent.trim()) faults.push('empty');
  return faults;
}"""


ADVISES = """community => {
  const node = document.querySelector('#foot .advises');
  const name = document.querySelector('#top :first-child');
  const size = parseFloat(getComputedStyle(node).fontSize) * node.getBoundingClientRect().width / node.offsetWidth;
  return [node.textContent === '只协商，不作决定' || 'does not say so', size >= 54 || 'at ' + size,
    name.scrollWidth <= name.clientWidth + 1 && name.textContent.startsWith(community) || 'whose meeting it is is cut',
    document.getElementById('foot').children.length > 1 || 'nothing else stands in the foot'
  ].filter(one => one !== true);
}"""


COVERED = """() => {
  const mark = document.getElementById('stale').getBoundingClientRect();
  const found = mark.width && mark.top >= 0 ? [] : ['the mark is not in sight'];
  const words = document.createTreeWalker(document.getElementById('stage'), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const around = document.createRange();
    around.selectNodeContents(words.currentNode);
    const at = around.getBoundingClientRect();
    const ink = at.height / 8; // A line's box is taller than what is written in it.
    const aside = at.right <= mark.left || at.left >= mark.right;
    const apart = aside || at.bottom - ink <= mark.top || at.top + ink >= mark.bottom;
    const own = words.currentNode.parentElement.closest('#stale');
    if (at.width && !apart && !own) found.push(words.currentNode.textContent);
  }
  return found;
}"""


HANG = """room => new Promise(done => {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done));
  window.addEventListener('message', drawn, { once: true });
  window.postMessage({ room: room }, window.location.origin);
})"""
"""Hands a room over and waits for the picture after it."""
HEED = """() => {
  const stage = facilitator.Stage.prototype;
  const usual = stage.spare;
  window.dropped = [];
  stage.spare = function (foot) {
    const before = Array.from(foot.children).map(one => one.textContent);
    usual.call(this, foot);
    window.dropped = before.slice(foot.children.length).filter(Boolean);
  };
}"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Council]]:
    folder = tmp_path_factory.mktemp("wall")
    with prepared(folder) as world:
        council = make_council(world, 4, 1)
        council.plan()
    with served(folder) as server:
        yield server, council


def wall(chromium: Browser, hall: tuple[Served, Council], size: tuple[int, int] = (1920, 1080)) -> Page:
    """The copy that is handed its rooms."""
    server, council = hall
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto(f"{server.origin}/screen/{council.code}?preview=1")
    return page


def hang(page: Page, told: Room) -> None:
    page.evaluate(HANG, told)


def words(page: Page) -> Any:
    return page.evaluate("() => document.querySelector('#stage main').textContent")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("look", [{"theme": "day"}, {"theme": "dark", "text_zoom": 150}], ids=["day", "dark and large"])
def test_every_slide_fits_and_is_large_enough(
    chromium: Browser, hall: tuple[Served, Council], size: tuple[int, int], look: dict[str, Any]
) -> None:
    page, faults = wall(chromium, hall, size), {}
    for name, told in slides().items():
        hang(page, told | {"stage": told["stage"] | look})
        faults[name] = page.evaluate(FAULTS)
    page.close()
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("session", [{}, CONSULTING, CROWD], ids=["usual", "consulting", "crowd"])
def test_foot_drops_nothing(chromium: Browser, hall: tuple[Served, Council], session: Room) -> None:
    """All sizes draw on one stage of 1920 units across: what fits at one fits at every other."""
    page, dropped = wall(chromium, hall), {}
    page.evaluate(HEED)
    for name, told in {**slides(), **floor()}.items():
        hang(page, told | {"session": told["session"] | session})
        dropped[name] = page.evaluate("window.dropped")
        foot = page.inner_text("#foot")
        assert name not in floor() or "每次两分钟" in foot or "可以附议" in foot, name
    page.close()
    assert {name: words for name, words in dropped.items() if words} == {}


def test_question_stands_in_full_on_every_slide_of_a_vote(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page = wall(chromium, hall)
    for name, told in slides().items():
        if told["ballot"] and told["ballot"]["state"] != "void":
            hang(page, told)
            assert told["ballot"]["question"] in words(page), name
    page.close()


@pytest.mark.parametrize(("length", "least"), [(20, 6), (60, 6), (120, 5)])
def test_options_hang_beside_a_long_question_and_the_rest_is_counted(
    chromium: Browser, hall: tuple[Served, Council], length: int, least: int
) -> None:
    page = wall(chromium, hall)
    hang(page, room("screen", "result", **asked(length)))
    hangs = page.locator(".choices tbody tr").count()
    page_says = page.inner_text(".choices caption")
    page.close()
    assert hangs >= least
    assert page_says == f"得票（另有 {len(USES) - hangs} 项，见纪要）"


@pytest.mark.parametrize("form", ["single", "multiple", "ranked", "score"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_options_hang_while_people_choose_and_no_figure_beside_them(
    chromium: Browser, hall: tuple[Served, Council], form: str, size: tuple[int, int]
) -> None:
    page = wall(chromium, hall, size)
    hang(page, offered(form, 10))
    hangs = page.locator(".offered .one").all_inner_texts()
    hang(page, offered(form, 14))
    rest = page.inner_text(".offered .more")
    page.close()
    assert [text.replace("\n", "") for text in hangs] == OFFERED[:10]
    assert rest == "另有 4 项，见手机或选票"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_lost_connection_covers_no_other_words(
    chromium: Browser, hall: tuple[Served, Council], size: tuple[int, int]
) -> None:
    page = wall(chromium, hall, size)
    channels = {"phone": 13, "helped": 9, "paper": 0, "hands": 0, "handed_out": 2, "recused": 1, "not_voted": 18}
    hang(page, room("screen", "voting", ballot=ballot("open", 60, present=34, channels=channels)))
    page.evaluate("() => { stale.hidden = false; stale.textContent = facilitator.say('screen.stale'); }")
    covered = page.evaluate(COVERED)
    page.close()
    assert covered == []


def test_council_that_only_consults_says_so_on_every_slide(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page, faults = wall(chromium, hall), {}
    for name, told in slides().items():
        hang(page, told)
        assert "不作决定" not in page.inner_text("#foot"), name
        hang(page, told | {"session": told["session"] | CONSULTING})
        faults[name] = [*page.evaluate(FAULTS), *page.evaluate(ADVISES, told["session"]["community"])]
    page.close()
    assert {name: found for name, found in faults.items() if found} == {}


def test_seconds_are_counted_in_the_units_of_the_hall(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page = wall(chromium, hall)
    made = [{"id": "p1", "text": "装一面凸面镜", "seconds": 3}, {"id": "p2", "text": "种树", "seconds": 0}]
    for shown, target in (("wall", None), ("proposal", "p1")):
        on = stage(shown=shown, target=target)
        for word in ("户", "位代表"):
            hang(page, room("screen", "item", proposals=made, stage=on, session={"unit_word": word}))
            assert (f"3 {word}附议" in words(page), "0 " in words(page)) == (True, False), shown
    page.close()


def test_wall_says_where_a_scanned_ticket_is_the_check_in(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page, told = wall(chromium, hall), slides()
    hang(page, told["welcome by ticket"])
    by_ticket = words(page)
    hang(page, told["welcome"])
    usual = words(page)
    page.close()
    assert ("扫票就算签到" in by_ticket, "扫票就算签到" in usual) == (True, False)
    assert ("报楼栋、姓名" in by_ticket, "报楼栋、姓名" in usual) == (False, True)


def test_ranking_hangs_by_first_choices_and_a_poll_promises_no_later_result(
    chromium: Browser, hall: tuple[Served, Council]
) -> None:
    """Points decide nothing: the foremost by them would hang above the verdict of the run-off, another option."""
    page, told = wall(chromium, hall), slides()
    hang(page, told["ranked"])
    hung = page.locator(".choices tbody th").first.inner_text(), page.inner_text(".choices caption")[:4]
    hang(page, room("screen", "voting", ballot={**told["poll"]["ballot"], "deadline": None, "seconds": None}))
    polled = words(page)
    page.close()
    assert hung == (max(USES, key=lambda use: USES[use]), "第一选择")
    assert ("一起宣布结果" in polled, "边投边看" in polled) == (False, True)


def test_no_count_of_an_option_hangs_before_it_is_announced(chromium: Browser, hall: tuple[Served, Council]) -> None:
    """The room is made to leak on purpose."""
    page, leak = wall(chromium, hall), {**result(), "rows": [{**row, "votes": 777} for row in result()["rows"]]}
    for state, slide in (("draft", "item"), ("open", "voting"), ("closing", "voting"), ("closed", "counting")):
        hang(page, room("screen", slide, ballot=ballot(state), result=leak))
        assert "777" not in words(page), state
    page.close()


def test_slide_that_cannot_be_drawn_leaves_the_last_one(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page = wall(chromium, hall)
    hang(page, room("screen", "item"))
    page.evaluate("() => { facilitator.slides.voting = () => { throw new Error('broken'); }; }")

    hang(page, room("screen", "voting", ballot=ballot("open")))
    assert "3号院停车位划线方案" in words(page)

    hang(page, room("screen", "counting", ballot=ballot("closed")))
    assert "投票结束" in words(page)
    page.close()


def test_choice_with_nothing_to_show_gives_way_to_the_moment(chromium: Browser, hall: tuple[Served, Council]) -> None:
    page = wall(chromium, hall)
    for shown in ("message", "proposal", "material", "nonsense"):
        hang(page, room("screen", "item", stage=stage(shown=shown)))
        assert words(page).strip(), shown
    page.close()


def test_keys_at_the_wall_hold_until_the_desk_turns_it(chromium: Browser, hall: tuple[Served, Council]) -> None:
    server, council = hall
    page = chromium.new_page()
    page.goto(f"{server.origin}/screen/{council.code}")
    black = "() => document.body.classList.contains('black')"
    page.keyboard.press("b")
    assert page.evaluate(black) is True
    page.keyboard.press("b")
    assert page.evaluate(black) is False
    for key in ("q", "t", "+", "-", "0", "PageDown", "Enter", " ", "Escape", "Delete", "z"):
        page.keyboard.press(key)
    assert page.evaluate(FAULTS) == []
    page.close()


def test_wall_without_scripts_is_not_empty(chromium: Browser, hall: tuple[Served, Council]) -> None:
    server, council = hall
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.origin}/screen/{council.code}")
    assert "路灯合同" in page.inner_text("#stage")
    context.close()
