"""Signatures: each office its own person; the last one moves the ledger with this document, or nothing happens."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Busy, Forbidden, Missing, NotReady, WrongState
from facilitator.domain.minutes.signing import Office
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.context import Actor
from facilitator.services.drawing import LARGEST_DRAWING
from facilitator.services.minutes.sign import SignMinutes
from facilitator.services.ports import Officer, SigningKey
from tests.factories.council import Council
from tests.factories.paperwork import (
    PASSPHRASE,
    draft,
    history,
    hold_evening,
    in_full,
    ledger_row,
    ready_to_sign,
    record_pdf,
    settle,
    sign,
    take_demand_back_to_topic_council,
)
from tests.factories.world import PaperSigner

DRAWING = b"\x89PNG\r\n\x1a\n and a name"


def signatures(council: Council, minutes: str) -> list[str]:
    with council.world.database.reading() as store:
        return [row.office for row in store.archive.signatures(minutes)]


def test_first_signature_waits_for_the_second(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    before = in_full(evening, minutes).pdf

    answer = sign(evening, minutes, evening.chair)

    assert (answer.state, answer.waiting) == (MinutesState.SETTLED, (Office.RECORDER,))
    assert ledger_row(evening).state == DemandState.IN_DECISION_COUNCIL
    (event,) = evening.events("MinutesSignedByOfficer")
    assert (event["office"], event["person"], event["before_digest"]) == ("chair", "主持人", before)
    assert evening.events("MinutesSigned") == []


def test_last_signature_moves_the_demand_by_this_document(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)

    answer = sign(evening, minutes, evening.chair)

    found = in_full(evening, minutes)
    assert (answer.state, answer.waiting) == (MinutesState.SIGNED, ())
    assert (ledger_row(evening).state, ledger_row(evening).authority) == (DemandState.IN_PROGRESS, minutes)
    assert history(evening)[-1] == ("passed", "in_progress", minutes)
    assert evening.events("DemandMoved")[-1]["details"] == {"outcome": "passed", "number": "〔2026〕第1期"}
    assert evening.events("MinutesSigned") == [
        {"minutes": minutes, "number": found.number, "digest": found.digest, "pdf_digest": found.pdf}
    ]


def test_signing_and_moving_stand_in_one_transaction(evening: Council) -> None:
    """Between the signature and the move no other row of the journal can lie."""
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)
    sign(evening, minutes, evening.chair)

    with evening.world.database.reading() as store:
        last = [entry.type for entry in store.journal.entries()][-3:]
    assert last == ["MinutesSignedByOfficer", "MinutesSigned", "DemandMoved"]


def test_signed_paper_keeps_every_byte_that_was_signed_before(evening: Council) -> None:
    minutes, files = ready_to_sign(evening), evening.world.files
    papers = [files.read(str(in_full(evening, minutes).pdf))]
    for officer in (evening.chair, evening.recorder):
        sign(evening, minutes, officer)
        papers.append(files.read(str(in_full(evening, minutes).pdf)))

    assert papers[1].startswith(papers[0]) and papers[2].startswith(papers[1])


def test_failed_vote_sends_the_demand_back_to_discussion(council: Council) -> None:
    council.open_demand()
    hold_evening(council, votes_for=1)
    minutes = ready_to_sign(council)

    sign(council, minutes, council.recorder)
    sign(council, minutes, council.chair)

    assert (ledger_row(council).state, history(council)[-1][0]) == (DemandState.IN_TOPIC_COUNCIL, "failed")


def test_nothing_is_signed_while_the_ledger_cannot_take_it(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    take_demand_back_to_topic_council(evening)

    way_out = r"XQ-2026-0001.*现在是“专题讨论会”，要先再开议事决策会，才能按这份纪要办；这份纪要可以先不签。"
    with pytest.raises(WrongState, match=way_out):
        sign(evening, minutes, evening.chair)

    assert signatures(evening, minutes) == []
    assert in_full(evening, minutes).obstacles != ()


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"state": "withdrawn"}, "已经是“已撤回”，不能再按这份纪要办；请和书记商量"),
        ({"state": "in_progress", "authority": True}, "已经按〔2026〕第1期纪要转为“办理中”"),
    ],
)
def test_obstacle_says_what_is_in_the_way(evening: Council, columns: dict[str, object], says: str) -> None:
    minutes = ready_to_sign(evening)
    columns = columns | ({"authority": minutes} if "authority" in columns else {})
    evening.world.door.writer.submit(lambda unit: unit.ledger.change(evening.demand, **columns))

    (obstacle,) = in_full(evening, minutes).obstacles

    assert says in obstacle


def test_last_signature_does_not_fall_when_the_demand_has_moved_meanwhile(evening: Council) -> None:
    """Not even when it moved while the PDF was being signed: the check of the transaction is the one that counts."""
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)
    paper, moves = in_full(evening, minutes).pdf, len(history(evening))
    council = signing_while(evening, lambda: take_demand_back_to_topic_council(evening))

    with pytest.raises(WrongState, match="专题讨论会"):
        sign(council, minutes, council.chair)

    assert signatures(evening, minutes) == ["recorder"]
    assert (in_full(evening, minutes).state, in_full(evening, minutes).pdf) == (MinutesState.SETTLED, paper)
    assert ledger_row(evening).state == DemandState.IN_TOPIC_COUNCIL
    assert [move for move, _after, _authority in history(evening)[moves:]] == ["hold_topic"]
    assert evening.events("MinutesSigned") == []


def test_two_who_sign_at_once_do_not_lose_a_signature(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    council = signing_while(evening, lambda: sign(evening, minutes, evening.recorder))

    with pytest.raises(Busy) as refusal:
        sign(council, minutes, council.chair)

    assert refusal.value.details == {"retry_after": 1}
    assert signatures(evening, minutes) == ["recorder"]
    assert sign(evening, minutes, evening.chair).state is MinutesState.SIGNED


def test_sign_is_not_ready_while_the_paper_is_made(evening: Council) -> None:
    minutes = draft(evening)
    settle(evening, minutes)

    with pytest.raises(NotReady):
        sign(evening, minutes, evening.chair)


def test_draft_is_not_signed(evening: Council) -> None:
    with pytest.raises(WrongState):
        sign(evening, draft(evening), evening.chair)


def test_office_signs_once(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.chair)

    with pytest.raises(Forbidden):
        sign(evening, minutes, evening.chair)


@pytest.mark.parametrize("officer", ["secretary", "scrutineer"])
def test_who_was_not_named_does_not_sign(evening: Council, officer: str) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(Forbidden):
        sign(evening, minutes, getattr(evening, officer))


def test_signer_is_the_person_behind_the_command(evening: Council) -> None:
    """A name alone is not enough: the person must still hold the office."""
    minutes = ready_to_sign(evening)
    impostor = Actor(evening.chair.kind, evening.recorder.id, evening.chair.name, evening.recorder.powers)

    with pytest.raises(Forbidden):
        evening.do(SignMinutes(minutes, PASSPHRASE), impostor)


def test_power_to_sign_is_needed_too(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(Forbidden):
        sign(evening, minutes, evening.clerk)


def test_officer_without_a_key_is_told_to_make_one(evening: Council) -> None:
    minutes = draft(evening)
    settle(evening, minutes)
    record_pdf(evening, minutes)

    with pytest.raises(Missing) as refusal:
        sign(evening, minutes, evening.chair)

    assert refusal.value.details["what"] == "key"


def test_handwriting_is_drawn_into_the_paper(evening: Council) -> None:
    minutes, drawings = ready_to_sign(evening), list[bytes | None]()
    council = with_signer(evening, Drawing(drawings))
    text = "data:image/png;base64," + base64.b64encode(DRAWING).decode()

    sign(council, minutes, council.chair, handwriting=text)
    sign(council, minutes, council.recorder)

    assert drawings == [DRAWING, None]


@pytest.mark.parametrize("drawing", [b"GIF89a", DRAWING * LARGEST_DRAWING])
def test_handwriting_that_is_no_small_png_is_refused(evening: Council, drawing: bytes) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(BadInput):
        sign(evening, minutes, evening.chair, handwriting=base64.b64encode(drawing).decode())


def test_handwriting_that_is_no_base64_is_refused(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(BadInput):
        sign(evening, minutes, evening.chair, handwriting="王建国")


def test_passphrase_stays_out_of_journal_jobs_and_files(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)
    sign(evening, minutes, evening.chair)

    files = evening.world.settings.instance / "files"
    assert not any(PASSPHRASE.encode() in path.read_bytes() for path in files.rglob("*") if path.is_file())
    with evening.world.database.reading() as store:
        assert not any(PASSPHRASE in entry.body for entry in store.journal.entries())
        assert not any(PASSPHRASE in str(job) for job in store.jobs.open_jobs())


@dataclass
class Drawing(PaperSigner):
    """Remembers the drawings it was given."""

    drawings: list[bytes | None]

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes:
        self.drawings.append(handwriting)
        return super().sign(pdf, field, key, passphrase, officer, handwriting)


@dataclass
class Meanwhile(PaperSigner):
    """Something happens while the signature is being made, outside any transaction."""

    happens: Callable[[], object]

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes:
        self.happens()
        return super().sign(pdf, field, key, passphrase, officer, handwriting)


def with_signer(council: Council, signer: PaperSigner) -> Council:
    door = council.world.door
    world = replace(council.world, door=replace(door, ports=replace(door.ports, signer=signer)))
    return replace(council, world=world)


def signing_while(council: Council, happens: Callable[[], object]) -> Council:
    return with_signer(council, Meanwhile(happens))
