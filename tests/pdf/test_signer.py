"""Signatures as other programs see them."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from asn1crypto import pem
from asn1crypto import x509 as asn1_x509
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.pdf.signer import PadesSigner
from facilitator.services.ports import Officer
from tests.pdf.conftest import CHAIR, NOW, Office, Still


def pdfsig(tmp_path: Path, pdf: bytes) -> str:
    (tmp_path / "m.pdf").write_bytes(pdf)
    return subprocess.run(["pdfsig", "-nocert", tmp_path / "m.pdf"], capture_output=True, text=True, check=True).stdout


def test_pdfsig_finds_two_valid_signatures_and_the_total_document(tmp_path: Path, signed: bytes) -> None:
    report = pdfsig(tmp_path, signed)
    assert report.count("Signature is Valid.") == 2
    assert report.count("Signature Type: ETSI.CAdES.detached") == 2
    assert report.count("  - Total document signed") == 1
    assert "Signer Certificate Common Name: 王建国" in report
    assert "Signer Certificate Common Name: 陈珺" in report


def test_pyhanko_accepts_both_with_the_pinned_authority(office: Office, signed: bytes) -> None:
    _, _, der = pem.unarmor(office.certificate)
    context = ValidationContext(trust_roots=[asn1_x509.Certificate.load(der)], allow_fetching=False, moment=NOW)
    reader = PdfFileReader(io.BytesIO(signed))
    statuses = [validate_pdf_signature(each, context) for each in reader.embedded_signatures]
    assert [(status.bottom_line, status.docmdp_ok) for status in statuses] == [(True, True), (True, True)]


def test_order_of_signatures_is_free(office: Office, paper: bytes, tmp_path: Path) -> None:
    reversed_order = office.sign_chair(office.sign_recorder(paper))
    assert pdfsig(tmp_path, reversed_order).count("Signature is Valid.") == 2


def test_signing_only_appends(paper: bytes, half_signed: bytes, signed: bytes) -> None:
    assert half_signed.startswith(paper)
    assert signed.startswith(half_signed)


def test_appearance_names_office_and_chinese_time(signed: bytes) -> None:
    forms = PdfReader(io.BytesIO(signed)).trailer["/Root"]["/AcroForm"]
    fields = [each.get_object() for each in forms["/Fields"]]
    assert ["/XObject" in field["/AP"]["/N"]["/Resources"] for field in fields] == [False, True]
    assert [field["/V"]["/M"] for field in fields] == ["D:20261126093000+08'00'"] * 2
    assert [(field["/V"]["/Name"], field["/V"]["/Reason"]) for field in fields] == [
        ("王建国", "主持人"),
        ("陈珺", "记录人"),
    ]


def test_wrong_passphrase_is_refused_in_chinese(office: Office, paper: bytes) -> None:
    with pytest.raises(Forbidden, match="签名口令不对"):
        PadesSigner(Still()).sign(paper, "chair", office.chair, "不是这个口令呀", Officer("王建国", "主持人"), None)


def test_signed_field_cannot_be_signed_again(office: Office, half_signed: bytes) -> None:
    with pytest.raises(WrongState, match="已经签过"):
        office.sign_chair(half_signed)


def test_unknown_field_is_refused(office: Office, paper: bytes) -> None:
    with pytest.raises(NotFound):
        PadesSigner(Still()).sign(paper, "mayor", office.chair, CHAIR, Officer("王建国", "主持人"), None)


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("handwriting", [b"no picture", picture(10, 10, "JPEG"), picture(2001, 10)])
def test_handwriting_must_be_a_small_png(office: Office, paper: bytes, handwriting: bytes) -> None:
    with pytest.raises(BadInput, match="手写签名"):
        office.sign_recorder(paper, handwriting)


def test_blank_handwriting_leaves_the_printed_name(office: Office, paper: bytes) -> None:
    signed = office.sign_recorder(paper, picture(200, 80))
    assert b"/Hand" not in signed[len(paper) :]
