"""Signs a PDF as PAdES B-B, or B-T where a time server is set: an update that fills one of the paper's own fields."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.minutes.record import CHINA
from facilitator.domain.words import N_
from facilitator.pdf.appearance import OfficerStampStyle, read_handwriting
from facilitator.pdf.keybox import OwnKey
from facilitator.pdf.keys import open_key
from facilitator.pdf.signed_container import open_container
from facilitator.pdf.timestamps import TimeServer
from facilitator.services.ports import Clock, Officer, SigningKey

log = logging.getLogger(__name__)


class PadesSigner:
    """Satisfies the services' Signer. About a second of CPU: call it in a native thread, outside any transaction."""

    def __init__(self, clock: Clock, time_server: str = "") -> None:
        """`time_server`: address of an RFC 3161 server; empty signs offline."""
        self._clock = clock
        self._time_server = time_server

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes:
        """Raises Forbidden for a wrong passphrase, WrongState for a field that is signed, NotFound for none."""
        private, certificate, others = open_key(key.container, passphrase)
        strokes = read_handwriting(handwriting) if handwriting else None
        first = _first_signature(PdfFileReader(io.BytesIO(pdf)), field)
        moment = self._clock.now().astimezone(CHINA)
        metadata, identity = _metadata(field, officer, first), _identity(private, certificate, others)
        style = OfficerStampStyle(officer=officer, moment=moment, handwriting=strokes)

        def signed(stamper: TimeStamper | None) -> bytes:
            signer = _SignerAt(moment, metadata, identity, timestamper=stamper, stamp_style=style)
            writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
            return _lower_hex(signer.sign_pdf(writer, existing_fields_only=True).getvalue())

        return (self._stamped(signed) if self._time_server else None) or signed(None)

    def _stamped(self, signed: Callable[[TimeStamper], bytes]) -> bytes | None:
        """None where the server is away, or answered what could not be proven later: nobody waits for it in vain."""
        try:
            pdf = signed(TimeServer(self._time_server))
            open_container(pdf, PdfFileReader(io.BytesIO(pdf)).embedded_signatures[-1].byte_range)
        except Exception:
            # A stranger's server: whatever it does wrong, the officer signs all the same.
            log.warning("时间戳服务器没有给出能核对的时间戳，这次签名不带时间戳", exc_info=True)
            return None
        return pdf


class _SignerAt(PdfSigner):  # type: ignore[misc,unused-ignore]
    """Writes the clock's time as the time of signing, instead of asking the machine a second time."""

    def __init__(self, moment: datetime, metadata: PdfSignatureMetadata, signer: SimpleSigner, **options: Any) -> None:
        super().__init__(metadata, signer, **options)
        self._moment = moment

    def init_signing_session(self, *args: Any, **options: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **options)
        session.system_time = self._moment
        return session


def _first_signature(reader: PdfFileReader, field: str) -> bool:
    """Whether nobody has signed yet; checks that the wanted field waits for its signature."""
    filled = {name: value is not None for name, value, _ in enumerate_sig_fields(reader)}
    if field not in filled:
        raise NotFound(N_("文件里没有这个签名栏。"))
    if filled[field]:
        raise WrongState(N_("这一栏已经签过了。"))
    return not any(filled.values())


def _metadata(field: str, officer: Officer, first: bool) -> PdfSignatureMetadata:
    """The first signature certifies: from then on only the remaining fields may be filled, whoever comes next."""
    return PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        name=officer.name,
        reason=officer.office,
        subfilter=SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )


def _identity(
    private: OwnKey, certificate: x509.Certificate, others: list[x509.Certificate]
) -> SimpleSigner:
    key = private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for other in others:
        store.register(_asn1(other))
    return SimpleSigner(
        signing_cert=_asn1(certificate), signing_key=asn1_keys.PrivateKeyInfo.load(key), cert_registry=store
    )


def _asn1(certificate: x509.Certificate) -> Any:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def _lower_hex(pdf: bytes) -> bytes:
    """Write the new signature's hex in lower case: with both cases allowed, bits could flip there unnoticed."""
    signature = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[-1]
    _, start, after, _ = signature.byte_range
    return pdf[:start] + pdf[start:after].lower() + pdf[after:]
