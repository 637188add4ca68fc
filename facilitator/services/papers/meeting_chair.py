"""What is on the chair's table: 主持词 step by step, 授权委托书 and 回避声明 to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.ballots.preset import Preset, Proxy
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import FormPaper, Line
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.letters import ChairScript, Said
from facilitator.domain.papers.words import BLANK_DAY, long_day, when
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.matters import MatterLine, matters_of, meeting_name, public_title
from facilitator.services.paper_keeping import issuer
from facilitator.services.quorum import needed_now, numbers_now, rule_of
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kinds import advice_beside, advice_of, all_kinds
from facilitator.storage.rows import Row

RULES = (
    N_("一次只说一件事，说完一件再说下一件。"),
    N_("举手，主持人点到再说；没说过的先说，赞成的、反对的轮着说。"),
    N_("一个人一次两分钟，每件事最多说两次。"),
    N_("先说赞成还是反对，再说为什么。"),
    N_("对着主持人说，不打断别人，不说人。"),
    N_("主持人不表态。要表态，先请别人来主持。"),
)
"""罗伯特议事规则 as courtyards use it."""

_BY_FORM: dict[ItemForm, tuple[tuple[str, ...], tuple[str, ...]]] = {
    ItemForm.REPORT: ((N_("请介绍的人站到大屏旁边。"),), (N_("先听情况介绍，有不明白的请举手问。"),)),
    ItemForm.DISCUSSION: (
        (N_("记下谁说了什么；说完复述一遍，问说得对不对。"),),
        (N_("想说话的请举手，一个一个来。"), N_("我把大家说的归一归，看对不对。")),
    ),
    ItemForm.BALLOT: (
        (N_("先问有没有人要回避，再念表决的话，一个字不改。"), N_("纸票发完再开始，结束要监票人在场。")),
        (
            N_("和这件事有利害关系的，请说出来，这一项不投票。"),
            N_("现在投票。用手机的按手机，用纸票的圈一个格子，不会的举手，有人帮。"),
            N_("投票结束，请监票人核对。现在宣布结果，数字在大屏上。"),
        ),
    ),
    ItemForm.SCORES: ((N_("先看办理前后的照片和数字。"),), (N_("办得怎么样，请大家打分；不了解的选“不了解”。"),)),
    ItemForm.FUNDING: (
        (N_("每户多少钱按表念，一分不改；自愿，不当场收钱。"),),
        (N_("钱从哪里来、每户多少，都在大屏上。出钱自愿，不明白的请举手问。"),),
    ),
}


def script(session: Row, _address: str, context: Context) -> ChairScript:
    """In the order of the evening; the remote says the same sentences at their moment."""
    steps = (*_opening(session, context), *map(_item, matters_of(session, context)), _ending())
    return ChairScript(
        title=KIND_NAMES[PaperKind.SCRIPT],
        lead=N_("{name}　{when}　{place}").format(
            name=meeting_name(session, context), when=when(session.starts_at), place=session.place
        ),
        steps=steps,
        rules=RULES,
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _opening(session: Row, context: Context) -> Iterator[Said]:
    chair = context.store.staff.names()[session.chair]
    yield Said(
        N_("签到"),
        "",
        (N_("大屏打开，纸票、笔、计票单、票袋摆好，试一遍话筒。"),),
        (N_("各位邻居，马上开始签到。请到签到席报楼栋和姓名。"),),
    )
    greeting = N_("各位邻居，大家好，我是今天的主持人{chair}。今天开的是{name}，说的是“{title}”。").format(
        chair=chair, name=all_kinds()[session.kind].name, title=public_title(session, context)
    )
    advice = advice_of(session.kind)
    yield Said(
        N_("开会"),
        "",
        (N_("看控制台：够人数了再开会。"),),
        (greeting, *_quorum(session, context), *((N_("{advice}。").format(advice=advice),) if advice else ())),
    )
    yield Said(N_("说规矩"), N_("2 分钟"), (), (N_("先说几条规矩："), *RULES[1:5]))


def _quorum(session: Row, context: Context) -> tuple[str, ...]:
    rule, needed = rule_of(session), needed_now(context.store, session)
    if rule is None or not needed:
        return ()
    due = numbers_now(context.store, session, rule).electorate
    told = N_("应到 {due} {measure}，现在实到（照大屏念）{measure}，够 {needed} {measure}，可以开会。")
    return (told.format(due=due, needed=needed, measure=rule.measure),)


def _item(line: MatterLine) -> Said:
    see_to, aloud = _BY_FORM[line.form]
    minutes = N_("{minutes} 分钟").format(minutes=line.minutes) if line.minutes else ""
    first = N_("现在是第 {position} 项：{title}。").format(position=line.position, title=line.title)
    return Said(f"{line.position}. {line.title}", minutes, see_to, (first, *aloud))


def _ending() -> Said:
    return Said(
        N_("散会"),
        "",
        (N_("表决结果确认单当场签字；票袋封好，监票人签封签。"),),
        (N_("今天的会就到这里，谢谢大家。结果公示不少于 15 天，有意见请找社区或者居务监督委员会。"),),
    )


def proxy(session: Row, _address: str, context: Context) -> FormPaper:
    """Raises WrongState where the rule of the meeting lets nobody vote for another."""
    rule = rule_of(session)
    if rule is None or rule.proxy is Proxy.NONE:
        raise WrongState(N_("这次会议的规则不许委托别人投票，不用打印授权委托书。"))
    lines = (
        Line(N_("会议"), f"{meeting_name(session, context)}\n{when(session.starts_at)}　{session.place}"),
        Line(N_("委托人"), N_("姓名：　　　　　　　　　楼栋、户号：")),
        Line(N_("受托人"), N_("姓名：　　　　　　　　　与委托人的关系：")),
        Line(N_("委托的事"), _entrusted(session, context)),
        Line(N_("委托的范围"), N_("□投票和发言都由受托人决定　□按下面写的投")),
        Line(N_("怎么投"), "", 3),
        Line(N_("委托期限"), N_("只限这一次会议，会散即止")),
    )
    lead = _who_may(rule) + advice_beside(session.kind)
    return _own_form(PaperKind.PROXY, lead, lines, (N_("委托人"), N_("受托人")), context)


def _who_may(rule: Preset) -> str:
    return {
        Proxy.HOUSEHOLD_PICKS: N_("一户由户内推选一人来，写明推选了谁。"),
        Proxy.SAME_HOUSEHOLD_WRITTEN: N_("只能委托同一户的成年人，要有这张纸。"),
        Proxy.WRITTEN: N_("不能到会的，可以书面委托别人参加，签到时交这张纸。"),
    }[rule.proxy]


def _entrusted(session: Row, context: Context) -> str:
    """The items with a vote, one a line."""
    return "\n".join(
        f"{line.position}. {line.title}" for line in matters_of(session, context) if line.form is ItemForm.BALLOT
    ) or N_("会议的全部议题")


def recusal(session: Row, _address: str, context: Context) -> FormPaper:
    lines = (
        Line(N_("会议"), f"{meeting_name(session, context)}\n{when(session.starts_at)}　{session.place}"),
        Line(N_("哪一项议题"), _entrusted(session, context)),
        Line(N_("声明人"), N_("姓名：　　　　　　　　　楼栋（单位）：")),
        Line(N_("为什么回避"), N_("□本人、家人承办　□亲属承办　□有钱款往来　□其他：")),
        Line(N_("说明"), "", 4),
        Line(N_("声明"), N_("这一项我不投票、不代投，不在会上替任何一方说话。")),
        Line(N_("日期"), BLANK_DAY),
    )
    lead = N_("回避的人和原因写进会议纪要，向大家公开。") + advice_beside(session.kind)
    return _own_form(PaperKind.RECUSAL, lead, lines, (N_("声明人"), N_("主持人")), context)


def _own_form(
    kind: PaperKind, lead: str, lines: tuple[Line, ...], signs: tuple[str, ...], context: Context
) -> FormPaper:
    return FormPaper(KIND_NAMES[kind], "", lead, lines, signs, None, issuer(context), long_day(day_of(context.now)))
