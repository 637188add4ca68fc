"""Keys of officers: certified by the community, opened by nobody but their owner."""

from __future__ import annotations

import pytest
from asn1crypto import pkcs12
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.pdf.keybox import KDF_ROUNDS
from facilitator.pdf.keys import (
    CertificateAuthority,
    check_passphrase,
    fingerprint,
    make_authority,
    open_key,
)
from facilitator.services.setup.take_office import LONGEST_NAME
from facilitator.services.setup.tell_place import LIMITS as TOLD
from tests.pdf.conftest import CHAIR, NOW, Office, Still


def test_authority_is_named_after_the_community_and_may_only_issue(office: Office) -> None:
    authority = x509.load_pem_x509_certificate(office.certificate)
    usage = authority.extensions.get_extension_for_class(x509.KeyUsage).value
    assert authority.subject.rfc4514_string() == "CN=五角亭社区居委会 证书机构"
    assert (usage.key_cert_sign, usage.digital_signature) == (True, False)


@pytest.mark.filterwarnings("ignore:Attribute's length")
def test_longest_names_that_may_be_entered_fit(office: Office) -> None:
    community, officer = "长" * TOLD["name"], "王" * LONGEST_NAME
    key, certificate = make_authority(community, NOW)
    made = CertificateAuthority(key, certificate, Still()).make(officer, CHAIR)

    issued = x509.load_pem_x509_certificate(made.certificate)
    issued.verify_directly_issued_by(x509.load_pem_x509_certificate(certificate))
    assert issued.issuer.rfc4514_string() == f"CN={community}居委会 证书机构"
    assert (issued.subject.rfc4514_string(), open_key(made.container, CHAIR)[1]) == (f"CN={officer}", issued)


def test_officer_certificate_is_issued_by_the_authority_for_signing(office: Office) -> None:
    authority = x509.load_pem_x509_certificate(office.certificate)
    certificate = x509.load_pem_x509_certificate(office.chair.certificate)
    certificate.verify_directly_issued_by(authority)
    assert certificate.subject.rfc4514_string() == "CN=王建国"
    assert certificate.not_valid_before_utc < NOW < certificate.not_valid_after_utc


def test_container_opens_with_the_passphrase_only(office: Office) -> None:
    _, certificate, others = open_key(office.chair.container, CHAIR)
    assert certificate == x509.load_pem_x509_certificate(office.chair.certificate)
    assert others == [x509.load_pem_x509_certificate(office.certificate)]
    with pytest.raises(Forbidden, match="签名口令不对"):
        open_key(office.chair.container, CHAIR + "。")


def test_container_is_slow_to_guess_by_its_mac_as_well(office: Office) -> None:
    assert pkcs12.Pfx.load(office.chair.container)["mac_data"]["iterations"].native == KDF_ROUNDS


@pytest.mark.parametrize("passphrase", ["", "1234567", "桂花树", "桂花1", "aaaaaaaaaaaa", "口" * 201])
def test_weak_passphrase_is_refused_in_words(passphrase: str) -> None:
    with pytest.raises(BadInput, match="口令"):
        check_passphrase(passphrase)


def test_rehearsal_passphrases_are_good_enough() -> None:
    check_passphrase("演练口令-书记")


def test_fingerprint_is_the_certificate_digest_in_groups(office: Office) -> None:
    printed = fingerprint(office.certificate)
    digest = x509.load_pem_x509_certificate(office.certificate).fingerprint(hashes.SHA256())
    assert printed.replace(" ", "").lower() == digest.hex()
    assert {len(group) for group in printed.split()} == {4}


def test_two_authorities_are_strangers() -> None:
    first, second = make_authority("甲社区", NOW), make_authority("甲社区", NOW)
    issued = CertificateAuthority(*first, Still()).make("王建国", CHAIR)
    certificate = x509.load_pem_x509_certificate(issued.certificate)
    with pytest.raises(InvalidSignature):
        certificate.verify_directly_issued_by(x509.load_pem_x509_certificate(second[1]))
