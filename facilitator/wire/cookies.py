"""The one file that knows cookies: their names, how they are set, read and cleared.

Four kinds: `fc_staff` (a log-in), `fc_seat_<code>` (a phone's seat in one session), `fc_form` (Flask's own signed
cookie, which holds nothing but the CSRF token and one-time messages) and `fc_lang` (the language of the pages). Over
HTTPS all of them carry the __Host- prefix and Secure; over plain HTTP in the hall a browser would throw such cookies
away.
"""

from __future__ import annotations

from datetime import timedelta

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.wrappers import Response

from facilitator.wire.identity import LONGEST_LOG_IN

STAFF = "fc_staff"
SEAT = "fc_seat_"
FORM = "fc_form"
LANGUAGE = "fc_lang"
SEAT_LIFE = timedelta(hours=24)
LANGUAGE_LIFE = timedelta(days=365)


class FormCookie(SecureCookieSessionInterface):
    """Flask's signed cookie under our name, Secure exactly when the request is."""

    def get_cookie_name(self, app: Flask) -> str:
        return _name(FORM)

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def staff_token() -> str | None:
    return request.cookies.get(_name(STAFF))


def set_staff(response: Response, token: str) -> None:
    _set(response, STAFF, token, LONGEST_LOG_IN)


def clear_staff(response: Response) -> None:
    _clear(response, STAFF)


def seat_token(code: str) -> str | None:
    """The token of this phone's seat in the session with this code."""
    return request.cookies.get(_name(SEAT + code))


def seat_tokens() -> tuple[str, ...]:
    """The tokens of every session this phone has sat in: for a socket that does not say which one it means."""
    return tuple(token for name, token in request.cookies.items() if name.startswith(_name(SEAT)))


def set_seat(response: Response, code: str, token: str) -> None:
    _set(response, SEAT + code, token, SEAT_LIFE)


def kept_language() -> str | None:
    return request.cookies.get(_name(LANGUAGE))


def set_language(response: Response, language: str) -> None:
    _set(response, LANGUAGE, language, LANGUAGE_LIFE)


def _name(plain: str) -> str:
    return f"__Host-{plain}" if request.is_secure else plain


def _set(response: Response, name: str, token: str, life: timedelta) -> None:
    response.set_cookie(
        _name(name), token, max_age=life, path="/", secure=request.is_secure, httponly=True, samesite="Lax"
    )


def _clear(response: Response, name: str) -> None:
    response.delete_cookie(_name(name), path="/", secure=request.is_secure, httponly=True, samesite="Lax")
