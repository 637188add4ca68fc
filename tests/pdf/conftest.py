"""Papers made once for all tests of this floor: keys cost half a second, a render as much, a signature likewise."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageDraw

from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.keys import CertificateAuthority, make_authority
from facilitator.pdf.minutes import render
from facilitator.pdf.signer import PadesSigner
from facilitator.services.ports import Officer, SigningKey
from tests.factories.minutes import lamp_evening

NOW = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)
CHAIR, RECORDER = "口令一：桂花树下", "口令二：石板桥边"


class Still:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


@dataclass(frozen=True)
class Office:
    """A community's authority and its two officers."""

    certificate: bytes
    chair: SigningKey
    recorder: SigningKey

    def sign_chair(self, pdf: bytes) -> bytes:
        return PadesSigner(Still()).sign(pdf, "chair", self.chair, CHAIR, Officer("王建国", "主持人"), None)

    def sign_recorder(self, pdf: bytes, handwriting: bytes | None = None) -> bytes:
        officer = Officer("陈珺", "记录人")
        return PadesSigner(Still()).sign(pdf, "recorder", self.recorder, RECORDER, officer, handwriting)


def make_office(community: str) -> Office:
    key, certificate = make_authority(community, NOW)
    authority = CertificateAuthority(key, certificate, Still())
    return Office(certificate, authority.make("王建国", CHAIR), authority.make("陈珺", RECORDER))


@pytest.fixture(scope="session")
def office() -> Office:
    return make_office("五角亭社区")


@pytest.fixture(scope="session")
def record() -> bytes:
    return record_bytes(lamp_evening())


@pytest.fixture(scope="session")
def paper(record: bytes) -> bytes:
    return render(record)


@pytest.fixture(scope="session")
def half_signed(office: Office, paper: bytes) -> bytes:
    return office.sign_chair(paper)


@pytest.fixture(scope="session")
def strokes() -> bytes:
    """A hand-drawn name, as the phone's canvas sends it: dark on transparent."""
    image = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    points = [(40, 150), (120, 30), (180, 160), (260, 60), (330, 150), (480, 40), (560, 120)]
    ImageDraw.Draw(image).line(points, fill=(10, 10, 60, 255), width=9, joint="curve")
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="session")
def signed(office: Office, half_signed: bytes, strokes: bytes) -> bytes:
    return office.sign_recorder(half_signed, strokes)
