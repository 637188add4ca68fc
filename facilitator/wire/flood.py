"""Limits on the form that anybody may fill in: only slips that were taken count, looking at the form is free.

In a yard forty phones may sit behind one address, and each of them has one wish or two: a phone is told by the cookie
that came with its form. Whoever throws the cookie away meets the limit of the address, which no yard reaches.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any

from flask import Response, request
from flask import session as form_cookie
from flask_limiter import RequestLimit

from facilitator.domain.errors import Busy
from facilitator.domain.words import N_
from facilitator.wire.limits import LIMITER, caller

BY_PHONE = "12 per minute; 120 per day"
BY_ADDRESS = "90 per minute; 900 per day"
OVERALL = "180 per minute; 3000 per day"
PHOTOS, ALL_PHOTOS = "20 per minute", "60 per minute"
"""Taken or not: drawing a photograph anew costs a second of processor time even where the answer is no."""
_TOKEN = "csrf_token"


def limit_slips(view: Callable[..., Any]) -> Callable[..., Any]:
    """Past the limit whoever sends a slip is answered by Busy(retry_after=seconds)."""
    limited = view
    for limit, scope, whose, counts, refuse in (
        (BY_PHONE, "slips", _phone, _taken, _too_fast),
        (BY_ADDRESS, "slips of an address", caller, _taken, _crowded),
        (OVERALL, "all slips", _everybody, _taken, _crowded),
        (PHOTOS, "slip photos", _phone, _with_photo, _too_fast),
        (ALL_PHOTOS, "all slip photos", _everybody, _with_photo, _crowded),
    ):
        limited = LIMITER.shared_limit(
            limit, scope, key_func=whose, deduct_when=counts, on_breach=refuse, exempt_when=_only_looks
        )(limited)
    return limited


def _only_looks() -> bool:
    return request.method != "POST"


def _phone() -> str:
    """A form without its cookie is refused anyway, and counts for the address."""
    token = form_cookie.get(_TOKEN)
    return f"phone:{token}" if token else caller()


def _everybody() -> str:
    return "everybody"


def _taken(response: Response) -> bool:
    return request.method == "POST" and response.status_code < 400


def _with_photo(_response: Response) -> bool:
    return request.method == "POST" and any(part.filename for part in request.files.values())


def _too_fast(limit: RequestLimit) -> None:
    sentence = N_(
        "这部手机一下子交得太多，请 {retry_after} 秒后按返回键再交一次，写的都还在；也可以写纸单交给工作人员。"
    )
    raise Busy(sentence, retry_after=_seconds(limit))


def _crowded(limit: RequestLimit) -> None:
    sentence = N_(
        "现在一起交的人太多，请 {retry_after} 秒后按返回键再交一次，写的都还在；也可以写纸单交给工作人员。"
    )
    raise Busy(sentence, retry_after=_seconds(limit))


def _seconds(limit: RequestLimit) -> int:
    return max(1, math.ceil(limit.reset_at - time.time()))
