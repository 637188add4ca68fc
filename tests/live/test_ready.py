"""What is printed when the server is ready: only what is true at this moment."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.live.ready import Listening, announce_ready
from tests.factories.evenings import Evening, plan_evening
from tests.factories.world import World, make_world

ANYWHERE = "0.0.0.0"  # noqa: S104 - nothing listens in this test


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def evening(world: World) -> Evening:
    return plan_evening(world)


def said(world: World, host: str = "127.0.0.1") -> str:
    lines: list[str] = []
    announce_ready(lines.append, world.settings, Listening(host, 8123), world.door)
    return "\n".join(lines)


def test_next_session_is_told_with_its_number_and_a_code_to_scan(world: World, evening: Evening) -> None:
    text = said(world)

    assert "http://127.0.0.1:8123/" in text
    assert f"http://127.0.0.1:8123/screen/{evening.code}" in text
    assert f"http://127.0.0.1:8123/j/{evening.code}" in text
    assert "█" in text


def test_community_without_sessions_has_nothing_to_scan(world: World) -> None:
    assert "█" not in said(world)


def test_secrets_are_printed_while_their_files_are_there(world: World) -> None:
    one_time = world.settings.instance / "one-time.json"
    one_time.write_text(json.dumps({"name": "管理员", "one_time_password": "abcd-efgh"}), "utf-8")
    demo = [{"name": "主持人", "password": "pw-1", "passphrase": "pp-1"}, {"name": "专干", "password": "pw-2"}]
    (world.settings.instance / "demo.json").write_text(json.dumps({"people": demo}), "utf-8")

    with_files = said(world)
    one_time.unlink()
    without = said(world)

    assert "abcd-efgh" in with_files
    assert "主持人：密码 pw-1，签名口令 pp-1" in with_files
    assert "专干：密码 pw-2\n" in with_files + "\n"
    assert "abcd-efgh" not in without


def test_listening_here_only_says_how_to_reach_the_hall(world: World) -> None:
    assert "--host 0.0.0.0" in said(world)
    assert Listening(ANYWHERE, 80).here() == "http://127.0.0.1"
    assert Listening("192.168.1.5", 80).in_the_hall() == ["http://192.168.1.5"]
