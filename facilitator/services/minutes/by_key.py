"""A signature with an officer's own key, under minutes or an addendum: made outside, stored if nobody was faster."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy, Missing
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.drawing import drawing_of
from facilitator.services.ports import Officer, SigningKey
from facilitator.services.verb import Later


@dataclass(frozen=True)
class SignedPdf:
    """The signed bytes, kept on disk already; `of` is the row they belong to, `before` names what was signed."""

    of: str
    office: Office
    certificate: bytes
    before: str
    after: str
    size: int


def sign_by_key(
    preparation: Preparation, of: str, office: Office, pdf: str, passphrase: str, handwriting: str | None
) -> Later[SignedPdf]:
    """The passphrase goes no further than here. Raises Missing without a key, Forbidden for a wrong passphrase."""
    key = preparation.store.staff.key_of(preparation.actor.id)
    if key is None:
        raise Missing(N_("您还没有签名密钥，请先在“我的账号”里制作。"), what="key")
    drawing, ports = drawing_of(handwriting), preparation.ports
    officer, own = Officer(preparation.actor.name, OFFICE_NAMES[office]), SigningKey(key.container, key.certificate)

    def work() -> SignedPdf:
        paper = ports.files.read(pdf)
        signed = ports.off_hub.run(lambda: ports.signer.sign(paper, office.value, own, passphrase, officer, drawing))
        return SignedPdf(of, office, own.certificate, pdf, ports.files.keep(signed), len(signed))

    return Later(work)


def check_newest(signed: SignedPdf, pdf: str, office: Office) -> None:
    """Two officers signing at once cannot lose a signature. Raises Busy."""
    if pdf != signed.before or office is not signed.office:
        raise Busy(N_("刚才有人同时签了名，请再签一次。"), retry_after=1)


def kept_file(signed: SignedPdf, context: Context, name: str) -> dict[str, object]:
    """The file, and what the row of the signature says of it."""
    context.store.files.add(signed.after, signed.size, "application/pdf", f"{name}.pdf", context.now)
    return {
        "office": signed.office,
        "person": context.actor.id,
        "certificate": signed.certificate,
        "before_digest": signed.before,
        "after_digest": signed.after,
        "at": context.now,
    }
