"""funding.keep_voucher: the photo of a receipt or an invoice, kept with its line."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.funding.events import VoucherKept
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.pictures import KeptPicture, keep_picture, record_picture
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST_VOUCHERS = 6


@dataclass(frozen=True)
class KeepVoucher:
    """`entry` is a pledge, a receipt, a spending or what went back."""

    entry: str
    file: Upload


@dataclass(frozen=True)
class DrawnVoucher:
    entry: str
    picture: KeptPicture


@dataclass(frozen=True)
class KeptVoucher:
    """`digest`: SHA-256 of the picture as it is kept."""

    digest: str
    vouchers: int


def prepare(command: KeepVoucher, preparation: Preparation) -> DrawnVoucher:
    _line(preparation.store, command.entry)
    return DrawnVoucher(command.entry, keep_picture(preparation.ports, command.file))


def keep_voucher(command: DrawnVoucher, context: Context) -> KeptVoucher:
    line = _line(context.store, command.entry)
    kept = [row.digest for row in context.store.funding.vouchers(line.plan) if row.entry == line.id]
    if len(kept) >= MOST_VOUCHERS:
        raise WrongState(N_("一笔最多存 {most} 张凭证照片。"), most=MOST_VOUCHERS)
    digest = command.picture.digest
    if digest in kept:
        return KeptVoucher(digest, len(kept))
    record_picture(context, command.picture)
    row = {"plan": line.plan, "entry": line.id, "digest": digest, "at": context.now, "actor": context.actor.name}
    context.store.funding.keep_voucher(row)
    context.record(VoucherKept(line.plan, line.id, digest))
    return KeptVoucher(digest, len(kept) + 1)


def _line(store: UnitOfWork, entry: str) -> Row:
    for book in ("receipt", "spending", "pledge", "paid_back"):
        found = store.funding.line(book, entry)
        if found is not None:
            return found
    raise NotFound(N_("账上没有这一笔，请从收款或支出里选。"))


VERB = Verb("funding", "keep_voucher", KeepVoucher, Power.KEEP_FUNDS, N_("存凭证照片"), keep_voucher, prepare)
