"""The last part of a result's sentence: what was decided, and by which line it was reached or missed."""

from __future__ import annotations

from facilitator.domain.ballots.appraisal import CONTENT, LEVEL_OF
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import AGAINST, FOR, Form
from facilitator.domain.ballots.presence import passing_rule
from facilitator.domain.ballots.preset import Counting, Presence, Preset
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.ballots.recusal import Tallies
from facilitator.domain.reviews.formula import rounded
from facilitator.domain.reviews.scales import Level
from facilitator.domain.words import N_

FRACTIONS = {(1, 2): N_("半数"), (2, 3): N_("三分之二"), (3, 4): N_("四分之三")}


def conclusion(preset: Preset, tallies: Tallies, outcome: Outcome, chosen: tuple[str, ...]) -> str:
    """The last part of the sentence; the word 通过 stands in it only where every guard is met or the vote failed."""
    if preset.scored:
        return _contentment(tallies)
    if outcome is Outcome.NO_QUORUM:
        return N_("未达到法定人数，不能作出决定。")
    if outcome is Outcome.NEEDS_GUIDANCE:
        return N_("回避人员计入与剔除两种算法的结论不同，须待街道办事处或者法律顾问确认，暂不公布结论。")
    if outcome is Outcome.ADVISORY:
        return _leaning(tallies)
    if outcome is Outcome.TIED:
        yes_no = tallies.slate.form is Form.YES_NO_ABSTAIN
        return N_("赞成与反对票数相同，表决未通过。") if yes_no else N_("最高票数相同，表决未通过。")
    return _decided(preset, tallies, outcome, chosen)


def _contentment(tallies: Tallies) -> str:
    """满意率 by hand: who cannot judge is left out, and the formula's weights are not needed."""
    valid = sum(votes for option, votes in tallies.count.items() if LEVEL_OF.get(option) is not Level.CANNOT_SAY)
    if tallies.slate.form is not Form.SINGLE or not valid:
        return N_("合格不合格按评议办法判定。")
    content = sum(tallies.count[option] for option in CONTENT)
    rate = N_("满意率{rate}%（{content}/{valid}，不了解的不算）")
    whole, rest = divmod(rounded(content * 10000, valid), 100)
    written = rate.format(rate=f"{whole}.{rest:02d}", content=content, valid=valid)
    return written + N_("，合格不合格按评议办法判定。")


def _leaning(tallies: Tallies) -> str:
    if tallies.slate.form is not Form.YES_NO_ABSTAIN:
        return N_("本次为意向表决，不作为决定。")
    if tallies.count[FOR] > tallies.count[AGAINST]:
        return N_("本次为意向表决，倾向赞成的较多，不作为决定。")
    if tallies.count[FOR] < tallies.count[AGAINST]:
        return N_("本次为意向表决，倾向反对的较多，不作为决定。")
    return N_("本次为意向表决，赞成与反对相同，不作为决定。")


def _decided(preset: Preset, tallies: Tallies, outcome: Outcome, chosen: tuple[str, ...]) -> str:
    reach = _reach(preset, passing_rule(preset), outcome)
    subject = _subject(tallies, chosen)
    if tallies.slate.form is Form.SCORE:
        reach = N_("得分最高") if chosen else N_("没有得分")
    template = N_("{subject}{reach}，表决通过。") if outcome is Outcome.PASSED else N_("{subject}{reach}，表决未通过。")
    return template.format(subject=subject, reach=reach)


def _subject(tallies: Tallies, chosen: tuple[str, ...]) -> str:
    labels = {option.id: option.label for option in tallies.slate.options}
    named = "、".join(f"“{labels[option]}”" for option in chosen)
    if tallies.slate.form is Form.YES_NO_ABSTAIN:
        return N_("{answer}票").format(answer=labels[FOR])
    if tallies.slate.form is Form.SCORE:
        return named
    if tallies.slate.form is Form.RANKED:
        return N_("逐轮淘汰后{chosen}得票").format(chosen=named or N_("最高"))
    return N_("{chosen}得票").format(chosen=named or N_("最高"))


def _reach(preset: Preset, rule: Share, outcome: Outcome) -> str:
    """超过到会人数的半数, 未达到应到人数的三分之二, …"""
    if rule.numerator == rule.denominator:
        return N_("全体一致") if outcome is Outcome.PASSED else N_("未取得全体一致")
    fallback = N_("{denominator}分之{numerator}").format(denominator=rule.denominator, numerator=rule.numerator)
    fraction = FRACTIONS.get((rule.numerator, rule.denominator), fallback)
    return N_("{verb}{whole}的{fraction}").format(
        verb=_verb(preset, rule, outcome), whole=_whole(preset, rule.base), fraction=fraction
    )


def _verb(preset: Preset, rule: Share, outcome: Outcome) -> str:
    over = rule.comparison is Comparison.OVER
    if outcome is Outcome.PASSED:
        return N_("超过") if over else N_("达到")
    if preset.by_area:
        return N_("未同时超过") if over else N_("未同时达到")
    return N_("未超过") if over else N_("未达到")


def _whole(preset: Preset, base: Base) -> str:
    if preset.by_area:
        return N_("参加表决人数和面积")
    if preset.counting is Counting.HOUSEHOLDS:
        return N_("到会代表所代表户数") if base is Base.PRESENT else N_("全体户数")
    words = {
        (Base.PRESENT, Presence.CHECKED_IN): N_("到会{measure}数"),
        (Base.PRESENT, Presence.BALLOTS_RETURNED): N_("参加表决{measure}数"),
        (Base.ELECTORATE, Presence.CHECKED_IN): N_("应到{measure}数"),
        (Base.ELECTORATE, Presence.BALLOTS_RETURNED): N_("全体{measure}数"),
        (Base.FOR_AGAINST, Presence.CHECKED_IN): N_("赞成与反对票数之和"),
        (Base.FOR_AGAINST, Presence.BALLOTS_RETURNED): N_("赞成与反对票数之和"),
    }
    return words[base, preset.presence].format(measure=preset.measure)
