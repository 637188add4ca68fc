"""What the hall reads: how many must come, how many must agree. No “法定人数”, no formula (`people.md` F)."""

from __future__ import annotations

from facilitator.domain.ballots.formula import square_metres
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
    """够 17 票赞成就通过. Where ballots still come in, the share is named instead of a number that would move."""
    rule = preset.passing
    if rule is None or preset.scored or form is Form.SCORE:
        return N_("分数最高的排在前面") if form is Form.SCORE else preset.plain
    if preset.non_binding:
        return N_("看看大家的意向，不作为决定")
    line = line_to_reach(preset, count)
    if line is None:
        return N_("赞成的比反对的多就通过")
    if preset.presence is Presence.BALLOTS_RETURNED and rule.base is Base.PRESENT:
        return _returned_sentence(preset, count, rule)
    return _line_sentence(preset, line, form)


def _line_sentence(preset: Preset, line: int, form: Form) -> str:
    answer = preset.answers[0]
    if form is not Form.YES_NO_ABSTAIN:
        return N_("一个选项够 {votes} 票才算选定").format(votes=line)
    if preset.counting is Counting.HOUSEHOLDS or preset.presence is Presence.BALLOTS_RETURNED:
        return N_("够 {votes} {measure}{answer}就通过").format(votes=line, measure=preset.measure, answer=answer)
    return N_("够 {votes} 票{answer}就通过").format(votes=line, answer=answer)


def _returned_sentence(preset: Preset, count: Numbers, rule: Share) -> str:
    share = SHARES.get((rule.numerator, rule.denominator, rule.comparison), f"{rule.numerator}/{rule.denominator}")
    who, answer = quorum_needed(preset, count), preset.answers[0]
    if preset.by_area:
        template = N_("够 {who} 人、{area} 平方米交票才有效，人数、面积两样都{share}{answer}就通过")
        area = square_metres(needed(preset.quorum, count.area)) if preset.quorum else ""
        return template.format(who=who, area=area, share=share, answer=answer)
    template = N_("够 {who} {measure}交票才有效，交票的{share}{answer}就通过")
    return template.format(who=who, measure=preset.measure, share=share, answer=answer)


def quorum_sentence(preset: Preset, count: Numbers) -> str:
    """来了 28 人，够 30 人才能投票，还差 2 人."""
    returned = preset.presence is Presence.BALLOTS_RETURNED
    who, measure = quorum_needed(preset, count), preset.measure
    if who is None:
        return N_("来了 {present} {measure}").format(present=count.present, measure=measure)
    missing = max(who - count.present, 0)
    enough = quorum_met(preset, count)
    if missing == 0 and not enough:
        return N_("人数够了，面积还不够")
    came = (
        N_("来了 {present} {measure}，够 {needed} {measure}，可以投票"),
        N_("来了 {present} {measure}，够 {needed} {measure}才能投票，还差 {missing} {measure}"),
    )
    handed_in = (
        N_("交了 {present} {measure}，够 {needed} {measure}，有效"),
        N_("交了 {present} {measure}，够 {needed} {measure}才有效，还差 {missing} {measure}"),
    )
    met, unmet = handed_in if returned else came
    template = met if enough else unmet
    return template.format(present=count.present, needed=who, missing=missing, measure=measure)
