"""A request that arrives twice is done once and answered twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from facilitator.domain.people.powers import Role
from facilitator.storage.tables.minutes import kept_answers
from tests.api.conftest import Headers
from tests.factories.world import World


def add(client: FlaskClient, headers: Headers, name: str, repeat: str | None, **more: object) -> TestResponse:
    keyed = headers if repeat is None else headers | {"Idempotency-Key": repeat}
    return client.post("/api/v1/people/add_staff", json={"name": name, "roles": ["chair"], **more}, headers=keyed)


def names(world: World) -> set[str]:
    with world.database.reading() as store:
        rows = store.staff.everyone()
        assert len(rows) == len({row.name for row in rows})
        return {row.name for row in rows}


def test_repeat_gets_the_same_answer_and_does_nothing(
    client: FlaskClient, world: World, administrator: Headers
) -> None:
    first = add(client, administrator, "主持人", "k1")
    world.clock.forward(hours=1)
    client.post("/api/v1/people/add_unit", json={"kind": "household", "label": "x"}, headers=administrator)
    second = add(client, administrator, "主持人", "k1")

    assert first.status_code == second.status_code == 200
    assert first.data == second.data
    assert names(world) == {"管理员", "主持人"}


def test_without_a_key_it_is_done_again(client: FlaskClient, administrator: Headers) -> None:
    assert add(client, administrator, "主持人", None).status_code == 200
    assert add(client, administrator, "主持人", None).json["error"] == "bad_input"


def test_same_fields_in_another_order_are_the_same_request(client: FlaskClient, administrator: Headers) -> None:
    headers = administrator | {"Idempotency-Key": "k", "Content-Type": "application/json"}
    first = client.post("/api/v1/people/add_staff", data='{"name":"甲","roles":["chair"]}', headers=headers)
    second = client.post("/api/v1/people/add_staff", data='{ "roles": ["chair"], "name": "甲" }', headers=headers)

    assert first.data == second.data


def test_same_key_with_another_body_is_refused(client: FlaskClient, world: World, administrator: Headers) -> None:
    add(client, administrator, "主持人", "k1")

    answer = add(client, administrator, "记录人", "k1")

    assert answer.status_code == 409
    assert answer.json["error"] == "key_reused"
    assert names(world) == {"管理员", "主持人"}


def test_same_key_for_another_verb_is_refused(client: FlaskClient, administrator: Headers) -> None:
    add(client, administrator, "主持人", "k1")

    keyed = administrator | {"Idempotency-Key": "k1"}
    answer = client.post("/api/v1/people/add_unit", json={"kind": "household", "label": "x"}, headers=keyed)

    assert answer.json["error"] == "key_reused"


def test_key_in_the_body_wins_over_the_header(client: FlaskClient, world: World, administrator: Headers) -> None:
    first = add(client, administrator, "主持人", "header-1", key="body")
    second = add(client, administrator, "主持人", "header-2", key="body")

    assert first.status_code == 200
    assert first.data == second.data
    assert add(client, administrator, "记录人", "header-1").status_code == 200


@pytest.mark.parametrize("key", [3, "", "x" * 201, ["a"]])
def test_key_must_be_a_short_text(client: FlaskClient, administrator: Headers, key: object) -> None:
    answer = add(client, administrator, "主持人", None, key=key)

    assert answer.status_code == 422
    assert set(answer.json["details"]) == {"key"}


def test_another_person_may_use_the_same_key(client: FlaskClient, world: World, administrator: Headers) -> None:
    world.staff("副管理员", Role.ADMINISTRATOR)
    other = {"Authorization": f"Bearer {world.token('副管理员')}"}

    assert add(client, administrator, "主持人", "k1").status_code == 200
    assert add(client, other, "记录人", "k1").status_code == 200


def test_refusal_is_not_kept(client: FlaskClient, world: World, administrator: Headers, teller: Headers) -> None:
    assert add(client, administrator, "计票人", "k1").status_code == 409

    assert add(client, administrator, "主持人", "k1").status_code == 200


def test_kept_answer_is_forgotten_after_a_day(client: FlaskClient, world: World, administrator: Headers) -> None:
    add(client, administrator, "主持人", "k1")
    world.clock.forward(hours=25)
    add(client, administrator, "记录人", "k2")

    assert add(client, administrator, "主持人", "k1").json["error"] == "bad_input"


def test_kept_answer_gives_no_secret_away(client: FlaskClient, world: World, administrator: Headers) -> None:
    """A thief of the database sees neither the one-time password nor the key it was asked under."""
    secret = add(client, administrator, "主持人", "my-own-key").json["result"]["one_time_password"]

    with world.database.reading() as store:
        (row,) = store.connection.execute(select(kept_answers)).all()
    kept = "\n".join(str(part) for part in row)
    assert secret not in kept and "one_time_password" not in kept and "my-own-key" not in kept


def test_two_at_once_are_done_once(app: Flask, world: World, administrator: Headers) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: add(app.test_client(), administrator, "主持人", "k1"), range(16)))

    assert len({answer.data for answer in answers}) == 1
    assert names(world) == {"管理员", "主持人"}


def test_casts_never_enter_the_store(client: FlaskClient, world: World, administrator: Headers) -> None:
    """Their `key` is judged by the ballot box. Nobody may find out from this table who voted."""
    headers = administrator | {"Idempotency-Key": "k1"}

    client.post("/api/v1/ballots/cast", json={"ballot": "b", "choices": ["for"], "key": "k"}, headers=headers)

    with world.database.reading() as store:
        assert store.connection.execute(select(kept_answers)).all() == []


def test_header_stands_for_a_key_that_the_command_did_not_get(client: FlaskClient, world: World) -> None:
    world.staff("专干", Role.CLERK)
    headers = {"Authorization": f"Bearer {world.token('专干')}"}
    person = {"name": "陈婆婆", "building": "3栋", "visitor": "专干", "next_on": "2026-11-25", "every_days": 30}
    visited = client.post("/api/v1/visits/add_person", json=person, headers=headers).json["result"]["visited"]
    visit = {"visited": visited, "on": "2026-11-25", "text": "都好"}

    first, second = (
        client.post("/api/v1/visits/record", json=visit, headers=headers | {"Idempotency-Key": "k1"}) for _ in range(2)
    )

    assert first.status_code == second.status_code == 200
    assert first.data == second.data
    with world.database.reading() as store:
        assert len(store.visits.of_person(visited, 5)) == 1
