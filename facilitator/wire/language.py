"""Chinese unless somebody adds another: msgids are Chinese, catalogues lie in translations/."""

from __future__ import annotations

from flask import Flask
from flask_babel import Babel

from facilitator.paths import PACKAGE

LANGUAGE = "zh_Hans_CN"
TIME_ZONE = "Asia/Shanghai"


def speak(app: Flask) -> None:
    """Give the templates `_()` and the dates their Chinese form."""
    Babel(
        app,
        default_locale=LANGUAGE,
        default_timezone=TIME_ZONE,
        default_translation_directories=str(PACKAGE / "translations"),
    )
