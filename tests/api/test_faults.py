"""Whatever goes wrong under /api/ is said in the same JSON."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from facilitator.domain.people.powers import Role
from tests.factories.world import World


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v2/people", 404, "not_found"),
        ("GET", "/api/v1/people/a/b/c", 404, "not_found"),
        ("POST", "/api/v1/people", 404, "not_found"),
        ("PUT", "/api/v1/people/add_unit", 405, "wrong_method"),
        ("DELETE", "/api/v1/people/x", 405, "wrong_method"),
    ],
)
def test_faults_are_json(client: FlaskClient, method: str, path: str, status: int, code: str) -> None:
    answer = client.open(path, method=method)

    assert answer.status_code == status
    assert answer.json["ok"] is False
    assert answer.json["error"] == code
    assert answer.json["message"].endswith("。")


def test_our_own_fault_is_one_sentence(world: World, app: Flask) -> None:
    """First a fault is made that nobody foresaw: the database is gone."""
    world.staff("甲", Role.CLERK)
    token = world.token("甲")
    app.testing = False
    with world.database.writing() as store:
        store.connection.exec_driver_sql("DROP TABLE persons")

    answer = app.test_client().get("/api/v1/people", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 500
    assert answer.json["error"] == "internal"
    assert "persons" not in answer.text
