"""Evenings as minutes: the street-lamp contract of scenario 02, and halls of any size."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from facilitator.domain.minutes.ballots import BallotRecord, Option, Paper, RuleName
from facilitator.domain.minutes.content import (
    AgendaItem,
    Attendance,
    DemandRef,
    JournalHead,
    MinutesContent,
    Notice,
    PreReview,
    Publication,
    Recusal,
    Resolution,
)
from facilitator.domain.minutes.signing import Office, SignerPlace

REPRESENTATIVES = RuleName(
    "rc_reps_2026", "居民代表会议", "2026", "《中华人民共和国城市居民委员会组织法》第二十八条至第三十条"
)
YES_NO = (Option("for", "赞成"), Option("against", "反对"), Option("abstain", "弃权"))
LAMPS = DemandRef("d0000000000000aa", "XQ-2026-0147", "3号院路灯坏了大半年，老人晚上不敢下楼")
HEAD = "5c1f0d6a7e3b9284f0a1b2c3d4e5f60718293a4b5c6d7e8f9a0b1c2d3e4f5061"


def papers(count_for: int, against: int, abstain: int, channel: str = "phone", first: int = 1) -> tuple[Paper, ...]:
    choices = ["for"] * count_for + ["against"] * against + ["abstain"] * abstain
    return tuple(Paper(channel, (choice,), serial=serial) for serial, choice in enumerate(choices, start=first))


def lamp_result(**changed: Any) -> dict[str, Any]:
    result = {
        "electorate": 44, "present": 33, "cast": 32, "valid": 32, "invalid": 0, "not_voted": 0, "recused": 1,
        "duplicates": 0, "tally": {"for": 17, "against": 12, "abstain": 3},
        "by_channel": {"phone": {"for": 17, "against": 12, "abstain": 3}},
        "quorum_met": True, "outcome": "passed",
        "rule": {"preset": "rc_reps_2026", "version": "2026", "formula": "3P≥2N；2F＞P"},
        "sentence": "实到33人，33×3＝99≥44×2＝88，达到法定人数；"
        "赞成17票，计入回避者17×2＝34＞33，不计回避者17×2＝34＞32，两种算法都过半，通过。",
    }  # fmt: skip
    return result | changed


def lamp_ballot(**changed: Any) -> BallotRecord:
    ballot = BallotRecord(
        id="b0000000000000aa",
        question="是否同意与重庆亮邻照明工程有限公司签订3号院路灯维修合同，合同价28,600元，由公共收益支付？",
        form="yes_no_abstain",
        secrecy="named",
        channels=("phone", "paper", "hands"),
        options=YES_NO,
        rule=REPRESENTATIVES,
        result=lamp_result(),
        papers=papers(17, 12, 3),
        duplicate_rule="paper_prevails",
        opened_at=datetime(2026, 11, 25, 12, 6, tzinfo=UTC),
        closed_at=datetime(2026, 11, 25, 12, 14, tzinfo=UTC),
        witness="周国芳",
        head="7K4M-92QX",
    )
    return replace(ballot, **changed)


def lamp_item(**changed: Any) -> AgendaItem:
    item = AgendaItem(
        position=1,
        title="3号院路灯维修合同",
        form="ballot",
        demands=(LAMPS,),
        proposer="第三居民小组",
        background="3号院共有路灯14盏，今年3月以来坏了9盏。居民小组长入户走访，86户中有79户要求尽快修复。"
        "社区于10月18日召开群众意见会，11月6日召开专题讨论会，形成维修方案。",
        plan="更换灯头14套、更新电缆120米，统一改用LED光源，质保三年。三家报价分别为28,600元、31,200元、34,000元，"
        "拟选用报价最低且承诺24小时响应的一家。",
        opinions="赞成方认为，冬季天黑得早，院内老人多，越早修越好；反对方认为，单价偏高，应当再询一家；"
        "另有代表建议，把质保期写进合同，并公布维修电话。会议采纳了后一项建议。",
        recusals=(Recusal("刘昇珺", "近亲属参与本项目投标"),),
        ballots=(lamp_ballot(),),
    )
    return replace(item, **changed)


def lamp_evening(**changed: Any) -> MinutesContent:
    content = MinutesContent(
        community="五角亭社区",
        issuer="五角亭社区居民委员会",
        title="3号院路灯维修合同",
        session="s0000000000000aa",
        kind="decision_council",
        kind_name="议事决策会",
        legal_basis="residents_representative_assembly",
        basis_name="居民代表会议",
        rule=REPRESENTATIVES,
        statutory=True,
        began_at=datetime(2026, 11, 25, 11, 30, tzinfo=UTC),
        ended_at=datetime(2026, 11, 25, 12, 42, tzinfo=UTC),
        place="3号院坝",
        convener="五角亭社区居民委员会",
        chair="王建国",
        recorder="陈珺",
        attendance=Attendance(
            44, 33, 6, 30, "33×3＝99，44×2＝88，99≥88，达到法定人数。", "请假9人，未到2人", "ab" * 32
        ),
        journal=JournalHead(211, HEAD, "BGFG-TTKY"),
        signers=(SignerPlace(Office.CHAIR, "王建国"), SignerPlace(Office.RECORDER, "陈珺")),
        items=(lamp_item(),),
        resolutions=(
            Resolution(
                1, LAMPS, "passed", "in_progress", "办理中", "五角亭社区居民委员会", date(2026, 12, 31),
                "签订合同并完成3号院路灯维修，验收后公布维修电话。", "28,600元，由公共收益支付",
            ),
        ),
        scrutineers=("周国芳",),
        tellers=("买买提·艾力", "李堃"),
        notice=Notice(date(2026, 11, 15), "上门送达、公告栏张贴"),
        pre_review=PreReview(date(2026, 11, 14), "中共五角亭社区委员会"),
        publication=Publication(date(2026, 11, 27), date(2026, 12, 11), "社区便民服务大厅，电话023-6620 0000"),
        attachments=("签到表", "表决结果统计表", "3号院路灯维修方案及三家报价单"),
        number="〔2026〕第3期",
        dated=date(2026, 11, 26),
    )  # fmt: skip
    return replace(content, **changed)
