"""An authority of nobody we know, and the .p12 files that it gives out: what an officer brings along from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

SECRET = "文件的口令123"
NOW = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Licensed:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def p12(self, name: str, key: Key | None = None, *, signs: bool = True, days: int = 365) -> bytes:
        """A file for whoever is called `name`, good from a month ago for so many days."""
        own = key or ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(name, own, self.key, self.certificate.subject, days, signs=signs)
        lock = BestAvailableEncryption(SECRET.encode())
        return serialize_key_and_certificates(b"own", own, certificate, [self.certificate], lock)


def licensed_authority(name: str = "某某电子认证 个人签名 CA") -> Licensed:
    key = ec.generate_private_key(ec.SECP384R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return Licensed(key, _certificate(name, key, key, subject, 3650, issues=True))


def _certificate(
    name: str, key: Key, issuer: ec.EllipticCurvePrivateKey, issued_by: x509.Name, days: int, *,
    issues: bool = False, signs: bool = False,
) -> x509.Certificate:  # fmt: skip
    usage = x509.KeyUsage(
        digital_signature=signs, content_commitment=signs, key_cert_sign=issues, crl_sign=issues,
        key_encipherment=not issues, data_encipherment=False, key_agreement=False, encipher_only=False,
        decipher_only=False,
    )  # fmt: skip
    began = min(NOW, datetime.now(UTC)) - timedelta(days=30)  # The command line has the machine's own clock.
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issued_by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=issues, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(issuer, hashes.SHA256())
    )
