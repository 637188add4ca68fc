"""facilitator archive: a ZIP of a meeting that is over; packing it twice makes the same file."""

from __future__ import annotations

import hashlib
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.app import functions
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from facilitator.settings import load
from tests.cli.conftest import CommandLine


@pytest.fixture
def held(command_line: CommandLine, monkeypatch: pytest.MonkeyPatch) -> str:
    """The six digits of a yard meeting that is over."""
    assert command_line("init").status == 0
    monkeypatch.delenv("FACILITATOR_DATABASE_URL", raising=False)
    application = functions().build(load(command_line.instance))
    try:
        do = application.door.do
        do(SYSTEM, AddStaff("主持人", (Role.CHAIR,)))
        at = datetime.now(UTC) + timedelta(days=1)
        item = PlannedItem("停车", ItemForm.DISCUSSION)
        plan = PlanSession("yard_meeting", "院坝会", "3号院坝", at, "主持人", "主持人", (item,))
        planned = do(SYSTEM, plan).result
        for command in (GatherSession, BeginSession, CloseSession):
            do(SYSTEM, command(planned.session))
        return str(planned.code)
    finally:
        application.close()


def test_archive_is_written_with_its_digest_and_is_the_same_again(
    held: str, command_line: CommandLine, tmp_path: Path
) -> None:
    first, second = tmp_path / "一.zip", tmp_path / "二.zip"

    told = json.loads(command_line("--json", "archive", held, first).out)
    assert command_line("archive", held, second).status == 0

    assert first.read_bytes() == second.read_bytes()
    assert told["digest"] == hashlib.sha256(first.read_bytes()).hexdigest()
    with zipfile.ZipFile(first) as archive:
        assert "打开看.html" in archive.namelist()


def test_archive_of_no_meeting_is_one_sentence(held: str, command_line: CommandLine, tmp_path: Path) -> None:
    told = command_line("archive", "000000", tmp_path / "x.zip")
    assert (told.status, "没有这次会议" in told.err) == (1, True)
