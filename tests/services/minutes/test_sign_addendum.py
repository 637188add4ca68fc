"""Signing an addendum: each office its own person, every byte before stays, the last one completes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.domain.minutes.addendum import addendum_bytes, read_addendum
from facilitator.domain.minutes.signing import Office
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.minutes.correct import CorrectMinutes
from facilitator.services.minutes.sign_addendum import SignAddendum, SignedAddendum
from tests.factories.council import Council
from tests.factories.paperwork import PASSPHRASE, in_full, ready_to_sign, sign


@pytest.fixture
def corrected(evening: Council) -> tuple[str, str]:
    """The ids of the minutes and of their addendum."""
    minutes = ready_to_sign(evening)
    for officer in (evening.chair, evening.recorder):
        sign(evening, minutes, officer)
    answer = evening.do(CorrectMinutes(minutes, "路灯合同", "路灯维修合同", "少写了"), evening.recorder)
    return minutes, answer.addendum


def put_name(council: Council, addendum: str, officer: Actor) -> SignedAddendum:
    found: SignedAddendum = council.do(SignAddendum(addendum, PASSPHRASE), officer)
    return found


def test_both_officers_sign_in_any_order(evening: Council, corrected: tuple[str, str]) -> None:
    minutes, addendum = corrected
    papers = [in_full(evening, minutes).addenda[0].pdf]

    assert put_name(evening, addendum, evening.recorder).waiting == (Office.CHAIR,)
    papers.append(in_full(evening, minutes).addenda[0].pdf)
    assert in_full(evening, minutes).addenda[0].signed_at is None
    assert put_name(evening, addendum, evening.chair).waiting == ()

    (line,) = in_full(evening, minutes).addenda
    assert (line.waiting, line.signed_at) == ((), evening.world.clock.now())
    files = [evening.world.files.read(digest) for digest in (*papers, line.pdf)]
    assert files[1].startswith(files[0]) and files[2].startswith(files[1])
    assert [event["office"] for event in evening.events("AddendumSignedByOfficer")] == ["recorder", "chair"]
    assert evening.events("AddendumSigned")[0]["pdf_digest"] == line.pdf


def test_nobody_signs_twice_or_in_somebodys_place(evening: Council, corrected: tuple[str, str]) -> None:
    _minutes, addendum = corrected
    put_name(evening, addendum, evening.chair)

    for stranger in (evening.chair, evening.secretary):
        with pytest.raises(Forbidden):
            put_name(evening, addendum, stranger)
    put_name(evening, addendum, evening.recorder)
    with pytest.raises(WrongState, match="已经签完"):
        put_name(evening, addendum, evening.recorder)


def test_addendum_of_earlier_days_that_corrects_a_count_is_not_signed_any_more(
    evening: Council, corrected: tuple[str, str]
) -> None:
    _minutes, addendum = corrected
    with evening.world.database.reading() as store:
        content = read_addendum(store.addenda.addendum(addendum).record)
    record = addendum_bytes(replace(content, old="赞成 3 票", new="赞成 4 票"))
    evening.world.door.writer.submit(lambda unit: unit.addenda.change(addendum, record=record))

    with pytest.raises(BadInput, match="要重新表决"):
        put_name(evening, addendum, evening.chair)


def test_unknown_addendum_is_not_found(evening: Council, corrected: tuple[str, str]) -> None:
    with pytest.raises(NotFound):
        put_name(evening, "nothing", evening.chair)


def test_audit_reads_the_signatures_of_addenda(evening: Council, corrected: tuple[str, str]) -> None:
    _minutes, addendum = corrected
    put_name(evening, addendum, evening.chair)
    evening.world.clock.forward(minutes=1)
    put_name(evening, addendum, evening.recorder)
    assert evening.world.door.ask(SYSTEM, Audit()).faults == ()

    evening.world.door.writer.submit(
        lambda unit: unit.addenda.change(addendum, pdf=unit.addenda.signatures(addendum)[0].before_digest)
    )

    assert evening.world.door.ask(SYSTEM, Audit()).faults == (
        "“〔2026〕第1期更正1”保存的文件不是最后签名的那一份",
    )
