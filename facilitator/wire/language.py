"""Chinese unless somebody asks for English: msgids are Chinese, catalogues lie in translations/.

`?lang=en` asks, and a cookie keeps the answer. What the neighbourhood reads or keeps (the wall, a post for the group
chat, papers, minutes) is Chinese whatever the person at the keyboard reads; only the address itself
can change the wall.
"""

from __future__ import annotations

from flask import Flask, current_app, has_request_context, request
from flask_babel import Babel
from werkzeug.wrappers import Response

from facilitator.paths import PACKAGE
from facilitator.wire.cookies import kept_language, set_language

LANGUAGE = "zh_Hans_CN"
TIME_ZONE = "Asia/Shanghai"
ASKED = "lang"
CHINESE, ENGLISH = "zh", "en"
LOCALES = {CHINESE: LANGUAGE, ENGLISH: "en"}
TAGS = {CHINESE: "zh-CN", ENGLISH: "en"}
"""What the html element says, so that a screen reader takes the right voice (BCP 47)."""
FOR_EVERYBODY = "FOR_EVERYBODY"
"""The key of the application's configuration for blueprints and endpoints that heed no cookie."""


def speak(app: Flask) -> None:
    """Give the templates `_()` and the dates the form of the language that was chosen."""
    Babel(
        app,
        default_locale=LANGUAGE,
        default_timezone=TIME_ZONE,
        default_translation_directories=str(PACKAGE / "translations"),
        locale_selector=lambda: LOCALES[language()],
    )
    app.jinja_env.globals["html_lang"] = lambda: TAGS[language()]
    app.after_request(_keep)


def language() -> str:
    """`zh` or `en`: what the address asks for, else what this browser asked for before."""
    if not has_request_context():
        return CHINESE
    asked = request.args.get(ASKED, "")
    if asked not in LOCALES and not _is_for_everybody():
        asked = kept_language() or ""
    return asked if asked in LOCALES else CHINESE


def _is_for_everybody() -> bool:
    shown: frozenset[str] = current_app.config.get(FOR_EVERYBODY, frozenset())
    return request.blueprint in shown or request.endpoint in shown


def _keep(answer: Response) -> Response:
    asked = request.args.get(ASKED, "")
    if asked in LOCALES and not _is_for_everybody():
        set_language(answer, asked)
    return answer
