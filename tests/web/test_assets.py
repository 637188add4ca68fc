"""Static files: fetched once, never from outside the folder."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from facilitator.web import assets


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "a.css").write_text("a { color: red }\n" * 50)
    (tmp_path / "secret.txt").write_text("x")
    return tmp_path


@pytest.fixture
def client(folder: Path) -> FlaskClient:
    app = Flask(__name__, static_folder=None)
    assets.install(app, folder)
    return app.test_client()


def address(client: FlaskClient, name: str) -> str:
    with client.application.test_request_context():
        return str(client.application.jinja_env.globals["asset"](name))  # type: ignore[operator]


def test_versioned_address_may_be_kept_forever(client: FlaskClient) -> None:
    answer = client.get(address(client, "css/a.css"))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/css; charset=utf-8"


def test_other_version_is_asked_for_again(client: FlaskClient) -> None:
    assert client.get("/static/css/a.css?v=old").headers["Cache-Control"] == "no-cache"


def test_version_changes_with_the_content(folder: Path) -> None:
    store = assets.Assets(folder, fresh=True)
    before = store.asset("css/a.css").version
    (folder / "css" / "a.css").write_text("b {}")
    assert store.asset("css/a.css").version != before


def test_text_is_packed_for_who_takes_it(client: FlaskClient, folder: Path) -> None:
    answer = client.get("/static/css/a.css", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == (folder / "css" / "a.css").read_bytes()
    assert "Content-Encoding" not in client.get("/static/css/a.css").headers


def test_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/static/css/a.css").headers["ETag"]
    assert client.get("/static/css/a.css", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("name", ["../secret.txt", "css/../../etc/passwd", "css", "missing.css", "/etc/passwd"])
def test_nothing_outside_the_folder_is_served(client: FlaskClient, folder: Path, name: str) -> None:
    (folder.parent / "secret.txt").write_text("outside")
    assert client.get(f"/static/{name}").status_code in (301, 308, 404)


def test_bundle_joins_its_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "b.css").write_text("b {}")
    monkeypatch.setitem(assets.BUNDLES, "bundles/x.css", ("css/a.css", "b.css"))
    asset = assets.Assets(folder).asset("bundles/x.css")
    assert asset.plain == (folder / "css" / "a.css").read_bytes() + b"\n" + b"b {}"


def test_bundle_leaves_comments_and_indents_out_and_a_single_file_keeps_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "c.js").write_text(
        "/* Why\n   so. */\nrun('/* not one */'); // Of two.\n  /** What. */\n  stop('http://a // b');\n"
    )
    monkeypatch.setitem(assets.BUNDLES, "bundles/x.js", ("c.js",))
    assert assets.Assets(folder).asset("bundles/x.js").plain == b"run('/* not one */');\nstop('http://a // b');\n"
    assert assets.Assets(folder).asset("c.js").plain.startswith(b"/* Why")
