"""The three ports of the PDF face; the rest of it is imported when first needed: WeasyPrint alone costs a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.paths import InstanceFolder
from facilitator.pdf.fonts import look_in
from facilitator.services.ports import Authority, Clock, Officer, SigningKey
from facilitator.storage.pairs import finish_pair, replace_pair

if TYPE_CHECKING:
    from facilitator.pdf.keys import CertificateAuthority


class Documents:
    """Satisfies KeyMaker, Signer and Renderer."""

    def __init__(self, folder: InstanceFolder, clock: Clock, time_server: str) -> None:
        self._folder = folder
        look_in(folder.fonts)
        finish_pair(folder.authority_key, folder.authority_certificate)
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

        made = make_authority(community, self._clock.now())
        replace_pair(self._folder.authority_key, self._folder.authority_certificate, made)

    def _authority(self) -> CertificateAuthority:
        from facilitator.pdf.keys import CertificateAuthority

        key, certificate = self._folder.authority_key, self._folder.authority_certificate
        finish_pair(key, certificate)
        return CertificateAuthority(key.read_bytes(), certificate.read_bytes(), self._clock)

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
