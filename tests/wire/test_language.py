"""Chinese is what one gets without asking."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask
from flask_babel import format_datetime, get_locale


def test_language_is_chinese_in_local_time(app: Flask) -> None:
    with app.test_request_context("/hello", headers={"Accept-Language": "en"}):
        assert str(get_locale()) == "zh_Hans_CN"
        assert format_datetime(datetime(2026, 11, 25, 20, 0, tzinfo=UTC), "HH:mm") == "04:00"
