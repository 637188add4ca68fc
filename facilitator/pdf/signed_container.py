"""Checks one signature down to the byte: its place in the file, its form, its digest, its key, its certificate.

Libraries judge what the signature covers. The container itself lies in the file's one uncovered hole, where flipped
bits stayed “valid” in every library tried. So the container is rebuilt from the parts that are proven (signed
attributes, certificates by hash) and must come out the same, byte for byte, in lower-case hex, filled up with zeros.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from asn1crypto import algos, cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from facilitator.domain.words import N_
from facilitator.pdf.adopted import issues, may_sign
from facilitator.pdf.stamp import Stamp, read_stamp
from facilitator.pdf.verdict import Refuted

STAMP = "signature_time_stamp_token"
HEX = re.compile(rb"<([0-9a-f]+)>")


@dataclass(frozen=True)
class Container:
    """A signature whose bytes, digest and key hold; who the certificate belongs to is not judged yet.

    `others` are the certificates that came along (DER), unread: nothing vouches for them.
    """

    certificate: x509.Certificate
    others: tuple[bytes, ...]
    stamp: Stamp | None = None


def open_container(pdf: bytes, byte_range: tuple[int, int, int, int]) -> Container:
    """Raises Refuted; also for everything that is not exactly what our signer writes."""
    der = _der(pdf, byte_range)
    try:
        signed = cms.ContentInfo.load(der, strict=True)["content"]
        info = signed["signer_infos"][0]
        attributes = bytes(info["signed_attrs"].untag().dump())
        certificate, others = _certificates(signed, info)
        stamp = _stamp(info)
        rebuilt = _rebuild(certificate, list(signed["certificates"]), attributes, info["signature"].native, stamp)
        values = {item["type"].native: item["values"][0] for item in cms.CMSAttributes.load(attributes, strict=True)}
        covered = values["message_digest"].native
    except Refuted:
        raise
    except Exception:
        # The structure comes from a stranger; however it breaks the parsers, it is not what our signer writes.
        raise Refuted(N_("签名数据已损坏。")) from None
    if rebuilt != der:
        raise Refuted(N_("签名数据里有不属于签名的内容。"))
    start, length, after, rest = byte_range
    if hashlib.sha256(pdf[start:length] + pdf[after : after + rest]).digest() != covered:
        raise Refuted(N_("签名之后文件被改动过。"))
    _check_key(certificate, info["signature"].native, attributes)
    return Container(certificate, others, stamp)


def _der(pdf: bytes, byte_range: tuple[int, int, int, int]) -> bytes:
    first, start, after, rest = byte_range
    hole = HEX.fullmatch(pdf[start:after]) if first == 0 and 0 < start < after and rest > 0 else None
    if hole is None or len(hole[1]) % 2:
        raise Refuted(N_("签名数据的位置或写法不对。"))
    raw = bytes.fromhex(hole[1].decode())
    if raw[:2] != b"\x30\x82":
        raise Refuted(N_("签名数据已损坏。"))
    size = 4 + int.from_bytes(raw[2:4], "big")
    if any(raw[size:]) or len(raw) < size:
        raise Refuted(N_("签名数据后面夹带了别的内容。"))
    return raw[:size]


def _certificates(signed: Any, info: Any) -> tuple[x509.Certificate, tuple[bytes, ...]]:
    """The signer's certificate is the one whose hash was signed; raises KeyError when it is not among them."""
    attribute = next(item for item in info["signed_attrs"] if item["type"].native == "signing_certificate_v2")
    wanted = attribute["values"][0]["certs"][0]["cert_hash"].native
    by_hash = {hashlib.sha256(each.chosen.dump()).digest(): each.chosen.dump() for each in signed["certificates"]}
    certificate = x509.load_der_x509_certificate(by_hash.pop(wanted))
    return certificate, tuple(by_hash.values())


def _stamp(info: Any) -> Stamp | None:
    """The time stamp is the only thing that may lie beside the signature without being signed by it."""
    beside = info["unsigned_attrs"]
    if not isinstance(beside, cms.CMSAttributes):
        return None
    (attribute,) = beside
    (token,) = attribute["values"]
    if attribute["type"].native != STAMP:
        raise Refuted(N_("签名数据里有不属于签名的内容。"))
    return read_stamp(token, info["signature"].native)


def _rebuild(
    certificate: x509.Certificate, bag: list[Any], attributes: bytes, signature: bytes, stamp: Stamp | None
) -> bytes:
    own = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    sha256 = algos.DigestAlgorithm({"algorithm": "sha256"})
    kind = "sha256_rsa" if isinstance(certificate.public_key(), rsa.RSAPublicKey) else "sha256_ecdsa"
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.IssuerAndSerialNumber({"issuer": own.issuer, "serial_number": own.serial_number}),
            "digest_algorithm": sha256,
            "signed_attrs": cms.CMSAttributes.load(attributes),
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": kind}),
            "signature": signature,
        }
        | ({} if stamp is None else {"unsigned_attrs": [{"type": STAMP, "values": [stamp.rebuilt]}]})
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {"content_type": "data"},
            "certificates": [asn1_x509.Certificate.load(each.chosen.dump()) for each in bag],
            "signer_infos": [signer],
        }
    )
    return cast(bytes, cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def _check_key(certificate: x509.Certificate, signature: bytes, attributes: bytes) -> None:
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey):
        raise Refuted(N_("签名钥匙的种类不对。"))
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, attributes, padding.PKCS1v15(), hashes.SHA256())
        else:
            key.verify(signature, attributes, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise Refuted(N_("签名与证书不相符。")) from None


def issuer_of(container: Container, authorities: Sequence[x509.Certificate]) -> x509.Certificate | None:
    """Whose own key has signed the signer's certificate."""
    return next((each for each in authorities if issues(each, container.certificate)), None)


def check_certificate(container: Container, authority: x509.Certificate, moment: datetime) -> None:
    """Issued by this authority, meant for signing, and valid when it signed. Raises Refuted."""
    certificate = container.certificate
    if any(other != authority.public_bytes(Encoding.DER) for other in container.others):
        raise Refuted(N_("签名里夹带了别的证书。"))
    try:
        certificate.verify_directly_issued_by(authority)
        issuing = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        raise Refuted(N_("签名证书不是本社区的证书机构颁发的。")) from None
    if not issuing.ca or not may_sign(certificate):
        raise Refuted(N_("签名证书不能用来签文件。"))
    if not certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc:
        raise Refuted(N_("签字的时间不在证书的有效期内。"))


def common_name(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""
