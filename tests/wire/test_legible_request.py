"""Fields arrive without signs that nobody typed; addresses with such signs lead nowhere."""

from __future__ import annotations

import io

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from facilitator import wire
from facilitator.wire.responses import json_answer
from tests.factories.world import World


@pytest.fixture
def client(world: World) -> FlaskClient:
    app = Flask("facilitator")
    wire.install(app, world)

    def seen(name: str = "") -> object:
        return json_answer({"form": request.form.to_dict(flat=False), "args": request.args.to_dict(), "name": name})

    app.extensions["csrf"].exempt(seen)
    app.add_url_rule("/seen", "seen", seen, methods=["GET", "POST"])
    app.add_url_rule("/seen/<name>", "named", seen)
    return app.test_client()


def test_fields_lose_steering_signs_and_texts_of_nothing_are_empty(client: FlaskClient) -> None:
    sent = {"title": "路\0灯\x1b", "words": ["甲\r\n乙", "\u200b\ufeff"], "family": "👨\u200d👩"}
    form = client.post("/seen", data=sent, query_string={"q": "下\0水"}).json

    assert form == {
        "form": {"title": ["路灯"], "words": ["甲\r\n乙", ""], "family": ["👨\u200d👩"]},
        "args": {"q": "下水"},
        "name": "",
    }


def test_fields_of_a_form_with_files_are_read_alike(client: FlaskClient) -> None:
    data = {"title": "路\0灯", "file": (io.BytesIO(b"a\0b"), "表.csv")}
    answer = client.post("/seen", data=data, content_type="multipart/form-data").json

    assert answer is not None and answer["form"] == {"title": ["路灯"]}


@pytest.mark.parametrize("address", ["/seen/XQ%00", "/seen/%1b"])
def test_address_with_steering_signs_is_no_address(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.get("/seen/XQ-2026-0001").json == {"form": {}, "args": {}, "name": "XQ-2026-0001"}
