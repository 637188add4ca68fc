"""How satisfied people are, as the chair reads it aloud: the rate, then the two series; many are left to the wall."""

from __future__ import annotations

from facilitator.domain.hundredths import written
from facilitator.domain.words import N_
from facilitator.sessions.room_appraisal import AppraisalFacts, HeardFacts

MOST_READ = 3


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
        for name, series in ((N_("居民代表"), heard.representatives), (N_("受益户"), heard.households))
        if series.rate is not None
    ]
    return told + (N_("，其中") + N_("，").join(apart) if len(apart) > 1 else "") + "。"
