"""The description names every command and question, and what it says of them is true."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema_rs import Draft202012Validator

from facilitator.domain.people.powers import Power
from facilitator.services.registry import QUESTIONS, VERBS
from facilitator.services.verb import Verb
from tests.api.conftest import Headers
from tests.factories.hosting import make_app
from tests.factories.world import make_world

OPEN_VERBS = [verb for verb in VERBS if verb.power is not Power.WORK]


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Of one application for all: it says the same of every one."""
    with make_world(tmp_path_factory.mktemp("described")) as world:
        answer = make_app(world).test_client().get("/api/v1/openapi.json")
    assert answer.status_code == 200
    return dict(answer.json)


def test_description_names_every_verb_and_nothing_else(document: dict[str, Any]) -> None:
    posts = {path for path, methods in document["paths"].items() if "post" in methods}

    assert document["openapi"].startswith("3.1")
    assert posts == {f"/api/v1/{verb.noun}/{verb.name}" for verb in OPEN_VERBS}


def test_description_names_every_question_people_may_ask(document: dict[str, Any]) -> None:
    gets = [path for path, methods in document["paths"].items() if "get" in methods]

    assert len(gets) == len([question for question in QUESTIONS if question.power is not Power.WORK])
    assert {"/api/v1/sessions", "/api/v1/sessions/{id}", "/api/v1/demands", "/api/v1/demands/{id}"} <= set(gets)


@pytest.mark.parametrize("verb", OPEN_VERBS, ids=lambda verb: verb.title)
def test_description_of_a_verb_is_whole(document: dict[str, Any], verb: Verb[Any]) -> None:
    operation = document["paths"][f"/api/v1/{verb.noun}/{verb.name}"]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]

    for schema in (body, answer):
        Draft202012Validator({**schema, "components": document["components"]})
    assert set(operation["responses"]) == {"200", "400", "401", "403", "404", "409", "413", "422", "429"}
    assert operation["summary"]


def test_description_fits_what_is_answered(
    client: FlaskClient, document: dict[str, Any], administrator: Headers
) -> None:
    responses = document["paths"]["/api/v1/people/add_unit"]["post"]["responses"]
    good = client.post("/api/v1/people/add_unit", json={"kind": "household", "label": "x"}, headers=administrator)
    bad = client.post("/api/v1/people/add_unit", json={}, headers=administrator)

    for answer in (good, bad):
        schema = responses[str(answer.status_code)]["content"]["application/json"]["schema"]
        Draft202012Validator({**schema, "components": document["components"]}).validate(answer.json)


def test_description_speaks_of_the_community(document: dict[str, Any]) -> None:
    assert document["info"]["title"] == "五角亭社区议事系统接口"
