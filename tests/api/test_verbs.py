"""Commands through the API: the same door, its results, its refusals."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from facilitator.services.registry import VERBS
from facilitator.services.verb import Verb
from tests.api.conftest import Headers
from tests.factories.evenings import plan_evening
from tests.factories.world import World


def test_do_gives_result_and_version(client: FlaskClient, world: World, administrator: Headers) -> None:
    body = {"kind": "household", "label": "3-1-502", "area_centi": 6835}
    answer = client.post("/api/v1/people/add_unit", json=body, headers=administrator)

    with world.database.reading() as store:
        (unit,) = store.roll.everyone()
        version = store.journal.version()
    assert answer.status_code == 200
    assert answer.json == {"ok": True, "result": {"unit": unit.id}, "version": version}
    assert unit.area_centi == 6835


def test_do_writes_chinese_as_chinese(client: FlaskClient) -> None:
    assert "请先登录" in client.post("/api/v1/people/add_unit").get_data(as_text=True)


def test_do_refuses_without_the_power(client: FlaskClient, teller: Headers) -> None:
    answer = client.post("/api/v1/people/add_unit", json={"kind": "household", "label": "x"}, headers=teller)

    assert answer.status_code == 403
    assert answer.json["error"] == "forbidden"


def test_do_names_every_wrong_field(client: FlaskClient, administrator: Headers) -> None:
    answer = client.post("/api/v1/people/add_unit", json={"kind": "castle", "area": 3}, headers=administrator)

    assert answer.status_code == 422
    assert answer.json["ok"] is False
    assert answer.json["error"] == "malformed"
    assert set(answer.json["details"]) == {"kind", "label", "area"}


def test_do_refuses_a_verb_that_is_not_there(client: FlaskClient, administrator: Headers) -> None:
    answer = client.post("/api/v1/people/promote", json={}, headers=administrator)

    assert answer.status_code == 404
    assert answer.json["error"] == "not_found"


def test_do_speaks_refusals_of_the_rules(client: FlaskClient, world: World) -> None:
    evening = plan_evening(world)
    headers = {"Authorization": f"Bearer {world.token('主持人')}"}

    answer = client.post("/api/v1/sessions/begin", json={"session": evening.session}, headers=headers)

    assert answer.status_code == 409
    assert answer.json["error"] == "wrong_state"
    assert answer.json["message"].endswith("。")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.title)
def test_every_verb_is_reachable(client: FlaskClient, administrator: Headers, verb: Verb[object]) -> None:
    """A field that no verb has: whoever names it has read the command, and changed nothing."""
    answer = client.post(f"/api/v1/{verb.noun}/{verb.name}", json={"no such field": 1}, headers=administrator)

    assert answer.status_code == 422
    assert "no such field" in answer.json["details"]
