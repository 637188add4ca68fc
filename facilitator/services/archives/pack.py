"""archives.pack: packs a meeting's archive and writes its digest down, so that whoever holds the ZIP can show it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from facilitator.domain.archive.events import SessionArchived
from facilitator.domain.archive.package import packed
from facilitator.domain.archive.pieces import laid_out
from facilitator.domain.errors import NotReady
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.archives.contents import ArchiveContents, Contents, contents
from facilitator.services.context import Context, Preparation
from facilitator.services.ports import Ports
from facilitator.services.verb import Later, Verb

GONE = N_("有一个文件读不出来（{name}），不能归档，请管理员运行 facilitator audit。")


@dataclass(frozen=True)
class PackArchive:
    """`session` by its id or by the number on the wall."""

    session: str


@dataclass(frozen=True)
class MeasuredArchive:
    """The command with what was packed; the bytes are made again by whoever hands them out, and are the same."""

    session: str
    digest: str
    size: int
    pieces: int


@dataclass(frozen=True)
class PackedArchive:
    """`digest`: SHA-256 of the ZIP, `size` in bytes."""

    digest: str
    size: int
    pieces: int


def prepare(command: PackArchive, preparation: Preparation) -> Later[MeasuredArchive]:
    """Outside the transaction: printing the record and compressing photos takes a while. Raises NotReady for a lost
    file, Busy where the machine has no breath left."""
    found, ports = contents(ArchiveContents(command.session), preparation), preparation.ports
    return Later(lambda: _measured(found, ports))


def _measured(found: Contents, ports: Ports) -> MeasuredArchive:
    pieces = laid_out(found.pieces, ports.renderer.print_aside)
    try:
        content = packed(found.title, found.lead, pieces, ports.files.read)
    except (FileNotFoundError, ValueError) as fault:
        raise NotReady(GONE, name=str(fault)[:40]) from fault
    return MeasuredArchive(found.session, hashlib.sha256(content).hexdigest(), len(content), len(found.pieces))


def pack(command: MeasuredArchive, context: Context) -> PackedArchive:
    told = (command.digest, command.size, command.pieces)
    context.record(SessionArchived(command.session, *told, context.actor.name), command.session)
    return PackedArchive(*told)


VERB = Verb("archives", "pack", PackArchive, Power.KEEP_MINUTES, N_("归档一次会议"), pack, prepare)
