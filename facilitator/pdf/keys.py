"""The community's certificate authority, and the officers' own keys that it certifies.

A key lives in a PKCS#12 container under its owner's passphrase and nowhere else: the community can issue a new one, it
cannot open or recover an old one. The certificates prove that nothing was changed and which key signed; who a person
is, the community vouches for, not a licensed authority.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates
from cryptography.x509.oid import NameOID

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.words import N_
from facilitator.pdf.adopted import adopt, read_authority
from facilitator.pdf.keybox import OwnKey, packed
from facilitator.services.ports import Authority, Clock, SigningKey

AUTHORITY_YEARS, OFFICER_YEARS = 30, 6
SHORTEST_PASSPHRASE, FEWEST_DIFFERENT = 8, 4
LONGEST_PASSPHRASE = 200
DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")


def make_authority(community: str, now: datetime) -> tuple[bytes, bytes]:
    """(private key, certificate), both PEM. The key is written without a passphrase: the instance folder guards it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named(f"{community}居委会 证书机构")
    certificate = (
        _builder(name, name, key.public_key(), now, AUTHORITY_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return pem, certificate.public_bytes(Encoding.PEM)


class CertificateAuthority:
    """Satisfies the services' KeyMaker."""

    def __init__(self, key_pem: bytes, certificate_pem: bytes, clock: Clock) -> None:
        self._key = cast(ec.EllipticCurvePrivateKey, load_pem_private_key(key_pem, None))
        self._certificate = x509.load_pem_x509_certificate(certificate_pem)
        self._clock = clock

    @property
    def fingerprint(self) -> str:
        return fingerprint(self._certificate.public_bytes(Encoding.PEM))

    def make(self, name: str, passphrase: str) -> SigningKey:
        """A new key for an officer. Raises BadInput when the passphrase is too weak; costs about half a second."""
        check_passphrase(passphrase)
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self._certify(name, key)
        container = packed(name, key, certificate, self._certificate, passphrase)
        return SigningKey(container, certificate.public_bytes(Encoding.PEM))

    def adopt(
        self, name: str, file: bytes, file_passphrase: str, passphrase: str, authorities: tuple[bytes, ...]
    ) -> SigningKey:
        check_passphrase(passphrase)
        own = self._certificate.public_bytes(Encoding.PEM)
        return adopt(name, file, file_passphrase, passphrase, (own, *authorities), self._clock.now())

    def read_authority(self, content: bytes) -> Authority:
        return read_authority(content, self._clock.now())

    def _certify(self, name: str, key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
        return (
            _builder(_named(name), self._certificate.subject, key.public_key(), self._clock.now(), OFFICER_YEARS)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(authority=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, hashes.SHA256())
        )


def check_passphrase(passphrase: str) -> None:
    """Raises BadInput for what a neighbour would try first.

    Length is what counts, no rule about signs and digits; a Chinese character is worth two letters.
    """
    if sum(1 if character.isascii() else 2 for character in passphrase) < SHORTEST_PASSPHRASE:
        raise BadInput(N_("口令太短，至少要 8 个字母或数字，或者 4 个汉字。"), field="passphrase")
    if len(passphrase) > LONGEST_PASSPHRASE:
        raise BadInput(N_("口令太长，最多 {longest} 个字。"), field="passphrase", longest=LONGEST_PASSPHRASE)
    if len(set(passphrase)) < FEWEST_DIFFERENT:
        raise BadInput(N_("口令里重复的字太多，请换一个不容易猜到的。"), field="passphrase")


Identity = tuple[OwnKey, x509.Certificate, list[x509.Certificate]]


def open_key(container: bytes, passphrase: str) -> Identity:
    """Raises Forbidden when the passphrase does not open the container."""
    try:
        key, certificate, others = load_key_and_certificates(container, passphrase.encode())
    except ValueError:
        raise Forbidden(N_("签名口令不对，请重新输入；忘记口令的，可在“我的账号”换一把新钥匙。")) from None
    if not isinstance(key, OwnKey) or certificate is None:
        raise Forbidden(N_("这个钥匙文件不能用来签字，请在“我的账号”换一把新钥匙。"))
    return key, certificate, others


def fingerprint(certificate_pem: bytes) -> str:
    """SHA-256 of the certificate in groups of four, as it is printed on tickets and notices."""
    text = x509.load_pem_x509_certificate(certificate_pem).fingerprint(hashes.SHA256()).hex().upper()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def _named(name: str) -> x509.Name:
    """RFC 5280 allows a common name 64 characters, the library 64 bytes, which are 21 Chinese ones; what is entered
    here is limited to fewer characters before (a community's name to 30, a person's to 40)."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name, _validate=False)])


def _builder(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey, now: datetime, years: int
) -> x509.CertificateBuilder:
    """Valid from a little earlier than now: the clocks of a village's laptops differ by minutes."""
    start = now.astimezone(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start - timedelta(hours=1))
        .not_valid_after(start + timedelta(days=366 * years))
    )


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority, content_commitment=not authority, key_cert_sign=authority, crl_sign=authority,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
