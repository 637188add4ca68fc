"""setup.start_for_real: the demo goes, all of it, and a real community begins empty, with whoever pressed as its
administrator; a backup of the demo is written first."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.people.setup_events import BegunForReal
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.verb import Later, Verb

WORD = "清空演示"
"""Typed by hand, so that no slip of a finger does it."""


@dataclass(frozen=True)
class StartForReal:
    word: str


@dataclass(frozen=True)
class WithBackup:
    """`file`: the backup of the demo, with its path."""

    file: str


@dataclass(frozen=True)
class StartedForReal:
    backup: str


def prepare(command: StartForReal, preparation: Preparation) -> Later[WithBackup]:
    """Raises BadInput for another word, or where no backup could be written: nothing goes then."""
    _check(preparation.demo)
    if command.word.strip() != WORD:
        raise BadInput(N_("要清空，请在框里写“{word}”四个字。"), field="word", word=WORD)
    backups = preparation.ports.backups
    return Later(lambda: WithBackup(backups.write_at_home().file))


def start_for_real(command: WithBackup, context: Context) -> StartedForReal:
    """Whoever pressed stays logged in, with the office of administrator alone, and chooses a new password."""
    _check(context.demo)
    context.store.empty(context.actor.id)
    staff = context.store.staff
    staff.change(context.actor.id, roles=[Role.ADMINISTRATOR], must_change=True, grid=None, api_token_hash=None)
    context.record(BegunForReal(context.actor.id, context.actor.name))
    return StartedForReal(command.file)


def _check(demo: object) -> None:
    if not demo:
        raise WrongState(N_("这里是真实社区，不是演示，什么也不会清空。"))


VERB = Verb(
    "setup", "start_for_real", StartForReal, Power.MANAGE_STAFF, N_("清空演示、开始正式使用"), start_for_real, prepare
)
