"""The one door: every page, socket, API call, command line and test changes or reads the world through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from facilitator.services.called_off import not_called_off
from facilitator.services.context import Actor, Context, Preparation, Reading
from facilitator.services.entrance import entered
from facilitator.services.fund_rows import tell_fund_rows
from facilitator.services.offices import turned_away, within_office
from facilitator.services.once import Once
from facilitator.services.ports import Ports
from facilitator.services.registry import question_for, verb_for
from facilitator.services.verb import Later, Verb
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from facilitator.storage.writer import Writer

T = TypeVar("T")


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
    complaint_phone: str = ""

    def do(self, actor: Actor, command: object) -> Outcome:
        """Run one command durably. Raises Refusal when it is not allowed; nothing has changed then."""
        verb = self._allowed(actor, command)
        prepared = self._prepare(verb, actor, self._entered(command))
        return self._commit(lambda unit: self._handle(verb, actor, prepared, unit))

    def do_once(self, actor: Actor, command: object, once: Once) -> str:
        """As `do`, for a request that may be repeated; gives the sealed answer, for a repeat the first one again.

        Raises KeyReused when the key stood for another request.
        """
        verb = self._allowed(actor, command)
        command = self._entered(command)
        with self.database.reading() as unit:
            earlier = once.earlier(actor.id, unit)
        if earlier is not None:
            return earlier
        prepared = self._prepare(verb, actor, command)
        return self._commit(lambda unit: self._handle_once(verb, actor, prepared, once, unit))

    def ask(self, actor: Actor, question: object) -> Any:
        """Answer from one consistent snapshot. Raises Forbidden or NotFound."""
        query = question_for(type(question))
        if not actor.may(query.power):
            raise turned_away(query.power)
        with self.database.reading() as unit:
            now = self.ports.clock.now()
            return query.answer(question, Reading(actor, now, unit, self.community, **self._told))

    @property
    def _told(self) -> dict[str, str]:
        return {"settled_phone": self.complaint_phone}

    def _allowed(self, actor: Actor, command: object) -> Verb[Any]:
        verb = verb_for(type(command))
        if not actor.may(verb.power):
            raise turned_away(verb.power, verb.turned_away)
        return verb

    def _entered(self, command: object) -> object:
        return entered(command, self.ports.clock.now())

    def _prepare(self, verb: Verb[Any], actor: Actor, command: object) -> object:
        if verb.prepare is None:
            return command
        with self.database.reading() as unit:
            now = self.ports.clock.now()
            prepared = verb.prepare(command, Preparation(actor, now, unit, self.community, self.ports, **self._told))
        return prepared.work() if isinstance(prepared, Later) else prepared

    def _handle(self, verb: Verb[Any], actor: Actor, command: object, unit: UnitOfWork) -> Outcome:
        context = Context(actor, self.ports.clock.now(), unit, self.community, self.ports, **self._told)
        within_office(context, verb, command)
        not_called_off(context, command)
        result = verb.handle(command, context)
        tell_fund_rows(context)
        return Outcome(result, unit.journal.version())

    def _handle_once(self, verb: Verb[Any], actor: Actor, command: object, once: Once, unit: UnitOfWork) -> str:
        earlier = once.earlier(actor.id, unit)
        if earlier is not None:
            return earlier
        outcome = self._handle(verb, actor, command, unit)
        return once.keep(actor.id, outcome.result, outcome.version, self.ports.clock.now(), unit)

    def _commit(self, work: Callable[[UnitOfWork], T]) -> T:
        """Durable first, then told: the hall hears of nothing that a power cut could take back."""
        value, unit = self.writer.submit(lambda unit: (work(unit), unit))
        if unit.touched:
            self.ports.announcer.changed(frozenset(unit.touched))
        for job in unit.jobs.wanted:
            self.ports.jobs.hand_over(job)
        return value
