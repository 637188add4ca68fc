"""更正单: what it says, its layout, and the verifier's word about it, honest or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.minutes.addendum import AddendumContent, addendum_bytes
from facilitator.domain.minutes.record import BadRecord, digest, record_bytes, short_code
from facilitator.pdf.addendum import render_addendum
from facilitator.pdf.papers import print_paper
from facilitator.pdf.verdict import Answer
from facilitator.pdf.verifier import verify_bytes
from tests.factories.minutes import lamp_evening
from tests.pdf.conftest import Office
from tests.pdf.reading import lines_of, page_count, text_of


def addendum() -> AddendumContent:
    minutes = lamp_evening()
    record = record_bytes(minutes)
    return AddendumContent(
        minutes.community, minutes.issuer, minutes.number, minutes.title, minutes.kind_name, 1, digest(record),
        short_code(record), 1, minutes.items[0].title, "质保三年", "质保五年", "抄合同时抄错了", date(2026, 11, 28),
        minutes.signers,
    )  # fmt: skip


@pytest.fixture(scope="module")
def record() -> bytes:
    return addendum_bytes(addendum())


@pytest.fixture(scope="module")
def paper(record: bytes) -> bytes:
    return render_addendum(record)


@pytest.fixture(scope="module")
def signed(paper: bytes, office: Office) -> bytes:
    return office.sign_recorder(office.sign_chair(paper))


def test_addendum_says_which_paper_which_words_and_why(paper: bytes, record: bytes) -> None:
    text = text_of(paper)
    for words in ("〔2026〕第3期更正1", "质保三年", "质保五年", "抄合同时抄错了", "原件保持不变", addendum().corrects):
        assert words in text
    assert short_code(record) in text
    assert page_count(paper) <= 2
    assert any(line.text == "— 1 —" for line in lines_of(paper, 0))


def test_aside_prints_the_same_paper(record: bytes, paper: bytes) -> None:
    assert print_paper(record) == paper


def test_signed_addendum_is_good_and_names_what_it_corrects(signed: bytes, office: Office, record: bytes) -> None:
    verdict = verify_bytes(signed, office.certificate, short_code(record))
    assert (verdict.answer, verdict.lines[0]) == (Answer.GOOD, "已与纸上校验码核对，一致。")
    assert verdict.lines[1] == "五角亭社区居民委员会〔2026〕第3期更正1《3号院路灯维修合同》"
    assert f"更正的是校验码 {addendum().corrects_code} 的那一份纪要" in verdict.lines[2]


def test_addendum_that_prints_something_else_than_its_record_is_refuted(office: Office) -> None:
    honest, other = addendum(), addendum_bytes(replace(addendum(), new="质保一年"))
    paper = render_addendum(other)
    forged = _with_record(paper, addendum_bytes(honest), other)
    verdict = verify_bytes(office.sign_recorder(office.sign_chair(forged)), office.certificate, None)
    assert verdict.answer is Answer.REFUTED


def _with_record(paper: bytes, wanted: bytes, present: bytes) -> bytes:
    """A paper whose attachment was exchanged before anybody signed."""
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper)))
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]  # type: ignore[index]
    stream = names[1].get_object()["/EF"]["/F"].get_object()
    assert stream.get_data() == present
    stream.set_data(wanted)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_flipped_byte_is_refuted(signed: bytes, office: Office) -> None:
    for place in range(1000, len(signed), len(signed) // 7):
        broken = bytearray(signed)
        broken[place] ^= 4
        assert verify_bytes(bytes(broken), office.certificate, None).answer is Answer.REFUTED


def test_render_refuses_what_is_not_canonical(record: bytes) -> None:
    with pytest.raises(BadRecord):
        render_addendum(record.replace(b",", b", ", 1))


def test_missing_glyph_is_reported() -> None:
    text = text_of(render_addendum(addendum_bytes(replace(addendum(), new="陈𪚥"))))
    assert "陈〓" in text and "请手写补上：U+2A6A5。" in text
