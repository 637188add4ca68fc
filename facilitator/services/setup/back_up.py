"""setup.back_up: the folder for backups is tried by writing one into it, which is read back before it counts."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import BackedUp
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.ports import BackupFile
from facilitator.services.verb import Later, Verb


@dataclass(frozen=True)
class BackUp:
    """`folder` on the server, whole path."""

    folder: str


@dataclass(frozen=True)
class WrittenBackup:
    """`file` with its path, `size` in bytes."""

    file: str
    size: int


def prepare(command: BackUp, preparation: Preparation) -> Later[WrittenBackup]:
    """Raises BadInput with the reason why it could not be written there."""
    folder = command.folder.strip()
    if not folder:
        raise Missing(N_("请选一个备份用的文件夹或者U盘。"), what="folder")
    backups = preparation.ports.backups
    return Later(lambda: _written(backups.write(folder)))


def _written(made: BackupFile) -> WrittenBackup:
    return WrittenBackup(made.file, made.size)


def back_up(command: WrittenBackup, context: Context) -> WrittenBackup:
    context.record(BackedUp(context.actor.name))
    return command


VERB = Verb("setup", "back_up", BackUp, Power.MANAGE_STAFF, N_("写一份备份，试一试这个文件夹"), back_up, prepare)
