"""What the hall reads: how many must come, how many must agree. No “法定人数”, no formula (`people.md` F)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.ballots.formula import last_support, square_metres
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.presence import Numbers, quorum_met, quorum_needed
from facilitator.domain.ballots.preset import Counting, Presence, Preset
from facilitator.domain.ballots.quorum import Base, Comparison, Share, needed
from facilitator.domain.words import N_

SHARES = {
    (1, 2, Comparison.OVER): N_("过半数"),
    (2, 3, Comparison.AT_LEAST): N_("三分之二以上"),
    (3, 4, Comparison.AT_LEAST): N_("四分之三以上"),
    (1, 1, Comparison.AT_LEAST): N_("全都"),
}


VOTING = N_("投票")
MOST_POINTS = N_("分数最高的排在前面")


def line_to_reach(preset: Preset, count: Numbers) -> int | None:
    """Votes of 赞成 that it takes in this room: 17 of 33. None where the line moves with the votes themselves.

    Those who recused are counted in: that reading asks for more, and only both together pass.
    """
    if preset.passing is None or preset.passing.base is Base.FOR_AGAINST:
        return None
    return needed(preset.passing, count.whole(preset.passing.base, 0))


def area_to_reach(preset: Preset, count: Numbers) -> int | None:
    """The area (0.01 m²) it takes beside the persons."""
    if preset.passing is None or not preset.by_area:
        return None
    return needed(preset.passing, count.whole_area(preset.passing.base, 0))


def need_sentence(preset: Preset, count: Numbers, form: Form = Form.YES_NO_ABSTAIN) -> str:
    """够 17 票赞成就通过. Where ballots still come in, the share is named instead of a number that would move. Options
    are chosen, not 赞成; what a ranking comes to is known after the weakest were dropped."""
    rule = preset.passing
    if preset.scored:
        return preset.plain
    if preset.presence is Presence.BALLOTS_RETURNED and rule is not None and rule.base is Base.PRESENT:
        enough = _handed_in(preset, count)
        return (f"{enough}，" if enough else "") + _share_sentence(preset, rule, form)
    if rule is None or form is Form.SCORE:
        return MOST_POINTS if form is Form.SCORE else preset.plain
    if preset.non_binding:
        return N_("看看大家的意向，不作为决定")
    line = line_to_reach(preset, count)
    return N_("赞成的比反对的多就通过") if line is None else _line_sentence(preset, line, form)


def _line_sentence(preset: Preset, line: int, form: Form) -> str:
    answer = preset.answers[0]
    if form is Form.RANKED:
        return N_("逐轮去掉最少的，够 {votes} 票就选定").format(votes=line)
    if form is not Form.YES_NO_ABSTAIN:
        return N_("一个选项够 {votes} 票才算选定").format(votes=line)
    if preset.counting is Counting.HOUSEHOLDS or preset.presence is Presence.BALLOTS_RETURNED:
        return N_("够 {votes} {measure}{answer}就通过").format(votes=line, measure=preset.measure, answer=answer)
    return N_("够 {votes} 票{answer}就通过").format(votes=line, answer=answer)


def told_after(need: str, form: Form, result: Mapping[str, Any]) -> str:
    """What stands beside a result: what it took, which two readings of those who recused leave open, as one line of the
    two would say 通过 or 没有通过 after all."""
    if Outcome(result["outcome"]) is Outcome.NEEDS_GUIDANCE:
        return N_("回避的人算不算进去，结论不一样")
    return run_off_sentence(need, result) if form is Form.RANKED else need


def run_off_sentence(need: str, result: Mapping[str, Any]) -> str:
    """逐轮去掉最少的，够 9 票就选定：最后得 9 票. The bars beside it are first choices, and the last round decides."""
    outcome = Outcome(result["outcome"])
    if outcome is Outcome.TIED:
        return N_("{need}：最后最高的一样多").format(need=need)
    told = {Outcome.PASSED: N_("{need}：最后得 {votes} 票"), Outcome.FAILED: N_("{need}：最后最多 {votes} 票")}
    if outcome not in told:
        return need
    return told[outcome].format(need=need, votes=last_support(result["rule"]["formula"]))


def _handed_in(preset: Preset, count: Numbers) -> str:
    """How many ballots it takes for any result."""
    who = quorum_needed(preset, count)
    if who is None:
        return ""
    if preset.by_area:
        area = square_metres(needed(preset.quorum, count.area)) if preset.quorum else ""
        return N_("够 {who} 人、{area} 平方米交票才有效").format(who=who, area=area)
    return N_("够 {who} {measure}交票才有效").format(who=who, measure=preset.measure)


def _share_sentence(preset: Preset, rule: Share, form: Form) -> str:
    if form is Form.SCORE:
        return MOST_POINTS
    share = SHARES.get((rule.numerator, rule.denominator, rule.comparison), f"{rule.numerator}/{rule.denominator}")
    whole = N_("人数、面积两样都") if preset.by_area else N_("交票的")
    template = {
        Form.YES_NO_ABSTAIN: N_("{whole}{share}{answer}就通过"),
        Form.RANKED: N_("逐轮去掉最少的，得到{whole}{share}就选定"),
    }.get(form, N_("一个选项得到{whole}{share}才算选定"))
    return template.format(whole=whole, share=share, answer=preset.answers[0])


def quorum_sentence(preset: Preset, count: Numbers, act: str = VOTING) -> str:
    """来了 28 人，够 30 人才能投票，还差 2 人. Where ballots are handed in nobody is asked to come, and whoever did has
    not voted by coming: `count.present` are those in the hall. `act` is what so many may do."""
    who, measure = quorum_needed(preset, count), preset.measure
    came = N_("来了 {present} {measure}").format(present=count.present, measure=measure)
    if preset.presence is Presence.BALLOTS_RETURNED:
        return "，".join(part for part in (came, _handed_in(preset, count)) if part)
    if who is None:
        return came
    missing = max(who - count.present, 0)
    enough = quorum_met(preset, count)
    if missing == 0 and not enough:
        return N_("人数够了，面积还不够")
    met = N_("来了 {present} {measure}，够 {needed} {measure}，可以{act}")
    unmet = N_("来了 {present} {measure}，够 {needed} {measure}才能{act}，还差 {missing} {measure}")
    template = met if enough else unmet
    return template.format(present=count.present, needed=who, missing=missing, measure=measure, act=act)
