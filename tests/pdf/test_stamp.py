"""A time stamp where a server is set: asked for, proven, told; without the server people sign all the same."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from asn1crypto import cms, tsp
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from facilitator.pdf.signer import PadesSigner
from facilitator.pdf.verdict import Answer
from facilitator.pdf.verifier import verify_bytes
from facilitator.services.ports import Officer
from tests.pdf.conftest import CHAIR, Office, Still

STAMPED = datetime(2026, 11, 26, 1, 31, tzinfo=UTC)


def authority() -> DummyTimeStamper:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "某某时间戳机构")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(STAMPED - timedelta(days=1))
        .not_valid_after(STAMPED + timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(key, hashes.SHA256())
    )
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(
        asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(der),
        fixed_dt=STAMPED,
    )


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A time server on this machine, as one of the licensed ones answers."""
    stamper = authority()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            body = stamper.request_tsa_response(query).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    listening = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_address[1]}/"
    listening.shutdown()
    listening.server_close()


def signed_by_chair(office: Office, paper: bytes, address: str) -> bytes:
    signer = PadesSigner(Still(), address)
    return signer.sign(paper, "chair", office.chair, CHAIR, Officer("王建国", "主持人"), None)


@pytest.fixture(scope="module")
def stamped(office: Office, paper: bytes, server: str) -> bytes:
    return office.sign_recorder(signed_by_chair(office, paper, server))


def test_stamp_is_proven_and_told_beside_the_signature(stamped: bytes, office: Office) -> None:
    verdict = verify_bytes(stamped, office.certificate, None)
    assert verdict.answer is Answer.GOOD, verdict.lines
    assert "时间戳：某某时间戳机构证明这个签名在2026年11月26日9时31分已经有了。" in verdict.lines


def test_flipped_bits_of_a_stamped_signature_are_refuted(office: Office, paper: bytes, server: str) -> None:
    """The paper has one signature only, so that its last bytes are those of the stamp."""
    pdf = signed_by_chair(office, paper, server)
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    used = len(pdf[start : pdf.index(b">", start)].rstrip(b"0"))
    draw = random.Random(3)
    for _ in range(60):
        broken = bytearray(pdf)
        broken[start + draw.randrange(used)] ^= 1 << draw.randrange(3)
        reason = verify_bytes(bytes(broken), office.certificate, None).lines[-1]
        assert "应有 2 个签名，只有 1 个" not in reason, reason


def test_flipped_versions_of_a_token_are_refuted(office: Office, paper: bytes, server: str) -> None:
    """What nothing signs: the numbers that only tell the form of the token and of its signer."""
    refused = ("不通过：签名里的时间戳不对。", "不通过：签名数据里有不属于签名的内容。")
    pdf = signed_by_chair(office, paper, server)
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    whole = cms.ContentInfo.load(bytes.fromhex(pdf[start : pdf.index(b">", start)].decode()))
    beside = whole["content"]["signer_infos"][0]["unsigned_attrs"][0]["values"][0]["content"]
    for form, version in ((beside, b"020103"), (beside["signer_infos"][0], b"020101")):
        head = form.dump()[:12].hex().encode()
        at = pdf.index(head, start) + head.index(version) + 5
        for bit in range(3):
            broken = bytearray(pdf)
            broken[at] ^= 1 << bit
            assert verify_bytes(bytes(broken), office.certificate, None).lines[-1] in refused


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "file:///etc/passwd"])
def test_server_that_is_away_keeps_nobody_from_signing(office: Office, paper: bytes, address: str) -> None:
    pdf = signed_by_chair(office, paper, address)
    verdict = verify_bytes(office.sign_recorder(pdf), office.certificate, None)
    assert verdict.answer is Answer.GOOD
    assert "时间戳" not in "".join(verdict.lines)
