"""Chinese is what one gets without asking; English when the address or this browser asked for it."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask
from flask_babel import format_datetime, get_locale

from facilitator.wire.language import FOR_EVERYBODY, language


def test_language_is_chinese_in_local_time(app: Flask) -> None:
    with app.test_request_context("/hello", headers={"Accept-Language": "en"}):
        assert str(get_locale()) == "zh_Hans_CN"
        assert format_datetime(datetime(2026, 11, 25, 20, 0, tzinfo=UTC), "HH:mm") == "04:00"


def test_language_is_what_the_address_asks_for_and_then_what_the_browser_asked_before(app: Flask) -> None:
    for path, kept, expected in (
        ("/hello?lang=en", "", "en"),
        ("/hello", "en", "en"),
        ("/hello?lang=zh", "en", "zh"),
        ("/hello?lang=fr", "en", "en"),
        ("/hello?lang=fr", "fr", "zh"),
    ):
        with app.test_request_context(path, headers={"Cookie": f"fc_lang={kept}"}):
            assert (language(), str(get_locale())) == (expected, "en" if expected == "en" else "zh_Hans_CN"), path


def test_language_of_work_without_a_request_is_chinese(app: Flask) -> None:
    with app.app_context():
        assert str(get_locale()) == "zh_Hans_CN"


def test_language_that_was_asked_for_is_kept_for_a_year(app: Flask) -> None:
    asked, strange, plain = (app.test_client().get(f"/hello{query}") for query in ("?lang=en", "?lang=fr", ""))

    assert asked.headers["Set-Cookie"].startswith("fc_lang=en; ")
    assert "Max-Age=31536000; HttpOnly; Path=/; SameSite=Lax" in asked.headers["Set-Cookie"]
    assert "fc_lang" not in f"{strange.headers} {plain.headers}"


def test_what_everybody_reads_heeds_the_address_alone(app: Flask) -> None:
    app.add_url_rule("/wall", "wall", lambda: language())
    app.config[FOR_EVERYBODY] = frozenset({"wall"})
    client = app.test_client()
    client.set_cookie("fc_lang", "en")

    kept, asked = client.get("/wall"), client.get("/wall?lang=en")

    assert (kept.text, asked.text) == ("zh", "en")
    assert "fc_lang" not in str(asked.headers)
