"""Keys from outside: an officer's own PKCS#12 file, and the certificate of the authority that issued it.

What comes in is packed anew like a key of the community's own, under a passphrase of the officer's choice: a token's
six digits would be guessed in a minute once somebody holds the database. Nobody asks the authority whether it has
revoked a certificate; an administrator who hears of it retires the key.
"""

from __future__ import annotations

import re
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates
from cryptography.x509.oid import NameOID

from facilitator.domain.errors import BadInput, NotReady
from facilitator.domain.words import N_
from facilitator.pdf.keybox import OwnKey, packed
from facilitator.services.ports import Authority, SigningKey

LEAST_RSA = 2048
_BETWEEN = re.compile(r"[\s@,，;；|/_:：()（）\-\d]+")


def adopt(
    name: str, file: bytes, file_passphrase: str, passphrase: str, authorities: tuple[bytes, ...], now: datetime
) -> SigningKey:
    """The officer's own key as one that can sign here. Raises BadInput, or NotReady for an unknown authority."""
    key, certificate = _opened(file, file_passphrase)
    _check(name, key, certificate, now)
    issuer = next((each for each in map(_certificate, authorities) if issues(each, certificate)), None)
    if issuer is None:
        said = issued_to(certificate.issuer)
        sentence = N_("证书是“{issuer}”发的，本社区还没有导入这个机构的证书，请管理员先在“签名钥匙”里导入。")
        raise NotReady(sentence, issuer=said)
    return SigningKey(packed(name, key, certificate, issuer, passphrase), certificate.public_bytes(Encoding.PEM))


def read_authority(content: bytes, now: datetime) -> Authority:
    """A certificate in PEM or DER. Raises BadInput for what is none, issues none, or is out of date."""
    try:
        certificate = _certificate(content)
    except ValueError:
        raise BadInput(N_("这不是证书文件，请向发证机构要 .cer、.crt 或 .pem 格式的机构证书。"), field="file") from None
    if not _may_issue(certificate):
        raise BadInput(N_("这是某个人或某个网站的证书，不是发证机构的证书，不能导入。"), field="file")
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise BadInput(N_("这张机构证书不在有效期内，请要一张新的。"), field="file")
    pem = certificate.public_bytes(Encoding.PEM)
    return Authority(issued_to(certificate.subject), pem, certificate.not_valid_after_utc)


def issues(authority: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether this authority's own key has signed the certificate; its name alone says nothing."""
    try:
        certificate.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def issued_to(subject: x509.Name) -> str:
    """The common name, else the organisation."""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if found := subject.get_attributes_for_oid(kind):
            return str(found[0].value)
    return N_("（没有写名字）")


def bears_name(certificate: x509.Certificate, name: str) -> bool:
    """Licensed authorities write 王建国@0510… or 051@王建国@…; the name must stand there whole."""
    common = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return bool(common) and name in {str(common[0].value), *_BETWEEN.split(str(common[0].value))}


def may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    return usage.content_commitment or usage.digital_signature


def _opened(file: bytes, passphrase: str) -> tuple[OwnKey, x509.Certificate]:
    try:
        key, certificate, _others = load_key_and_certificates(file, passphrase.encode())
    except UnsupportedAlgorithm:
        raise BadInput(_ONLY, field="file") from None
    except ValueError:
        sentence = N_("打不开：文件口令不对，或者这不是 .p12、.pfx 文件。")
        raise BadInput(sentence, field="file_passphrase") from None
    if key is None or certificate is None:
        raise BadInput(N_("文件里没有钥匙和证书，请向发证机构要带私钥的 .p12 文件。"), field="file")
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= LEAST_RSA:
        return key, certificate
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return key, certificate
    raise BadInput(_ONLY, field="file")


_ONLY = N_("这把钥匙用不了：只认 ECDSA 的，和 2048 位以上 RSA 的；国密 SM2 的签名，一般的 PDF 阅读器还认不出来。")


def _check(name: str, key: OwnKey, certificate: x509.Certificate, now: datetime) -> None:
    public = (each.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) for each in (
        key.public_key(), certificate.public_key()
    ))  # fmt: skip
    if len(set(public)) != 1:
        raise BadInput(N_("文件里的钥匙和证书不是一对。"), field="file")
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise BadInput(N_("这张证书不在有效期内，请向发证机构续期。"), field="file")
    if not may_sign(certificate):
        raise BadInput(N_("这张证书不能用来签文件。"), field="file")
    if not bears_name(certificate, name):
        sentence = N_("证书上的名字是“{found}”，您在这里登记的是“{name}”，只能用自己的证书。")
        raise BadInput(sentence, field="file", found=issued_to(certificate.subject), name=name)


def _certificate(content: bytes) -> x509.Certificate:
    load = x509.load_pem_x509_certificate if b"-----BEGIN" in content else x509.load_der_x509_certificate
    return load(content)


def _may_issue(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (ValueError, x509.ExtensionNotFound):
        return False
