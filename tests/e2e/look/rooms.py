"""Rooms in every slide and state, as a server would send them, for looking at the three windows without an evening."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Room = dict[str, Any]

QUESTIONS = {
    20: "是否同意在3号院大门口装一盏路灯？",
    60: "是否同意按甲方案划线，设 36 个车位，费用 12,000 元由公共收益出？",
    120: "是否同意拆除3号院东侧废弃车棚，改建为 48 平方米的居民活动角，配长椅 6 张、健身器材 4 件，费用 58,600 元，"
    "其中政府补助 30,000 元、公共收益 22,600 元、企业捐赠 6,000 元，工期 45 天，由社区居委会牵头、物业公司施工？",
}
ITEMS = ["签到、确认议程", "3号院停车位划线方案", "路灯维修", "下次会议的时间"]
OPTIONS = [
    {"id": "for", "label": "赞成", "sign": "✓"},
    {"id": "against", "label": "反对", "sign": "✗"},
    {"id": "abstain", "label": "弃权", "sign": "△"},
]
SESSION: Room = {
    "id": "s1",
    "code": "384721",
    "title": "3号院停车方案议事会",
    "kind": "decision_council",
    "kind_name": "议事决策会",
    "community": "五角亭社区",
    "place": "3号院坝",
    "starts_at": "2026-11-25T19:30:00+08:00",
    "state": "running",
    "began_at": "2026-11-25T19:31:00+08:00",
    "electorate": 44,
    "present": 33,
    "needed": 30,
    "measure": "人",
    "returned": False,
    "to_vote": True,
    "quorum_sentence": "来了 33 人，够 30 人，可以投票",
    "preset_name": "居民代表会议（2026）",
    "rule_sentence": "三分之二以上的代表到会才能投票，赞成的超过到会的一半就通过",
    "basis_name": "居民代表会议",
    "advisory": False,
    "paused_reason": None,
}


def room(audience: str, slide: str, **changes: Any) -> Room:
    """A room with the second item open; `session`, `ballot` and `item` given here are laid over the usual ones."""
    session = {**SESSION, **changes.pop("session", {})}
    states = ["done", "open", "waiting", "waiting"]
    items = [
        {"id": f"i{n}", "position": n, "title": title, "form": "ballot" if n in (2, 3) else "report", "state": state}
        for n, (title, state) in enumerate(zip(ITEMS, states, strict=True), 1)
    ]
    return {
        "version": 12,
        "audience": audience,
        "now": "2026-11-25T20:14:00+08:00",
        "slide": slide,
        "session": session,
        "items": items,
        "item": {"id": "i2", "position": 2, "of": 4, "title": ITEMS[1], "form": "ballot"},
        "ballot": None,
        "speaking": None,
        "proposals": [],
        "result": None,
        "stage": stage(),
        "head": "K7MQ-2F9A",
        "here": True,
        **changes,
    }


def stage(**changes: Any) -> Room:
    usual = {"shown": "moment", "target": None, "page": 1, "zoom": 100, "x": 50, "y": 50, "message": None}
    return {**usual, "theme": "day", "text_zoom": 100, "timer": None, **changes}


def choice(form: str, votes: dict[str, int], **changes: Any) -> Room:
    """A vote among options, announced: the room's `ballot` and `result`."""
    options = [{"id": f"o{n}", "label": label, "sign": ""} for n, label in enumerate(votes, 1)]
    rows = [{**option, "votes": count} for option, count in zip(options, votes.values(), strict=True)]
    rows.append({"id": "none", "label": "没投", "sign": "–", "votes": 2})
    told = {**result(), "rows": rows, "chosen": ["o2"], "valid": 31, "not_voted": 2, **changes}
    question = "改造后的活动室，优先做哪一样用途？"
    need = "一个选项够 17 票才算选定"
    asked = ballot("announced", 60, form=form, options=options, question=question, need_sentence=need)
    return {"ballot": asked, "result": told}


def ballot(state: str = "open", length: int = 60, **changes: Any) -> Room:
    return {
        "id": f"b{length}",
        "form": "yes_no_abstain",
        "question": QUESTIONS[length],
        "options": deepcopy(OPTIONS),
        "how": "请选一项",
        "min": 1,
        "max": 1,
        "receipts": "inclusion",
        "state": state,
        "secrecy": "named",
        "secrecy_sentence": "会记下您投的什么，不对外公开",
        "cast": 30,
        "present": 33,
        "channels": {"phone": 22, "helped": 3, "paper": 8, "hands": 0, "recused": 0, "not_voted": 3},
        "need_sentence": "够 17 票赞成就通过",
        "seconds": None,
        "opened_at": "2026-11-25T20:12:00+08:00",
        "deadline": "2026-11-25T20:15:20+08:00",
        **changes,
    }


def result(verdict: str = "通过", votes: tuple[int, int, int, int] = (21, 9, 2, 1)) -> Room:
    rows = [{**option, "votes": count} for option, count in zip(OPTIONS, votes[:3], strict=True)]
    rows.append({"id": "none", "label": "没投", "sign": "–", "votes": votes[3]})
    return {
        "electorate": 44,
        "present": 33,
        "cast": sum(votes[:3]),
        "rows": rows,
        "verdict": verdict,
        "plain_verdict": {"未通过": "没有通过"}.get(verdict, verdict),
        "line": 17,
        "law": "城市居民委员会组织法第二十九条",
        "by_channel": {
            "phone": {"for": 16, "against": 7, "abstain": 1},
            "paper": {"for": 5, "against": 2, "abstain": 1},
        },
        "outcome": "passed" if verdict == "通过" else "failed",
        "sentence": f"以赞成 {votes[0]} 票、反对 {votes[1]} 票、弃权 {votes[2]} 票，表决{verdict}",
    }
