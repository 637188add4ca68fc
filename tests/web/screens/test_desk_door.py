"""The door at the desk: what a scanner types, a photographed mandate, and the phone of a scrutineer."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from PIL import Image

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.replace import ReplaceRepresentative
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.world import World
from tests.web.browser import Browser, browser_of
from tests.web.screens.voting import Voting

As = Callable[[Actor], Browser]


@pytest.fixture
def owners(council: Council) -> Council:
    unit = AddUnit(UnitKind.OWNER, "1-1", holder_name="业主", area_centi=6835)
    council.units["o1"] = council.do(unit, SYSTEM).unit
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)
    council.gather([])
    return council


def photograph() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (64, 64), "white").save(kept, "JPEG")
    return kept.getvalue()


def test_door_tells_the_rule_about_proxies(owners: Council, as_: As) -> None:
    told = as_(owners.chair).client.get(f"/desk/{owners.session}/door.json").json
    assert (told["proxy"], told["by_ticket"], told["observers"], told["chosen"]) == ("written", False, [], [])


def test_mandate_may_be_a_photograph(owners: Council, as_: As) -> None:
    desk = as_(owners.chair)
    asked: dict[str, Any] = {"session": owners.session, "unit": owners.units["o1"], "proxy_name": "陈芳"}
    form = {"json": json.dumps(asked), "file": (io.BytesIO(photograph()), "委托书.jpg")}
    headers = {"X-CSRFToken": desk.token(f"/desk/{owners.session}")}
    address = f"/desk/{owners.session}/do/sessions/check_in"
    answer = desk.client.post(address, data=form, headers=headers, content_type="multipart/form-data")

    assert (answer.status_code, answer.json["ok"]) == (200, True)
    (line,) = owners.ask(Hall(owners.session))
    assert (line.who, line.mandate) == ("陈芳", "委托书（照片）")


def test_phone_of_a_scrutineer_confirms_with_and_without_a_script(voting: Voting) -> None:
    council = voting.council
    council.do(AppointScrutineers(council.session, (council.units["r1"],)))
    phone = voting.phones["r1"]

    assert "我确认结束投票" in phone.get(f"/p/{council.code}").text
    assert "我确认结束投票" not in voting.phones["r2"].get(f"/p/{council.code}").text
    answer = phone.client.post(f"/p/{council.code}/witness", json={"ballot": voting.ballot})

    assert (answer.status_code, answer.json) == (200, {"ok": True})
    assert council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["witnessed"] == "representative r1"


def test_phone_of_somebody_else_confirms_nothing(voting: Voting) -> None:
    council = voting.council
    council.do(AppointScrutineers(council.session, (council.units["r1"],)))

    answer = voting.phones["r2"].client.post(f"/p/{council.code}/witness", json={"ballot": voting.ballot})

    assert (answer.status_code, answer.json["error"]) == (403, "forbidden")


def test_phone_of_whoever_was_replaced_says_so(app: Flask, world: World, council: Council) -> None:
    unit = council.do(AddUnit(UnitKind.HOUSEHOLD, "5栋 301", holder_name="陈芳"), SYSTEM).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.gather([])
    code = council.do(CheckIn(council.session, unit)).short_code
    phone = browser_of(app, world)
    phone.client.post(f"/j/{council.code}/ticket", json={"ticket": code})
    council.do(ReplaceRepresentative(council.session, unit, "李建国"))

    told = phone.client.get(f"/p/{council.code}").get_data(as_text=True)

    assert ("已换人代表" in told, "另一部手机上使用" in told) == (True, False)
