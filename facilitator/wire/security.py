"""What every answer carries and every request must pass: headers, our own addresses, CSRF.

The policy allows this server's own files and nothing else, so a name typed into a form can never become a script.
`ws://` stands there by name because old WebViews do not count it as 'self' (Chrome before 70, Safari before 2022).
"""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, request
from flask_wtf.csrf import CSRFError, CSRFProtect

from facilitator.settings import Settings
from facilitator.wire.origin import allowed_host, allowed_origin
from facilitator.wire.refusals import StalePage, WrongAddress, WrongOrigin
from facilitator.wire.strict_json import BODY_BYTES

UPLOAD_BYTES = 8 * 1024 * 1024
FORM_MARGIN = 65_536
"""The other fields and the boundaries around an upload."""
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
BEARER_ONLY = "api"
"""The one blueprint that takes no cookies, so no other site can borrow anybody's."""

CSRF = CSRFProtect()
"""Views that take no cookie are exempted by name (`@CSRF.exempt`); a test lists them."""

_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
}


def guard(app: Flask, settings: Settings) -> None:
    """Order matters: the address first, then the size, then where the request comes from, then CSRF."""

    def check_address() -> None:
        if not allowed_host(request.environ.get("HTTP_HOST", ""), settings):
            raise WrongAddress()
        if request.mimetype == "multipart/form-data":
            request.max_content_length = UPLOAD_BYTES + FORM_MARGIN

    def check_origin() -> None:
        if request.method in SAFE_METHODS or request.blueprint == BEARER_ONLY:
            return
        origin = request.headers.get("Origin")
        if origin is None and request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none"):
            return
        if not allowed_origin(origin, settings, request.host):
            raise WrongOrigin()

    def add_headers(answer: Response) -> Response:
        return _with_headers(answer, settings)

    def say_stale(_fault: CSRFError) -> Any:
        return app.handle_user_exception(StalePage())

    app.config.update(MAX_CONTENT_LENGTH=BODY_BYTES, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_CHECK_DEFAULT=True)
    app.before_request(check_address)
    app.before_request(check_origin)
    app.after_request(add_headers)
    app.register_error_handler(CSRFError, say_stale)
    CSRF.init_app(app)


def _with_headers(answer: Response, settings: Settings) -> Response:
    for name, value in _FIXED.items():
        answer.headers.setdefault(name, value)
    answer.headers.setdefault("Content-Security-Policy", policy(request.host, request.is_secure, _embeddable()))
    answer.headers.setdefault("Cache-Control", "no-store")
    if request.is_secure and request.host.partition(":")[0].lower() in settings.hosts:
        answer.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return answer


def policy(host: str, secure: bool, embeddable: bool) -> str:
    """The Content-Security-Policy for a page served from `host`."""
    socket = f"{'wss' if secure else 'ws'}://{host}"
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            f"connect-src 'self' {socket}",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'self'" if embeddable else "frame-ancestors 'none'",
        )
    )


def _embeddable() -> bool:
    """The desk shows the projector's page in a small frame; nothing else may be framed."""
    return request.path.startswith("/screen/")
