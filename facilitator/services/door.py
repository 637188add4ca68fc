"""The one door: every page, socket, API call, command line and test changes or reads the world through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.errors import Forbidden
from facilitator.services.context import Actor, Context, Preparation, Reading
from facilitator.services.ports import Ports
from facilitator.services.registry import question_for, verb_for
from facilitator.services.verb import Verb
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from facilitator.storage.writer import Writer


@dataclass(frozen=True)
class Outcome:
    """What a command gave back, and the journal's number once it was durable."""

    result: Any
    version: int


@dataclass(frozen=True)
class Door:
    """`do` changes, `ask` reads; both check the power first. The community's name is printed on everything."""

    database: Database
    writer: Writer
    ports: Ports
    community: str

    def do(self, actor: Actor, command: object) -> Outcome:
        """Run one command durably. Raises Refusal when it is not allowed; nothing has changed then."""
        verb = verb_for(type(command))
        if not actor.may(verb.power):
            raise Forbidden()
        prepared = self._prepare(verb, actor, command)
        outcome, unit = self.writer.submit(lambda unit: self._handle(verb, actor, prepared, unit))
        if unit.touched:
            self.ports.announcer.changed(frozenset(unit.touched))
        for job in unit.jobs.wanted:
            self.ports.jobs.hand_over(job)
        return outcome

    def ask(self, actor: Actor, question: object) -> Any:
        """Answer from one consistent snapshot. Raises Forbidden or NotFound."""
        query = question_for(type(question))
        if not actor.may(query.power):
            raise Forbidden()
        with self.database.reading() as unit:
            return query.answer(question, Reading(actor, self.ports.clock.now(), unit, self.community))

    def _prepare(self, verb: Verb[Any], actor: Actor, command: object) -> object:
        if verb.prepare is None:
            return command
        with self.database.reading() as unit:
            return verb.prepare(command, Preparation(actor, self.ports.clock.now(), unit, self.community, self.ports))

    def _handle(
        self, verb: Verb[Any], actor: Actor, command: object, unit: UnitOfWork
    ) -> tuple[Outcome, UnitOfWork]:
        context = Context(actor, self.ports.clock.now(), unit, self.community, self.ports)
        result = verb.handle(command, context)
        return Outcome(result, unit.journal.version()), unit
