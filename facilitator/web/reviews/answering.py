"""What everybody who asked is told when a demand was found good, to be read out or copied; Chinese, no name in it."""

from __future__ import annotations

from facilitator.domain.words import N_
from facilitator.services.reviews.read import ReviewItem, ReviewShown


def answer_for(review: ReviewShown, item: ReviewItem) -> str:
    told = {
        "number": item.number,
        "title": item.title,
        "year": review.quarter[:4],
        "quarter": review.quarter[-1],
        "valid": item.valid,
        "rate": item.line.satisfaction_rate,
    }
    sentence = N_(
        "您反映的“%(title)s”（%(number)s）已经办完，%(year)s年第%(quarter)s季度大家评过合格：%(valid)s 张有效评分表，"
        "满意率 %(rate)s。以后第 30、90、180 天我们会回访；同样的问题又出现，请马上告诉社区，编号不变。"
    )
    return sentence % told
