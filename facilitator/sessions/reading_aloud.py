"""What the chair reads aloud at this moment: one short passage for every step, in the words that hang on the wall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.ballots.outcome import Outcome, named_verdict
from facilitator.domain.ballots.papers import Channel
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.appraisal_aloud import SCORES_VOID, SCORING, content_aloud, scoring_aloud
from facilitator.sessions.groups import GroupsFacts
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import BallotFacts, ItemFacts, RoomFacts
from facilitator.sessions.steps import Step

DIGITS = "〇一二三四五六七八九"
PLACES = ("第一个", "第二个", "第三个")
MOST_READ = 8
"""Items of an agenda that are read one by one; a longer one hangs on the wall."""


def reading_aloud(facts: RoomFacts, step: Step) -> str:
    """The passage for this moment; `step` is what the button under it does next."""
    told = {SessionState.GATHERING: _gathering, SessionState.PAUSED: _paused, SessionState.CALLED_OFF: _called_off}
    if facts.state in _SAID:
        return _SAID[facts.state]
    if facts.state in told:
        return told[facts.state](facts)
    if facts.current is None:
        return _agenda(facts)
    if facts.ballot is None or facts.ballot.state is BallotState.VOID:
        return _item(facts, facts.current)
    return _ballot(facts, facts.ballot, step)


def ordinal(number: int) -> str:
    """1 → 一, 12 → 十二, 21 → 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")


def _sentence(text: str) -> str:
    """Ended with a stop, once."""
    stripped = text.strip()
    return stripped if stripped.endswith(("。", "？", "！")) else f"{stripped}。"


_SAID = {
    SessionState.PLANNED: N_("各位邻居，马上开始签到。请到签到席报楼栋和姓名。"),
    SessionState.CLOSED: N_("今天的会就到这里，谢谢大家。纪要签好以后张贴公布。"),
}


def _gathering(facts: RoomFacts) -> str:
    if facts.needed is not None and facts.present < facts.needed and not facts.returned:
        return _sentence(facts.quorum_sentence) + N_("请大家再等一等，也请叫一叫没到的邻居。")
    return N_("各位邻居，{title}现在开始。{came}请把手机调成静音。").format(
        title=facts.title, came=_sentence(facts.quorum_sentence) if facts.quorum_sentence else ""
    )


def _paused(facts: RoomFacts) -> str:
    return N_("会议先停一停：{reason}请大家不要走远。").format(reason=_sentence(facts.paused_reason or N_("休息一下")))


def _called_off(facts: RoomFacts) -> str:
    told = N_("这次会取消了：{reason}什么时候再开，社区另外通知。")
    return told.format(reason=_sentence(facts.called_off_reason or ""))


def _agenda(facts: RoomFacts) -> str:
    if not facts.items:
        return N_("大家有什么想反映的，请举手说，也可以扫大屏上的码。")
    if len(facts.items) > MOST_READ:
        return N_("今天一共 {count} 件事，都在大屏上。我们一件一件来。").format(count=len(facts.items))
    told = "".join(f"{ordinal(item.position)}、{_sentence(item.about or item.title)}" for item in facts.items)
    return N_("今天一共 {count} 件事：{items}").format(count=len(facts.items), items=told)


def _item(facts: RoomFacts, item: ItemFacts) -> str:
    if facts.triage is not None:
        told = facts.triage.decided or N_("大家看看，怎么办好？")
        return N_("现在看 {number}：{title}{told}").format(
            number=facts.triage.number, title=_sentence(facts.triage.title), told=_sentence(told)
        )
    void = _void(facts.ballot)
    title = _sentence(item.title)
    if item.state is ItemState.DONE:
        return N_("这一项说完了：{title}").format(title=title)
    if (groups := facts.content.groups) is not None and (groups.open or groups.closed):
        return _dots(groups)
    ask = _ASK.get(item.form, N_("想说话的请举手。"))
    return void + N_("现在是第{n}项：{title}{ask}").format(n=ordinal(item.position), title=title, ask=ask)


def _dots(facts: GroupsFacts) -> str:
    if facts.open:
        return N_("每人三个点，最看重哪一类就点哪一类，也可以都点在一类上。没用手机的，听我一类一类数举手。")
    told = N_("，").join(
        N_("{title} {n} 点").format(title=group.title, n=group.points) for group in facts.groups[:MOST_READ]
    )
    return N_("大家最看重的，从前往后是：{order}").format(order=_sentence(told))


_ASK = {
    ItemForm.REPORT: N_("先听情况介绍，有不明白的请举手问。"),
    ItemForm.DISCUSSION: N_("想说话的请举手，一个一个来。"),
    ItemForm.BALLOT: N_("先商量，再投票。想说话的请举手，一个一个来。"),
    ItemForm.SCORES: N_("办得怎么样，请大家打分。"),
    ItemForm.FUNDING: N_("钱从哪里来、每户多少，都在大屏上。不明白的请举手问。"),
}


def _void(ballot: BallotFacts | None) -> str:
    if ballot is None or ballot.void_reason is None:
        return ""
    told = SCORES_VOID if ballot.appraises else N_("刚才那次投票作废了，原因是：{reason}投过的票不算数。")
    return told.format(reason=_sentence(ballot.void_reason))


def _ballot(facts: RoomFacts, ballot: BallotFacts, step: Step) -> str:
    question = _sentence(ballot.question)
    if ballot.appraises and ballot.state in SCORING:
        return scoring_aloud(ballot, question, step.missing)
    if ballot.state is BallotState.DRAFT:
        if step.missing:
            return N_("现在还不能投票：{why}").format(why="".join(_sentence(one) for one in step.missing))
        need = "".join(_sentence(one) for one in (ballot.need_sentence, ballot.twice_sentence) if one)
        return N_("下面要投票的是：{question}{need}").format(question=question, need=need)
    if ballot.state is BallotState.OPEN:
        return _voting(facts, ballot, question)
    if ballot.state is BallotState.CLOSING:
        return N_("投票马上结束，还没投的请抓紧。")
    if ballot.state is BallotState.CLOSED:
        return N_("投票结束，请监票人核对。核对完，一起宣布结果。")
    return _result(facts, ballot, ballot.result or {})


def _voting(facts: RoomFacts, ballot: BallotFacts, question: str) -> str:
    if ballot.not_voted == 0 and ballot.cast:
        return N_("大家都投过了，现在结束投票。")
    advice = "" if facts.decides else N_("这次是征求意见，不作决定。")
    if ballot.ways == (Channel.HANDS,):
        return N_("现在举手。{advice}{question}{how}").format(advice=advice, question=question, how=_hands(ballot))
    return N_("现在投票。{advice}{question}{how}不会按的请举手。").format(
        advice=advice, question=question, how=_how(ballot)
    )


def _hands(ballot: BallotFacts) -> str:
    """One after the other, so that nobody is counted twice."""
    called = N_("{label}的，请举手") if ballot.form == "yes_no_abstain" else N_("选“{label}”的，请举手")
    return _sentence(N_("；").join(called.format(label=option.label) for option in ballot.options))


def _how(ballot: BallotFacts) -> str:
    labels = [option.label for option in ballot.options]
    if ballot.form == "yes_no_abstain":
        pressed = N_("，").join(f"{label}{N_('按')}{place}" for label, place in zip(labels, PLACES, strict=False))
        return _sentence(pressed)
    listed = "".join(f"{ordinal(place)}、{_sentence(label)}" for place, label in enumerate(labels, 1))
    return _WAYS.get(ballot.form, "") + listed


def _there(facts: RoomFacts, ballot: BallotFacts, result: Mapping[str, Any]) -> str:
    if not facts.electorate:
        return N_("来了 {present} 人").format(present=ballot.present)
    if facts.returned:
        return N_("应到 {electorate}，交票 {returned}").format(electorate=facts.electorate, returned=result["present"])
    return N_("应到 {electorate}，实到 {present}").format(electorate=facts.electorate, present=ballot.present)


FIRST = N_("按第一选择：")
_WAYS = {
    "single": N_("请选一个："),
    "multiple": N_("可以选几个，按手机上写的来："),
    "ranked": N_("请把最想要的排在前面："),
    "score": N_("请给每一项打分："),
}


def _result(facts: RoomFacts, ballot: BallotFacts, result: Mapping[str, Any]) -> str:
    """应到 → 实到 → 各项 → 没投 → 结论, as the wall shows it."""
    if not result:
        return N_("结果在大屏上。")
    if ballot.appraises and facts.appraisal is not None:
        return content_aloud(facts.appraisal)
    verdict = _sentence(ballot.ruled or named_verdict(result, ballot.options))
    if result["outcome"] == Outcome.NEEDS_GUIDANCE:
        return verdict
    rows = N_("，").join(f"{option.label} {result['tally'][option.id]} {N_('票')}" for option in ballot.options)
    rows, rounds = (FIRST + rows, _sentence(ballot.need_sentence)) if ballot.form == "ranked" else (rows, "")
    told = N_("现在宣布结果。{there}。{rows}，没投 {silent}。{verdict}")
    there, silent = _there(facts, ballot, result), result["not_voted"]
    return told.format(there=there, rows=rows, silent=silent, verdict=rounds + verdict)
