"""Reads the time stamp inside a signature and proves it: over this very signature, by this key, in this form.

Like the signature around it the token is built again from its proven parts and must come out the same: nothing may hide
in it. Whether the authority behind the stamp deserves trust is not judged; its name is said.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from facilitator.domain.words import N_
from facilitator.pdf.verdict import Refuted

HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512,
}  # fmt: skip


@dataclass(frozen=True)
class Stamp:
    """The signature was there at `moment`, says `by`. `rebuilt`: the token as its proven parts make it."""

    moment: datetime
    by: str
    rebuilt: cms.ContentInfo


def read_stamp(token: Any, signature: bytes) -> Stamp:
    """Raises Refuted for a token that does not hold, or that is in another form than can be proven."""
    try:
        return _read(token, signature)
    except (Refuted, InvalidSignature):
        raise Refuted(BROKEN) from None
    except Exception:
        # The structure comes from a stranger; however it breaks the parsers, nothing is proven.
        raise Refuted(BROKEN) from None


BROKEN = N_("签名里的时间戳不对。")


def _read(token: Any, signature: bytes) -> Stamp:
    signed = token["content"]
    (info,) = signed["signer_infos"]
    told = bytes(signed["encap_content_info"]["content"])
    statement = tsp.TSTInfo.load(told, strict=True)
    imprint = statement["message_imprint"]
    name = imprint["hash_algorithm"]["algorithm"].native
    if hashlib.new(name, signature).digest() != imprint["hashed_message"].native:
        raise Refuted(BROKEN)
    attributes = info["signed_attrs"].untag().dump()
    values = {item["type"].native: item["values"][0] for item in cms.CMSAttributes.load(attributes, strict=True)}
    digest = info["digest_algorithm"]["algorithm"].native
    if values["message_digest"].native != hashlib.new(digest, told).digest():
        raise Refuted(BROKEN)
    certificate = _signer(signed, values)
    _check_key(certificate, info["signature"].native, attributes, HASHES[digest]())
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    by = str(names[0].value) if names else certificate.subject.rfc4514_string()
    return Stamp(statement["gen_time"].native, by, _rebuild(certificate, signed, info, told, attributes))


def _signer(signed: Any, values: dict[str, Any]) -> x509.Certificate:
    """The one certificate that lies in the token, proven by its hash among what was signed."""
    (kept,) = signed["certificates"]
    der = kept.chosen.dump()
    named = values.get("signing_certificate_v2") or values["signing_certificate"]
    identity = named["certs"][0]
    algorithm = identity["hash_algorithm"]["algorithm"].native if "signing_certificate_v2" in values else "sha1"
    certificate = x509.load_der_x509_certificate(der)
    usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    if hashlib.new(algorithm, der).digest() != identity["cert_hash"].native:
        raise Refuted(BROKEN)
    if ExtendedKeyUsageOID.TIME_STAMPING not in usage:
        raise Refuted(BROKEN)
    return certificate


def _check_key(
    certificate: x509.Certificate, signature: bytes, attributes: bytes, algorithm: hashes.HashAlgorithm
) -> None:
    """Raises InvalidSignature, or Refuted for a kind of key that is not known here."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        key.verify(signature, attributes, padding.PKCS1v15(), algorithm)
    elif isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, attributes, ec.ECDSA(algorithm))
    else:
        raise Refuted(BROKEN)


def _rebuild(certificate: x509.Certificate, signed: Any, info: Any, told: bytes, attributes: bytes) -> cms.ContentInfo:
    """Both versions follow from the form (RFC 5652 §5.1, §5.3); what the token says of them is proven by nothing."""
    own = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    signer = {
        "version": "v1",
        "sid": cms.IssuerAndSerialNumber({"issuer": own.issuer, "serial_number": own.serial_number}),
        "digest_algorithm": {"algorithm": info["digest_algorithm"]["algorithm"].native},
        "signed_attrs": cms.CMSAttributes.load(attributes),
        "signature_algorithm": {"algorithm": info["signature_algorithm"]["algorithm"].native},
        "signature": info["signature"].native,
    }
    content = {
        "version": "v3",
        "digest_algorithms": [{"algorithm": info["digest_algorithm"]["algorithm"].native}],
        "encap_content_info": {"content_type": "tst_info", "content": cms.ParsableOctetString(told)},
        "certificates": [asn1_x509.Certificate.load(each.chosen.dump()) for each in signed["certificates"]],
        "signer_infos": [signer],
    }
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(content)})
