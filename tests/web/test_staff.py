"""Who is let in: strangers are sent to the log-in, newcomers to their password, everybody asked anew each time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from facilitator.services.context import Actor
from facilitator.web.staff import own_path
from tests.factories.council import Council
from tests.factories.world import QuickPasswords, World
from tests.web.browser import Browser

QUICK = QuickPasswords().hash("高山流水")
STAFF_PAGES = ("/", "/ledger", "/ledger/new", "/sessions", "/sessions/new", "/minutes", "/account", "/account/password")


@pytest.mark.parametrize("path", STAFF_PAGES)
def test_stranger_is_sent_to_the_log_in(stranger: Browser, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 303
    assert answer.location.startswith("/login")


def test_stranger_comes_back_to_the_page_after_logging_in(
    stranger: Browser, council: Council, world: World
) -> None:
    world.door.writer.submit(lambda unit: unit.staff.change(council.clerk.id, must_change=False, password_hash=QUICK))
    form = stranger.get("/ledger?tab=all").location
    answer = stranger.submit(form, "/login", name="专干", password="高山流水", next="/ledger?tab=all")
    assert answer.location == "/ledger?tab=all"


def test_script_without_a_log_in_is_told_in_json(stranger: Browser) -> None:
    answer = stranger.get("/desk/x/people.json", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json["error"]) == (401, "unauthorized")


def test_ended_log_in_stops_working_at_once(
    council: Council, as_: Callable[[Actor], Browser], world: World
) -> None:
    browser = as_(council.clerk)
    assert browser.get("/ledger").status_code == 200
    world.door.writer.submit(lambda unit: unit.staff.end_log_ins(council.clerk.id))
    assert browser.get("/ledger").status_code == 303


def test_idle_log_in_runs_out(council: Council, as_: Callable[[Actor], Browser], world: World) -> None:
    browser = as_(council.clerk)
    world.clock.forward(hours=3)
    assert browser.get("/ledger").status_code == 303


@pytest.mark.parametrize("path", ["/ledger", "/ledger?tab=all&page=2", "/sessions/x"])
def test_own_path_keeps_our_own(path: str) -> None:
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path",
    ["", None, "//evil.example", "https://evil.example/", "/\\evil.example", "/a\nb", "/\t/evil.example", "ledger"],
)
def test_own_path_leads_nobody_elsewhere(path: str | None) -> None:
    assert own_path(path) is None


def test_every_page_that_changes_something_is_a_post(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        last = rule.rule.rsplit("/", 1)[-1]
        if last in ("gather", "settle", "sign", "amend", "tickets", "logout", "vote", "ticket"):
            assert rule.methods is not None and "GET" not in rule.methods, rule.rule
