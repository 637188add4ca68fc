"""签到表: who came, in which capacity, who stayed away; any number of rows can be printed."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from facilitator.domain.papers.content import content_bytes, plain_content
from facilitator.domain.people.units import UnitKind
from facilitator.pdf.papers import print_paper
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.attendance_sheet import AttendanceSheet
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from facilitator.sessions.presence import Capacity
from tests.factories.council import Council, make_council
from tests.factories.world import World


def test_sheet_tells_who_came_who_listens_and_who_is_absent(council: Council) -> None:
    council.plan()
    council.gather(["r1", "r2"])
    council.do(CheckOut(council.session, council.units["r2"]))
    council.do(CheckIn(council.session, name="街道 刘科长", capacity=Capacity.OBSERVER))

    sheet = council.ask(AttendanceSheet(council.session))

    assert [group.heading for group in sheet.groups] == ["到会　2", "列席　1", "未到　4"]
    assert sheet.groups[0].lines[1] == ("2", "representative r2", "representative r2", "居民代表", "19:00—19:00", "")
    assert sheet.groups[1].lines[0] == ("1", "", "街道 刘科长", "列席", "19:00", "")
    assert "应到 6 人，实到 1 人，列席 1 人" in sheet.lead


def test_sheet_before_the_evening_lists_everybody_to_sign(council: Council) -> None:
    council.plan()

    (group,) = council.ask(AttendanceSheet(council.session)).groups

    assert (group.heading, len(group.lines)) == ("名册　6", 6)


@pytest.mark.parametrize("rows", [0, 1, 10, 300])
def test_sheet_is_printed_with_any_number_of_rows(world: World, rows: int) -> None:
    council = make_council(world, representatives=0, committee=0)
    for number in range(rows):
        council.do(AddUnit(UnitKind.REPRESENTATIVE, f"居民代表{number:03}", holder_name="王秀英"), SYSTEM)
    council.plan()

    content = content_bytes(plain_content(council.ask(AttendanceSheet(council.session))))
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(print_paper(content))).pages)

    assert text.count("王秀英") == rows
    assert ("名册上还没有人" in text) == (rows == 0)


def test_capacity_stands_on_one_line(council: Council) -> None:
    council.plan()
    sheet = council.ask(AttendanceSheet(council.session))

    pages = PdfReader(io.BytesIO(print_paper(content_bytes(plain_content(sheet))))).pages

    assert sum(page.extract_text().count("居委会成员") for page in pages) == 1
