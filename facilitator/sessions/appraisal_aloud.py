"""How satisfied people are, as the chair reads it aloud: the rate, then the two series; many are left to the wall."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.hundredths import written
from facilitator.domain.reviews.words import SERIES_NAMES
from facilitator.domain.words import N_
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.room_appraisal import AppraisalFacts, HeardFacts

MOST_READ = 3
SCORES_VOID = N_("刚才那次打分作废了，原因是：{reason}打过的分不算数。")
SCORING = frozenset({BallotState.DRAFT, BallotState.OPEN, BallotState.CLOSING, BallotState.CLOSED})


def scoring_aloud(ballot: BallotFacts, question: str, missing: Sequence[str]) -> str:
    """While points are given: nobody votes, so nothing is called a vote."""
    if ballot.state is BallotState.DRAFT:
        if missing:
            return N_("现在还不能打分：{why}").format(why="".join(missing))
        return N_("下面请大家打分：{question}").format(question=question)
    if ballot.state is BallotState.CLOSING:
        return N_("打分马上结束，还没打的请抓紧。")
    if ballot.state is BallotState.CLOSED:
        return N_("打分结束了，核对完，一起宣布结果。")
    if ballot.not_voted == 0 and ballot.cast:
        return N_("大家都打过分了，现在结束打分。")
    how = ballot.filling.how.rstrip("。")
    return N_("现在请大家打分。{question}{how}。不会按的请举手。").format(question=question, how=how)


def content_aloud(appraisal: AppraisalFacts) -> str:
    """现在宣布结果。“路灯”满意率 83.33%，有效 12 份。"""
    told = [(matter.title, matter.heard) for matter in appraisal.matters if matter.heard is not None]
    if len(told) > MOST_READ:
        return N_("现在宣布结果。{count} 件都打过分了，每一件的满意率在大屏上。").format(count=len(told))
    return N_("现在宣布结果。") + "".join(_one(title, heard) for title, heard in told)


def _one(title: str, heard: HeardFacts) -> str:
    if heard.all.rate is None:
        return N_("“{title}”没有人能评，都选了不了解。").format(title=title)
    told = N_("“{title}”满意率 {rate}%，有效 {count} 份").format(
        title=title, rate=written(heard.all.rate), count=heard.all.valid
    )
    apart = [
        N_("{name} {rate}%").format(name=name, rate=written(series.rate))
        for name, series in zip(SERIES_NAMES, (heard.representatives, heard.households, heard.others), strict=True)
        if series.rate is not None
    ]
    return told + (N_("，其中") + N_("，").join(apart) if len(apart) > 1 else "") + "。"
