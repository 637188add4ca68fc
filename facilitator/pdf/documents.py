"""The three ports of the PDF face; the rest of it is imported when first needed: WeasyPrint alone costs a second."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.paths import InstanceFolder
from facilitator.pdf.fonts import look_in
from facilitator.services.ports import Authority, Clock, Officer, SigningKey

if TYPE_CHECKING:
    from facilitator.pdf.keys import CertificateAuthority


class Documents:
    """Satisfies KeyMaker, Signer and Renderer."""

    def __init__(self, folder: InstanceFolder, clock: Clock, time_server: str) -> None:
        self._folder = folder
        look_in(folder.fonts)
        self._clock = clock
        self._time_server = time_server

    def make(self, name: str, passphrase: str) -> SigningKey:
        return self._authority().make(name, passphrase)

    def adopt(
        self, name: str, file: bytes, file_passphrase: str, passphrase: str, authorities: tuple[bytes, ...]
    ) -> SigningKey:
        return self._authority().adopt(name, file, file_passphrase, passphrase, authorities)

    def read_authority(self, content: bytes) -> Authority:
        return self._authority().read_authority(content)

    def renew(self, community: str) -> None:
        from facilitator.pdf.keys import make_authority

        key, certificate = make_authority(community, self._clock.now())
        _replace(self._folder.authority_key, key)
        _replace(self._folder.authority_certificate, certificate)

    def _authority(self) -> CertificateAuthority:
        from facilitator.pdf.keys import CertificateAuthority

        key, certificate = self._folder.authority_key.read_bytes(), self._folder.authority_certificate.read_bytes()
        return CertificateAuthority(key, certificate, self._clock)

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes:
        from facilitator.pdf.signer import PadesSigner

        return PadesSigner(self._clock, self._time_server).sign(pdf, field, key, passphrase, officer, handwriting)

    def render(self, record: bytes) -> bytes:
        from facilitator.pdf.minutes import render

        return render(record)

    def print_paper(self, content: bytes) -> bytes:
        from facilitator.pdf.papers import print_paper

        return print_paper(content)

    def print_aside(self, content: bytes) -> bytes:
        from facilitator.pdf.aside import print_aside

        return print_aside(content)


def _replace(path: Path, content: bytes) -> None:
    """Under another name first, readable by this account only: a power cut leaves the old file or the new one."""
    draft = path.with_name(f".{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
