"""facilitator tickets print: eight to an A4, in walking order, and the paper's codes open the hall."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.app import functions
from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from facilitator.settings import load
from facilitator.wire.last_port import remember_port
from tests.cli.conftest import CommandLine

HOUSES = [("10栋", "101"), ("2栋", "1-302"), ("2栋", "1-201"), *((f"{number}栋", "101") for number in range(3, 9))]
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")


@pytest.fixture
def planned(command_line: CommandLine, monkeypatch: pytest.MonkeyPatch) -> str:
    """The six digits of a meeting of nine households."""
    assert command_line("init").status == 0
    monkeypatch.delenv("FACILITATOR_DATABASE_URL", raising=False)
    application = functions().build(load(command_line.instance))
    try:
        do = application.door.do
        do(SYSTEM, AddStaff("主持人", (Role.CHAIR,)))
        for building, door in HOUSES:
            do(SYSTEM, AddUnit(UnitKind.HOUSEHOLD, f"{building} {door}", building, door))
        item = PlannedItem("路灯", ItemForm.BALLOT)
        at = datetime.now(UTC) + timedelta(days=1)
        plan = PlanSession(
            "decision_council", "路灯合同", "3号院坝", at, "主持人", "主持人", (item,),
            "beneficiary_household_vote", LegalBasis.CONSULTATION,
        )  # fmt: skip
        return str(do(SYSTEM, plan).result.code)
    finally:
        application.close()


def printed(command_line: CommandLine, code: str, out: Path) -> list[str]:
    told = command_line("tickets", "print", code, out, "--address", "http://192.168.1.10:8000")
    assert (told.status, told.err) == (0, "")
    return [page.extract_text() for page in PdfReader(io.BytesIO(out.read_bytes())).pages]


def test_tickets_print_is_eight_to_a_sheet_by_building(
    planned: str, command_line: CommandLine, tmp_path: Path
) -> None:
    pages = printed(command_line, planned, tmp_path / "票.pdf")

    assert [len(CODE.findall(page)) for page in pages] == [8, 1]
    assert re.findall(r"(\d+栋)", pages[0])[:3] == ["2栋", "2栋", "3栋"]
    assert "10栋" in pages[1]
    assert f"192.168.1.10:8000/j/{planned}" in re.sub(r"\s+", "", pages[0])
    assert "证书指纹" in pages[0]


def test_tickets_printed_again_have_new_codes(planned: str, command_line: CommandLine, tmp_path: Path) -> None:
    first, again = (set(CODE.findall("".join(printed(command_line, planned, tmp_path / f"{n}.pdf")))) for n in (1, 2))

    assert (len(first), first & again) == (9, set())


def test_tickets_lead_to_the_port_that_the_server_was_started_on(
    planned: str, command_line: CommandLine, tmp_path: Path
) -> None:
    remember_port(InstanceFolder(command_line.instance), 8391)

    told = command_line("tickets", "print", planned, tmp_path / "票.pdf")

    assert (told.status, told.err) == (0, "")
    assert f":8391/j/{planned}" in re.sub(r"\s+", "", PdfReader(tmp_path / "票.pdf").pages[0].extract_text())


def test_tickets_print_says_what_is_wrong(planned: str, command_line: CommandLine, tmp_path: Path) -> None:
    nowhere = command_line("tickets", "print", planned, tmp_path / "没有" / "票.pdf")
    unknown = command_line("tickets", "print", "000000", tmp_path / "票.pdf")
    crooked = command_line("tickets", "print", planned, tmp_path / "票.pdf", "--address", "会场")

    assert [told.status != 0 for told in (nowhere, unknown, crooked)] == [True, True, True]
    assert "Traceback" not in nowhere.err + unknown.err + crooked.err
