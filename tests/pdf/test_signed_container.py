"""One signature's container, bit by bit."""

from __future__ import annotations

import random

import pytest
from cryptography import x509

from facilitator.pdf.revisions import FilledField, filled_fields, open_pdf
from facilitator.pdf.signed_container import check_certificate, common_name, open_container
from facilitator.pdf.verdict import Refuted
from tests.pdf.conftest import NOW, Office


@pytest.fixture(scope="module")
def last(signed: bytes) -> FilledField:
    return filled_fields(open_pdf(signed))[-1]


def test_honest_container_names_its_owner(signed: bytes, last: FilledField, office: Office) -> None:
    container = open_container(signed, last.byte_range)
    check_certificate(container, x509.load_pem_x509_certificate(office.certificate), last.moment)
    assert common_name(container.certificate) == "陈珺"
    assert last.moment == NOW


def test_every_seventh_bit_of_the_container_matters(signed: bytes, last: FilledField, office: Office) -> None:
    """All 21,000 were tried once; the rest of the hole is zeros, of which a sample is tried."""
    _, start, after, _ = last.byte_range
    used = len(signed[start + 1 : after - 1].rstrip(b"0")) + 1
    places = [(start + bit // 8, bit % 8) for bit in range(0, used * 8, 7)]
    zeros = random.Random(1).sample(range(start + used, after), 100)
    authority = x509.load_pem_x509_certificate(office.certificate)
    for place, bit in [*places, *((zero, zero % 8) for zero in zeros)]:
        flipped = bytearray(signed)
        flipped[place] ^= 1 << bit
        with pytest.raises(Refuted):
            check_certificate(open_container(bytes(flipped), last.byte_range), authority, last.moment)


def test_certificate_is_judged_at_the_time_of_signing(signed: bytes, last: FilledField, office: Office) -> None:
    container = open_container(signed, last.byte_range)
    authority = x509.load_pem_x509_certificate(office.certificate)
    for moment in (NOW.replace(year=2025), NOW.replace(year=2040)):
        with pytest.raises(Refuted, match="有效期"):
            check_certificate(container, authority, moment)
