"""minutes.correct: an addendum to signed minutes, naming the digest it corrects; the signed file stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.minutes.addendum import AddendumContent, addendum_bytes, check_words
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.events import MinutesCorrected
from facilitator.domain.minutes.record import digest as digest_of
from facilitator.domain.minutes.record import short_code
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

PDF = "application/pdf"


@dataclass(frozen=True)
class CorrectMinutes:
    """`item`: position on the agenda, 0 for the paper as a whole. `old` as it stands there, `new` as it should."""

    minutes: str
    old: str
    new: str
    reason: str
    item: int = 0


@dataclass(frozen=True)
class PrintedAddendum:
    """The command with its paper made and kept already."""

    minutes: str
    record: bytes
    place: int
    pdf: str
    size: int


@dataclass(frozen=True)
class CorrectedMinutes:
    """`digest`: SHA-256 of the addendum's own record; its officers still have to sign it."""

    addendum: str
    number: str
    digest: str


def prepare(command: CorrectMinutes, preparation: Preparation) -> PrintedAddendum:
    row = find_minutes(preparation.store, command.minutes)
    _check_signed(row)
    content = content_of(row)
    old, new, reason = (text.strip() for text in (command.old, command.new, command.reason))
    check_words(content, command.item, old, new, reason)
    earlier = preparation.store.addenda.of_minutes(row.id)
    addendum = AddendumContent(
        community=content.community,
        issuer=content.issuer,
        minutes_number=content.number,
        minutes_title=content.title,
        kind_name=content.kind_name,
        place=len(earlier) + 1,
        corrects=row.digest,
        corrects_code=short_code(row.record),
        item=command.item,
        item_title=_title(content, command.item),
        old=old,
        new=new,
        reason=reason,
        dated=day_of(preparation.now),
        signers=content.signers,
        earlier=tuple(one.digest for one in earlier if one.discarded_at is None),
    )
    record, ports = addendum_bytes(addendum), preparation.ports
    pdf = ports.renderer.print_aside(record)
    return PrintedAddendum(row.id, record, addendum.place, ports.files.keep(pdf), len(pdf))


def correct(command: PrintedAddendum, context: Context) -> CorrectedMinutes:
    row = find_minutes(context.store, command.minutes)
    _check_signed(row)
    if len(context.store.addenda.of_minutes(row.id)) + 1 != command.place:
        raise Busy(N_("刚才有人也出了一份更正单，请再交一次。"), retry_after=1)
    addendum, digest = context.new_id(), digest_of(command.record)
    number = f"{row.number}更正{command.place}"
    context.store.files.add(command.pdf, command.size, PDF, f"{number}.pdf", context.now)
    context.store.addenda.add(
        {
            "id": addendum,
            "minutes": row.id,
            "place": command.place,
            "record": command.record,
            "digest": digest,
            "pdf": command.pdf,
            "made_at": context.now,
            "actor": context.actor.name,
        }
    )
    event = MinutesCorrected(row.id, addendum, command.place, row.digest, digest, command.pdf, context.actor.name)
    context.record(event, row.session)
    return CorrectedMinutes(addendum, number, digest)


def _check_signed(row: Row) -> None:
    if row.state not in (MinutesState.SIGNED, MinutesState.PUBLISHED):
        raise WrongState(N_("这份纪要还没有签完，直接改草稿，或者退回以后再改，不用出更正单。"))


def _title(content: MinutesContent, item: int) -> str:
    return next((one.title for one in content.items if one.position == item), "")


VERB = Verb("minutes", "correct", CorrectMinutes, Power.KEEP_MINUTES, N_("出更正单"), correct, prepare)
