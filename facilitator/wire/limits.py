"""Limits on guessing: failed log-ins and short codes, by seat, then by address. Who gets in is never counted.

A hall of two hundred sits behind one address, so only failures count, and generously: with 44 live codes of 40 bits,
four hours at the overall limit hit one with a chance below 10⁻⁶.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, request
from flask_limiter import Limiter, RequestLimit

from facilitator.domain.errors import Busy
from facilitator.domain.words import N_
from facilitator.settings import Settings
from facilitator.wire.cookies import seat_token

BY_CALLER = "20 per minute"
OVERALL = "120 per minute"
CODES_BY_CALLER = "10 per minute; 60 per day"
CODES_OVERALL = "60 per minute; 2000 per day"
MESSAGES_BY_CALLER = "5 per minute; 30 per day"
MESSAGES_OVERALL = "300 per day"
"""A whole yard may sit behind one address of the telephone company."""


def caller() -> str:
    """The phone's seat where the path names its session, else the address."""
    code = (request.view_args or {}).get("code")
    seat = seat_token(str(code)) if code else None
    return f"seat:{seat}" if seat else f"address:{request.remote_addr}"


LIMITER = Limiter(key_func=caller, strategy="moving-window")
"""Flask's extensions are made before the application they serve; `start` gives it its store."""


def start(app: Flask, settings: Settings) -> None:
    """Counts live in Redis where there is one (several processes), else in this process."""
    app.config["RATELIMIT_STORAGE_URI"] = settings.redis_url or "memory://"
    LIMITER.init_app(app)


def limit_failed_tries(view: Callable[..., Any]) -> Callable[..., Any]:
    """For views that take a password or a code: after too many failures, Busy(retry_after=seconds)."""
    by_caller = LIMITER.shared_limit(BY_CALLER, "tries", key_func=caller, deduct_when=_failed, on_breach=_refuse)
    overall = LIMITER.shared_limit(OVERALL, "all tries", key_func=_everybody, deduct_when=_failed, on_breach=_refuse)
    limited: Callable[..., Any] = overall(by_caller(view))
    return limited


def limit_tickets(view: Callable[..., Any], scanned: Callable[[], bool]) -> Callable[..., Any]:
    """For tickets of an evening, apart from log-ins: the short ones count. What was `scanned` holds 128 bits, which
    nobody guesses: it is neither counted nor held back, so that one bad phone shuts out no hall behind its address."""
    return _limited(view, "tickets", (BY_CALLER, OVERALL), _failed, _refuse, scanned)


def limit_guessing(view: Callable[..., Any]) -> Callable[..., Any]:
    """For the addresses that take any verb: only wrong guesses at one's own password count."""
    guessing = LIMITER.shared_limit(BY_CALLER, "guesses", key_func=caller, deduct_when=_guessed, on_breach=_refuse)
    limited: Callable[..., Any] = guessing(view)
    return limited


def limit_receipts(view: Callable[..., Any]) -> Callable[..., Any]:
    """For 核对号 of an evening: counted apart, so that a hall behind one address locks nobody's log-in."""
    return _limited(view, "receipts", (BY_CALLER, OVERALL), _failed, _refuse)


def limit_codes(view: Callable[..., Any]) -> Callable[..., Any]:
    """For the codes of slips, which stay good for years: few wrong ones a day, from one address and from all.

    With 20,000 codes of 40 bits out, a year at the overall limit hits one with a chance of about one in a hundred.
    """
    return _limited(view, "codes", (CODES_BY_CALLER, CODES_OVERALL), _failed, _refuse)


def limit_messages(view: Callable[..., Any]) -> Callable[..., Any]:
    """For forms that anybody may send without a log-in: what was taken counts, looking at the form does not."""
    return _limited(view, "messages", (MESSAGES_BY_CALLER, MESSAGES_OVERALL), _sent, _wait)


def _limited(
    view: Callable[..., Any],
    scope: str,
    limits: tuple[str, str],
    counts: Callable[[Response], bool],
    refuse: Callable[[RequestLimit], None],
    free: Callable[[], bool] | None = None,
) -> Callable[..., Any]:
    """`limits`: of one caller, and of all together; a request that is `free` is under neither."""
    mine, everybodys = limits
    by_caller = LIMITER.shared_limit(
        mine, scope, key_func=caller, deduct_when=counts, on_breach=refuse, exempt_when=free
    )
    overall = LIMITER.shared_limit(
        everybodys, f"all {scope}", key_func=_everybody, deduct_when=counts, on_breach=refuse, exempt_when=free
    )
    limited: Callable[..., Any] = overall(by_caller(view))
    return limited


def _sent(response: Response) -> bool:
    return request.method == "POST" and response.status_code < 400


def _wait(limit: RequestLimit) -> None:
    seconds = max(1, math.ceil(limit.reset_at - time.time()))
    raise Busy(N_("今天收到的话太多，请过一会儿再说，着急的请打电话到社区。"), retry_after=seconds)


def _guessed(response: Response) -> bool:
    return (request.view_args or {}).get("name") == "change_password" and response.status_code >= 400


def _everybody() -> str:
    return "everybody"


def _failed(response: Response) -> bool:
    return response.status_code in (401, 403, 404, 422)


def _refuse(limit: RequestLimit) -> None:
    seconds = max(1, math.ceil(limit.reset_at - time.time()))
    raise Busy(N_("试错的次数太多，请 {retry_after} 秒后再试，或者请工作人员帮忙。"), retry_after=seconds)
