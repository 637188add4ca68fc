"""Packs a key into a PKCS#12 container that is as slow to guess through its MAC as through its encryption.

The library derives the encryption keys slowly, but the MAC's key with 2,048 rounds of the old PKCS#12 function, and a
thief guesses against whatever is cheapest. Here the MAC is made again with as many rounds as the keys have
(RFC 7292 appendix B); every PKCS#12 reader understands it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from asn1crypto import algos, pkcs12
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import PBES, serialize_key_and_certificates

KDF_ROUNDS = 300_000
MAC_KEY, BLOCK, DIGEST = 3, 64, 32
OwnKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def packed(name: str, key: OwnKey, certificate: x509.Certificate, issuer: x509.Certificate, passphrase: str) -> bytes:
    """The container of one officer's key. The issuer's certificate travels along, nothing else does."""
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(KDF_ROUNDS)
        .key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(passphrase.encode())
    )
    container = serialize_key_and_certificates(name.encode(), key, certificate, [issuer], encryption)
    return slow_mac(container, passphrase, KDF_ROUNDS)


def slow_mac(container: bytes, passphrase: str, rounds: int) -> bytes:
    """The same container with a new salt and `rounds` in its MAC."""
    box = pkcs12.Pfx.load(container)
    protected = box["auth_safe"]["content"].native
    salt = secrets.token_bytes(16)
    code = hmac.new(mac_key(passphrase, salt, rounds), protected, hashlib.sha256).digest()
    box["mac_data"] = pkcs12.MacData(
        {
            "mac": {"digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}), "digest": code},
            "mac_salt": salt,
            "iterations": rounds,
        }
    )
    changed: bytes = box.dump(force=True)
    return changed


def mac_key(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """RFC 7292 appendix B.2 with SHA-256 and the purpose byte of a MAC; one block of output is the whole key."""
    password = (passphrase + "\0").encode("utf-16-be")
    key = bytes([MAC_KEY]) * BLOCK + _fill(salt) + _fill(password)
    for _ in range(rounds):
        key = hashlib.sha256(key).digest()
    return key[:DIGEST]


def _fill(part: bytes) -> bytes:
    """Repeat to a whole number of the hash's blocks."""
    length = BLOCK * -(-len(part) // BLOCK)
    return (part * -(-length // len(part)))[:length]
