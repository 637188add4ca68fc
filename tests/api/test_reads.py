"""Reading: lists, one thing by its id, named questions, and the signed bytes."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.record_pdf import RecordPaperPdf
from facilitator.services.registry import QUESTIONS
from tests.api.conftest import Headers
from tests.factories.evenings import Evening, plan_evening
from tests.factories.world import EVENING, World


@pytest.fixture
def evening(world: World) -> Evening:
    return plan_evening(world)


def test_listed_gives_the_list(client: FlaskClient, evening: Evening, administrator: Headers) -> None:
    answer = client.get("/api/v1/sessions", headers=administrator)

    assert answer.status_code == 200
    assert answer.json["ok"] is True
    assert [session["id"] for session in answer.json["result"]] == [evening.session]


def test_detailed_gives_one(client: FlaskClient, evening: Evening, administrator: Headers) -> None:
    answer = client.get(f"/api/v1/sessions/{evening.session}", headers=administrator)

    assert answer.status_code == 200
    line = answer.json["result"]
    assert (line["title"], line["starts_at"]) == ("停车方案", "2026-11-25T19:30:00+08:00")


def test_detailed_refuses_what_is_not_there(client: FlaskClient, administrator: Headers) -> None:
    answer = client.get("/api/v1/sessions/nosuchsession000", headers=administrator)

    assert answer.status_code == 404
    assert answer.json["error"] == "not_found"


def test_detailed_asks_a_question_by_its_name(
    client: FlaskClient, evening: Evening, administrator: Headers
) -> None:
    everybody = client.get("/api/v1/people/units", headers=administrator).json["result"]
    electorate = client.get(f"/api/v1/people/units?session={evening.session}", headers=administrator).json["result"]

    assert [unit["label"] for unit in everybody] == ["代表1", "代表2", "代表3"]
    assert [unit["id"] for unit in electorate] == [ticket.unit for ticket in evening.tickets]


def test_demand_tells_the_cells_that_had_no_column_of_their_own(client: FlaskClient, world: World) -> None:
    row = Candidate(2, "路灯不亮", "三盏", Category.OTHER, Channel.PHONE, told={"备注": "加急"})
    world.door.do(SYSTEM, ImportBatch("台账.xlsx", "a" * 64, (row,)))
    world.staff("专干", Role.CLERK)
    headers = {"Authorization": f"Bearer {world.token('专干')}"}

    answer = client.get("/api/v1/demands/XQ-2026-0001", headers=headers)

    assert answer.json["result"]["told"] == {"备注": "加急"}


@pytest.mark.parametrize(
    ("query", "details"),
    [
        ("?sesion=1", {"sesion": "没有这一项，请检查名称是否写对。"}),
        ("?session=1&session=2", {"session": "只能写一次。"}),
    ],
)
def test_query_names_wrong_fields(
    client: FlaskClient, administrator: Headers, query: str, details: dict[str, str]
) -> None:
    answer = client.get(f"/api/v1/people/units{query}", headers=administrator)

    assert answer.status_code == 422
    assert answer.json["details"] == details


@pytest.mark.parametrize("path", ["castles", "castles/1", "sessions/pdf", "minutes/nosuchminutes000/pdf"])
def test_unknown_things_are_not_found(client: FlaskClient, administrator: Headers, path: str) -> None:
    assert client.get(f"/api/v1/{path}", headers=administrator).status_code == 404


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.title)
def test_every_question_needs_a_token(client: FlaskClient, question: object) -> None:
    assert client.get(f"/api/v1/{question.noun}/{question.name}").status_code == 401


def minutes_row(evening: Evening, **columns: object) -> dict[str, object]:
    """As a settled evening would leave them, without the evening."""
    row = {"id": "m1", "session": evening.session, "content": {}, "names": {}, "revision": 1, "drafted_at": EVENING}
    return row | columns


def test_minutes_pdf_gives_the_signed_bytes(
    client: FlaskClient, world: World, evening: Evening, administrator: Headers
) -> None:
    digest = world.files.keep(b"%PDF-1.7 signed")
    with world.database.writing() as store:
        store.files.add(digest, 15, "application/pdf", "a.pdf", EVENING)
        store.archive.add(minutes_row(evening, state="signed", number="〔2026〕1号", pdf=digest))

    answer = client.get("/api/v1/minutes/m1/pdf", headers=administrator)

    assert (answer.status_code, answer.mimetype, answer.data) == (200, "application/pdf", b"%PDF-1.7 signed")
    assert "filename*=UTF-8''%E4%BA%94" in answer.headers["Content-Disposition"]
    assert all(value.isascii() for value in answer.headers.values())
    assert answer.headers["ETag"] == f'"{digest}"'
    assert client.get("/api/v1/minutes/m1/pdf").status_code == 401


def test_minutes_pdf_is_not_ready_before_it_is_rendered(
    client: FlaskClient, world: World, evening: Evening, administrator: Headers
) -> None:
    with world.database.writing() as store:
        store.archive.add(minutes_row(evening, state="draft"))

    answer = client.get("/api/v1/minutes/m1/pdf", headers=administrator)

    assert (answer.status_code, answer.json["error"]) == (409, "not_ready")


def test_paper_pdf_gives_the_bytes_the_worker_made(client: FlaskClient, world: World) -> None:
    clerk = world.staff("专干", Role.CLERK)
    headers = {"Authorization": f"Bearer {world.token('专干')}"}
    paper = world.door.do(clerk, OrderPaper(PaperKind.SLIP)).result.paper
    assert client.get(f"/api/v1/papers/{paper}/pdf", headers=headers).status_code == 409
    digest = world.files.keep(b"%PDF-1.7 slip")
    world.door.do(SYSTEM, RecordPaperPdf(paper, digest, 13))

    answer = client.get(f"/api/v1/papers/{paper}/pdf", headers=headers)

    assert (answer.status_code, answer.mimetype, answer.data) == (200, "application/pdf", b"%PDF-1.7 slip")
    assert "filename=papers.pdf" in answer.headers["Content-Disposition"]
    assert client.get(f"/api/v1/papers/{paper}/pdf").status_code == 401


def test_what_the_processes_ask_is_not_for_people(client: FlaskClient, administrator: Headers) -> None:
    answer = client.get("/api/v1/people/by_token?token_hash=x", headers=administrator)

    assert answer.status_code == 403
