"""Evenings as minutes: the street-lamp contract of scenario 02, and halls of any size."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Paper, Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.result import result
from facilitator.domain.ballots.slate import Slate, yes_no_abstain
from facilitator.domain.minutes.ballots import BallotRecord, RuleName
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
from facilitator.domain.minutes.evidence import publish, serials
from facilitator.domain.minutes.signing import Office, SignerPlace
from facilitator.domain.people.units import Unit, UnitKind

LAMPS = DemandRef("d0000000000000aa", "XQ-2026-0147", "3号院路灯坏了大半年，老人晚上不敢下楼")
HEAD = "5c1f0d6a7e3b9284f0a1b2c3d4e5f60718293a4b5c6d7e8f9a0b1c2d3e4f5061"
SALT = b"a salt of sixteen or more bytes"
RULE = preset("rc_reps_2026")


def rule_name(rule: Preset = RULE) -> RuleName:
    return RuleName(rule.id, rule.name, rule.version, rule.legal.citation, rule.measure)


def assembly(present: int = 33, recused: tuple[str, ...] = ("r26",)) -> Evidence:
    """37 representatives and 7 committee members; of 33 present 26 are r1…r26 and all the committee."""
    units = [Unit(f"r{number}", UnitKind.REPRESENTATIVE, f"代表{number}") for number in range(1, 38)]
    units += [Unit(f"c{number}", UnitKind.COMMITTEE, f"委员{number}") for number in range(1, 8)]
    came = [f"c{number}" for number in range(1, 8)] + [f"r{number}" for number in range(1, present - 6)]
    return Evidence(electorate(RULE, units), checked_in=frozenset(came), recused=frozenset(recused))


def cast(evidence: Evidence, **choices: int) -> Evidence:
    """So many 赞成, 反对, 弃权 (for_, against, abstain) from the phones of those who may vote, in the roll's order."""
    voters = [unit for unit in evidence.electorate.voter_of if unit in evidence.checked_in - evidence.recused]
    wanted = [name.rstrip("_") for name, count in choices.items() for _ in range(count)]
    papers = tuple(Paper(Channel.PHONE, unit, (choice,)) for unit, choice in zip(voters, wanted, strict=False))
    return replace(evidence, papers=papers)


def ballot_of(
    evidence: Evidence, rule: Preset = RULE, slate: Slate | None = None, salt: bytes = SALT, **changed: Any
) -> BallotRecord:
    """Counted by the rules themselves, so that figures and papers agree."""
    slate = slate or yes_no_abstain(rule.answers)
    identity = "b0000000000000aa"
    published = publish(evidence, serials(evidence.electorate.voter_of, salt, identity))
    record = BallotRecord(
        id=identity,
        question="是否同意与重庆亮邻照明工程有限公司签订3号院路灯维修合同，合同价28,600元，由公共收益支付？",
        slate=slate,
        secrecy=Secrecy.NAMED,
        channels=(Channel.PHONE, Channel.PAPER, Channel.HANDS),
        duplicate_rule=DuplicateRule.PAPER_PREVAILS,
        rule=rule_name(rule),
        result=result(rule, slate, evidence).body(),
        roll=published.roll,
        papers=published.papers,
        hands=published.hands,
        heads=published.heads,
        opened_at=datetime(2026, 11, 25, 12, 6, tzinfo=UTC),
        closed_at=datetime(2026, 11, 25, 12, 14, tzinfo=UTC),
        witness="周国芳",
        head="7K4M-92QX",
    )
    return replace(record, **changed)


def lamp_ballot(**changed: Any) -> BallotRecord:
    """Scenario 02: 33 present, one recused, 17 : 12 : 3."""
    return ballot_of(cast(assembly(), for_=17, against=12, abstain=3), **changed)


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
        rule=rule_name(),
        statutory=True,
        began_at=datetime(2026, 11, 25, 11, 30, tzinfo=UTC),
        ended_at=datetime(2026, 11, 25, 12, 42, tzinfo=UTC),
        place="3号院坝",
        convener="五角亭社区居民委员会",
        chair="王建国",
        recorder="陈珺",
        attendance=Attendance(
            44, 33, 6, 30, "应到44人，三分之二以上为30人；到会33人，达到法定人数（33×3=99 ≥ 44×2=88）",
            "请假9人，未到2人", "ab" * 32,
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
