"""Who may call, and how a body may look."""

from __future__ import annotations

import io
import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.wire.security import UPLOAD_BYTES
from tests.api.conftest import Headers
from tests.factories.world import World

UNIT = {"kind": "household", "label": "3-1-502"}


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer " + "x" * 5000])
def test_caller_needs_a_token(client: FlaskClient, header: str) -> None:
    answer = client.post("/api/v1/people/add_unit", json=UNIT, headers={"Authorization": header})

    assert answer.status_code == 401
    assert answer.json["error"] == "unauthorized"


def test_caller_is_never_known_by_a_cookie(world: World, app: Flask) -> None:
    """First the log-in that could leak in: on the pages it would be somebody."""
    added = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result
    log_in = world.door.do(SYSTEM, LogIn("主持人", added.one_time_password)).result.token
    client = app.test_client()
    client.set_cookie("fc_staff", log_in)

    assert client.get("/api/v1/sessions").status_code == 401


def test_token_is_asked_for_before_the_body_is_read(client: FlaskClient) -> None:
    assert client.post("/api/v1/people/add_unit", data="{").status_code == 401
    assert client.post("/api/v1/no/verb", data="{").status_code == 401


@pytest.mark.parametrize("body", ["", "{", "label=x", '{"a": NaN}', '{"kind": 1, "kind": 2}', "\xff"])
def test_body_must_be_strict_json(client: FlaskClient, administrator: Headers, body: str) -> None:
    answer = client.post("/api/v1/people/add_unit", data=body.encode("latin-1"), headers=administrator)

    assert answer.status_code == 400
    assert answer.json["error"] == "not_json"


@pytest.mark.parametrize("body", ["[]", "null", "3", '"x"'])
def test_body_must_be_an_object(client: FlaskClient, administrator: Headers, body: str) -> None:
    answer = client.post("/api/v1/people/add_unit", data=body, headers=administrator)

    assert answer.status_code == 422
    assert answer.json["details"] == {"body": "应当是一个对象。"}


def test_body_has_a_limit(client: FlaskClient, administrator: Headers) -> None:
    body = json.dumps(UNIT | {"door": "x" * 1_100_000})

    answer = client.post("/api/v1/people/add_unit", data=body, headers=administrator)

    assert answer.status_code == 413
    assert answer.json["error"] == "too_large"


def test_multipart_carries_the_json_beside_a_file(client: FlaskClient, administrator: Headers) -> None:
    form = {"json": json.dumps(UNIT), "file": (io.BytesIO(b"x"), "x.pdf")}

    answer = client.post("/api/v1/people/add_unit", data=form, headers=administrator)

    assert answer.status_code == 422
    assert answer.json["details"] == {"file": "没有这一项，请检查名称是否写对。"}


def test_multipart_without_json_is_refused(client: FlaskClient, administrator: Headers) -> None:
    answer = client.post("/api/v1/people/add_unit", data={"file": (io.BytesIO(b"x"), "x")}, headers=administrator)

    assert answer.status_code == 400
    assert "名为 json 的一栏" in answer.json["message"]


@pytest.mark.parametrize(("size", "status"), [(UPLOAD_BYTES, 422), (UPLOAD_BYTES + 1, 413), (UPLOAD_BYTES * 2, 413)])
def test_multipart_takes_eight_megabytes(
    client: FlaskClient, administrator: Headers, size: int, status: int
) -> None:
    form = {"json": json.dumps(UNIT), "file": (io.BytesIO(bytes(size)), "scan.pdf")}

    assert client.post("/api/v1/people/add_unit", data=form, headers=administrator).status_code == status
