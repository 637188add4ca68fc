"""The verifier against everything that can be done to a file; a refusal always says why."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import JournalHead
from facilitator.domain.minutes.record import digest, record_bytes, short_code
from facilitator.pdf import minutes
from facilitator.pdf.signer import PadesSigner
from facilitator.pdf.verdict import Answer
from facilitator.pdf.verifier import verify_bytes
from facilitator.services.ports import Officer
from tests.factories.minutes import lamp_ballot, lamp_evening, lamp_item
from tests.pdf.conftest import RECORDER, Office, Still, make_office

NAME = generic.NameObject


def refusal(pdf: bytes, office: Office) -> str:
    """The reason, after checking that there is one."""
    verdict = verify_bytes(pdf, office.certificate, None)
    assert verdict.answer is Answer.REFUTED, verdict.lines
    assert verdict.lines[-1].startswith("不通过：")
    return verdict.lines[-1].removeprefix("不通过：")


def signed_by_both(office: Office, paper: bytes) -> bytes:
    return office.sign_recorder(office.sign_chair(paper))


def last_hole(pdf: bytes) -> tuple[int, int]:
    """Where the last signature's data begin and end, brackets included."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    return start, pdf.index(b">", start) + 1


def test_honest_paper_is_good_and_says_what_was_checked(signed: bytes, office: Office) -> None:
    verdict = verify_bytes(signed, office.certificate, None)
    assert verdict.answer is Answer.GOOD
    assert verdict.lines[0] == "未与纸上校验码核对。"
    assert verdict.lines[1] == "五角亭社区居民委员会〔2026〕第3期《3号院路灯维修合同》"
    assert verdict.lines[2] == "主持人王建国于2026年11月26日9时30分签字（电脑所记时间），签名完好。"
    assert "重新计票一致：应到44人，实到33人，回避1人。赞成17票，反对12票，弃权3票" in verdict.lines[4]
    assert verdict.lines[-1] == "通过：文件完好，签名有效，票数重新计算一致。"


def test_code_on_paper_is_compared_in_any_spelling(signed: bytes, office: Office, record: bytes) -> None:
    code = short_code(record)
    for typed in (code.lower().replace("-", " "), "bgfg ttky", digest(record)):
        verdict = verify_bytes(signed, office.certificate, typed)
        assert (verdict.answer, verdict.lines[0]) == (Answer.GOOD, "已与纸上校验码核对，一致。")


def test_other_code_on_paper_refutes(signed: bytes, office: Office, record: bytes) -> None:
    verdict = verify_bytes(signed, office.certificate, "AAAA-AAAA")
    assert verdict.answer is Answer.REFUTED
    assert verdict.lines == (
        "与纸上校验码不一致。",
        f"不通过：纸上的校验码是 AAAA-AAAA，这份文件的是 {short_code(record)}。",
    )


def test_damaged_file_was_not_compared_with_the_paper(signed: bytes, office: Office) -> None:
    assert verify_bytes(signed[:-40], office.certificate, "AAAA-AAAA").lines[0] == "未与纸上校验码核对。"


def test_unreadable_trust_cannot_tell(signed: bytes) -> None:
    assert verify_bytes(signed, b"no certificate", None).answer is Answer.CANNOT_TELL


def test_without_trusted_certificate_nobody_can_tell(signed: bytes) -> None:
    verdict = verify_bytes(signed, None, None)
    assert verdict.answer is Answer.CANNOT_TELL
    assert verdict.lines[-1] == "无法判断：没有社区证书机构的证书，不知道签名的人是谁。"


def test_random_bit_flips_are_all_refused(signed: bytes, office: Office) -> None:
    draw = random.Random(20261126)
    for _ in range(200):
        place, bit = draw.randrange(len(signed)), draw.randrange(8)
        flipped = bytearray(signed)
        flipped[place] ^= 1 << bit
        assert refusal(bytes(flipped), office)


def test_bit_flips_in_the_uncovered_hole_are_all_refused(signed: bytes, office: Office) -> None:
    """Libraries call these valid: the hole is the one place that no signature covers."""
    start, end = last_hole(signed)
    draw = random.Random(7)
    for place in [start, end - 1, *draw.sample(range(start, end), 98)]:
        flipped = bytearray(signed)
        flipped[place] ^= 1 << draw.randrange(8)
        assert refusal(bytes(flipped), office)


def test_capital_hex_is_refused(signed: bytes, office: Office) -> None:
    start, end = last_hole(signed)
    assert refusal(signed[:start] + signed[start:end].upper() + signed[end:], office) == "签名数据的位置或写法不对。"


@pytest.mark.parametrize("tail", [b"\n", b"%", b"\n%%EOF\n", b"1 0 obj\n<<>>\nendobj\n"])
def test_appended_bytes_are_refused(signed: bytes, office: Office, tail: bytes) -> None:
    assert refusal(signed + tail, office)


@pytest.mark.parametrize("share", [0, 0.2, 0.5, 0.9, 0.999])
def test_truncated_file_is_refused(signed: bytes, office: Office, share: float) -> None:
    assert refusal(signed[: int(len(signed) * share)], office)


def test_unsigned_and_half_signed_papers_are_refused(paper: bytes, half_signed: bytes, office: Office) -> None:
    assert refusal(paper, office) == "文件里没有签名。"
    assert refusal(half_signed, office) == "应有 2 个签名，只有 1 个。"


def test_signatures_of_another_authority_of_the_same_name_are_refused(paper: bytes, office: Office) -> None:
    forged = signed_by_both(make_office("五角亭社区"), paper)
    assert refusal(forged, office) == "签名是另一个证书机构发的，不是本社区的，也不是本社区导入过的。"


def test_signature_of_the_wrong_person_is_refused(paper: bytes, office: Office) -> None:
    as_chair = PadesSigner(Still()).sign(paper, "chair", office.recorder, RECORDER, Officer("王建国", "主持人"), None)
    assert refusal(office.sign_recorder(as_chair), office) == "主持人应由王建国签字，证书却是陈珺的。"


def rewrite(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """An incremental update as an attacker's tool would append it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def replace_first_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[NAME("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def add_note(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject({NAME("/Type"): NAME("/Annot"), NAME("/Subtype"): NAME("/Square")})
    page[NAME("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def change_title(writer: IncrementalPdfFileWriter) -> None:
    writer.root[NAME("/Lang")] = generic.pdf_string("en")
    writer.update_root()


@pytest.mark.parametrize("change", [replace_first_page, add_note, change_title])
def test_update_after_the_last_signature_is_refused(
    signed: bytes, office: Office, change: Callable[[IncrementalPdfFileWriter], None]
) -> None:
    assert refusal(rewrite(signed, change), office) == "最后一个签名之后，文件末尾又加了内容。"


@pytest.mark.parametrize("change", [replace_first_page, add_note])
def test_update_between_the_signatures_is_refused(
    half_signed: bytes, office: Office, change: Callable[[IncrementalPdfFileWriter], None]
) -> None:
    assert refusal(office.sign_recorder(rewrite(half_signed, change)), office) in {
        "除签名以外，文件还被改写过。",
        "签名之后，除了后面的签名，文件还有别的改动。",
    }


def printed_as(monkeypatch: pytest.MonkeyPatch, office: Office, printed: bytes, attached: bytes) -> bytes:
    """A paper that shows one record and carries another, signed by both officers."""
    original = minutes.Attachment
    monkeypatch.setattr(minutes, "Attachment", lambda **options: original(**(options | {"string": attached})))
    return signed_by_both(office, minutes.render(printed))


def test_attached_record_must_be_the_printed_one(
    monkeypatch: pytest.MonkeyPatch, office: Office, record: bytes
) -> None:
    other = record_bytes(lamp_evening(place="4号院坝"))
    assert "校验码" in refusal(printed_as(monkeypatch, office, record, other), office)


def forged(change: Callable[[dict[str, Any]], None]) -> bytes:
    """A record with one ballot changed, canonical as if the server had written it."""
    value = json.loads(record_bytes(lamp_evening()))
    change(value["items"][0]["ballots"][0])
    return canonical_bytes(value)


def turn_one_paper(ballot: dict[str, Any]) -> None:
    ballot["papers"][0]["choices"] = ["abstain" if ballot["papers"][0]["choices"] != ["abstain"] else "for"]


def test_signed_paper_with_a_wrong_count_is_refused(office: Office) -> None:
    """Even both officers together cannot sign a result that the papers do not give."""
    reason = refusal(signed_by_both(office, minutes.render(forged(turn_one_paper))), office)
    assert reason.startswith("“是否同意")
    assert "重新计票与公布的结果不符：各选项票数。" in reason


def test_journal_code_must_belong_to_its_head(office: Office) -> None:
    content = lamp_evening(journal=JournalHead(211, "00" * 32, "BGFG-TTKY"))
    pdf = signed_by_both(office, minutes.render(record_bytes(content)))
    assert refusal(pdf, office) == "会场记录码与会场记录的摘要不符。"


def test_unknown_rule_cannot_be_told(office: Office) -> None:
    ballot: BallotRecord = lamp_ballot()
    newer = replace(ballot, rule=replace(ballot.rule, version="2031"))
    pdf = signed_by_both(office, minutes.render(record_bytes(lamp_evening(items=(lamp_item(ballots=(newer,)),)))))
    verdict = verify_bytes(pdf, office.certificate, None)
    assert verdict.answer is Answer.CANNOT_TELL
    assert "没有表决规则" in verdict.lines[-1]


@pytest.mark.parametrize("pdf", [b"", b"hello", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_paper_is_refused(pdf: bytes, office: Office) -> None:
    assert refusal(pdf, office) in {"文件不完整或者已经损坏，读不出来。", "文件里没有签名。"}
