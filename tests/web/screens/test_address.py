"""The address on the wall is one that a phone can reach."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from facilitator.services.setup.read import Place
from facilitator.web.screens import address


def shown(app: Flask, host: str, listens_on: str | None = None) -> str:
    app.config["LISTENS_ON"] = listens_on
    with app.test_request_context(base_url=f"http://{host}/"):
        return address.hall_address()


@pytest.fixture(autouse=True)
def hall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "hall_addresses", lambda: ["192.168.1.5", "192.168.1.6"])


def test_address_that_others_use_stays(app: Flask) -> None:
    assert shown(app, "192.168.1.9:8123", "0.0.0.0") == "192.168.1.9:8123"  # noqa: S104


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:8123", "[::1]:8123"])
def test_own_browser_shows_the_halls_address(app: Flask, host: str) -> None:
    assert shown(app, host, "0.0.0.0") == "192.168.1.5:8123"  # noqa: S104


@pytest.mark.parametrize("listens_on", ["127.0.0.1", None])
def test_server_for_this_machine_promises_nothing(app: Flask, listens_on: str | None) -> None:
    assert shown(app, "127.0.0.1:8123", listens_on) == "127.0.0.1:8123"


def test_machine_without_a_network_shows_itself(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "hall_addresses", list)
    assert shown(app, "127.0.0.1:8123", "0.0.0.0") == "127.0.0.1:8123"  # noqa: S104


def test_qr_has_no_style_of_its_own() -> None:
    drawn = address.qr("http://192.168.1.5:8123/j/384721")
    assert drawn.startswith("<svg") and "style" not in drawn


def test_number_is_read_by_threes() -> None:
    assert address.spaced("384721") == "384 721"


def test_wifi_is_written_as_cameras_read_it() -> None:
    assert address.wifi_text(address.Wifi("院坝;议事", "1234:5678")) == r"WIFI:T:WPA;S:院坝\;议事;P:1234\:5678;;"
    assert address.wifi_text(address.Wifi("hall", None)) == "WIFI:S:hall;;"


def test_wall_without_a_network_in_the_settings_shows_none() -> None:
    nobody_told = Place("五角亭社区", "五角亭社区", "", "", False, "", "", ())

    assert address.wifi_of(nobody_told) is None
    assert address.wifi_of(replace(nobody_told, wifi_name="院坝议事")) == address.Wifi("院坝议事", None)
