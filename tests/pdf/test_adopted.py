"""An officer's own .p12 file: it signs like a key of the community's; any other file is refused with its reason."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from facilitator.domain.errors import BadInput, NotReady, Refusal
from facilitator.pdf.keys import CertificateAuthority, make_authority
from facilitator.pdf.signer import PadesSigner
from facilitator.pdf.verdict import Answer
from facilitator.pdf.verifier import verify_bytes
from facilitator.services.ports import Officer
from tests.factories.licensed import NOW, SECRET, Licensed, licensed_authority
from tests.pdf.conftest import RECORDER, Office, Still

OWN = "口令三：黄桷树边"


@pytest.fixture(scope="module")
def licensed() -> Licensed:
    return licensed_authority()


@pytest.fixture(scope="module")
def community() -> CertificateAuthority:
    return CertificateAuthority(*make_authority("五角亭社区", NOW), Still())


KEYS: dict[str, Callable[[], ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey]] = {
    "P-256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "RSA 2048": lambda: rsa.generate_private_key(65537, 2048),
}


@pytest.mark.parametrize("kind", list(KEYS))
@pytest.mark.parametrize("called", ["王建国", "051@王建国@5101**1234"])
def test_own_certificate_signs_beside_a_key_of_the_community(
    kind: str,
    called: str,
    licensed: Licensed,
    community: CertificateAuthority,
    office: Office,
    paper: bytes,
    tmp_path: Path,
) -> None:
    key = community.adopt("王建国", licensed.p12(called, KEYS[kind]()), SECRET, OWN, (licensed.pem,))
    signed = PadesSigner(Still()).sign(paper, "chair", key, OWN, Officer("王建国", "主持人"), None)
    signed = PadesSigner(Still()).sign(signed, "recorder", office.recorder, RECORDER, Officer("陈珺", "记录人"), None)

    trusting = verify_bytes(signed, office.certificate + licensed.pem, None)
    assert (trusting.answer, verify_bytes(signed, office.certificate, None).answer) == (Answer.GOOD, Answer.REFUTED)
    assert any("主持人王建国于" in line and "5101" not in line for line in trusting.lines)
    (tmp_path / "own.pdf").write_bytes(signed)
    told = subprocess.run(
        ["pdfsig", "-nocert", tmp_path / "own.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert told.count("Signature is Valid.") == 2


def test_flipped_byte_of_an_own_signature_is_refuted(
    licensed: Licensed, community: CertificateAuthority, office: Office, paper: bytes
) -> None:
    own = licensed.p12("王建国", rsa.generate_private_key(65537, 2048))
    key = community.adopt("王建国", own, SECRET, OWN, (licensed.pem,))
    signed = PadesSigner(Still()).sign(paper, "chair", key, OWN, Officer("王建国", "主持人"), None)
    signed = PadesSigner(Still()).sign(signed, "recorder", office.recorder, RECORDER, Officer("陈珺", "记录人"), None)
    trust, changed = office.certificate + licensed.pem, bytearray(signed)
    changed[len(paper) // 2] ^= 1

    assert verify_bytes(bytes(changed), trust, None).answer is Answer.REFUTED


def test_file_is_kept_under_the_new_passphrase_only(
    licensed: Licensed, community: CertificateAuthority, paper: bytes
) -> None:
    key = community.adopt("王建国", licensed.p12("王建国"), SECRET, OWN, (licensed.pem,))

    with pytest.raises(Refusal, match="口令不对"):
        PadesSigner(Still()).sign(paper, "chair", key, SECRET, Officer("王建国", "主持人"), None)


def test_unknown_authority_is_named_and_refused(licensed: Licensed, community: CertificateAuthority) -> None:
    with pytest.raises(NotReady, match="某某电子认证 个人签名 CA"):
        community.adopt("王建国", licensed.p12("王建国"), SECRET, OWN, ())


def _weak(licensed: Licensed) -> bytes:
    return licensed.p12("王建国", rsa.generate_private_key(65537, 1024))  # noqa: S505 - the weak one


def _without_key(licensed: Licensed) -> bytes:
    lock = BestAvailableEncryption(SECRET.encode())
    return serialize_key_and_certificates(b"own", None, licensed.certificate, None, lock)


WRONG: dict[str, tuple[Callable[[Licensed], bytes], str]] = {
    "no p12": (lambda _: b"%PDF-1.7", "不是 .p12"),
    "another's": (lambda licensed: licensed.p12("陈珺"), "证书上的名字是“陈珺”"),
    "longer name": (lambda licensed: licensed.p12("王建国强"), "证书上的名字是“王建国强”"),
    "expired": (lambda licensed: licensed.p12("王建国", days=20), "不在有效期内"),
    "not for signing": (lambda licensed: licensed.p12("王建国", signs=False), "不能用来签文件"),
    "weak": (_weak, "2048 位以上"),
    "without a key": (_without_key, "没有钥匙"),
}


@pytest.mark.parametrize("case", list(WRONG))
def test_file_that_cannot_sign_is_refused_with_its_reason(
    case: str, licensed: Licensed, community: CertificateAuthority
) -> None:
    made, told = WRONG[case]
    with pytest.raises(BadInput, match=told):
        community.adopt("王建国", made(licensed), SECRET, OWN, (licensed.pem,))


def test_wrong_passphrase_and_weak_new_one_are_refused(licensed: Licensed, community: CertificateAuthority) -> None:
    file = licensed.p12("王建国")
    with pytest.raises(BadInput, match="口令不对"):
        community.adopt("王建国", file, "不是这个", OWN, (licensed.pem,))
    with pytest.raises(BadInput, match="口令太短"):
        community.adopt("王建国", file, SECRET, "12345", (licensed.pem,))


def test_authority_is_read_in_both_spellings_and_nobody_else_is_one(
    licensed: Licensed, community: CertificateAuthority, office: Office
) -> None:
    der = licensed.certificate.public_bytes(Encoding.DER)
    assert community.read_authority(der) == community.read_authority(licensed.pem)
    assert community.read_authority(licensed.pem).name == "某某电子认证 个人签名 CA"
    with pytest.raises(BadInput, match="不是发证机构的证书"):
        community.read_authority(office.chair.certificate)
    with pytest.raises(BadInput, match="不是证书文件"):
        community.read_authority(b"hello")
