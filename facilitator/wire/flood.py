"""Limits on the form that anybody may fill in: only slips that were taken count, looking at the form never does.

In a yard forty phones may sit behind one address, and each of them has one wish or two.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any

from flask import Response, request
from flask_limiter import RequestLimit

from facilitator.domain.errors import Busy
from facilitator.domain.words import N_
from facilitator.wire.limits import LIMITER, caller

BY_CALLER = "12 per minute; 120 per day"
OVERALL = "60 per minute; 1000 per day"
PHOTOS = "20 per minute"
"""Taken or not: drawing a photograph anew costs a second of processor time even where the answer is no."""


def limit_slips(view: Callable[..., Any]) -> Callable[..., Any]:
    """Past the limit the view is answered by Busy(retry_after=seconds)."""
    mine = LIMITER.shared_limit(BY_CALLER, "slips", key_func=caller, deduct_when=_taken, on_breach=_wait)
    all_of_them = LIMITER.shared_limit(OVERALL, "all slips", key_func=_everybody, deduct_when=_taken, on_breach=_wait)
    photos = LIMITER.shared_limit(PHOTOS, "slip photos", key_func=caller, deduct_when=_with_photo, on_breach=_wait)
    limited: Callable[..., Any] = photos(all_of_them(mine(view)))
    return limited


def _everybody() -> str:
    return "everybody"


def _taken(response: Response) -> bool:
    return request.method == "POST" and response.status_code < 400


def _with_photo(_response: Response) -> bool:
    return request.method == "POST" and any(part.filename for part in request.files.values())


def _wait(limit: RequestLimit) -> None:
    seconds = max(1, math.ceil(limit.reset_at - time.time()))
    sentence = N_("一下子填得太多，请 {retry_after} 秒后按返回键再交一次，写的都还在；也可以写纸单交给工作人员。")
    raise Busy(sentence, retry_after=seconds)
