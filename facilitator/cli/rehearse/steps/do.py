"""`do`: one verb of the API, by the person whose duty it is, with what must come back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.aliases import replace_units
from facilitator.cli.rehearse.api import Answer
from facilitator.cli.rehearse.expectation import differences
from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import ROLES, who_acts
from facilitator.cli.rehearse.quarters import until_over
from facilitator.cli.rehearse.references import UnknownReference, pick
from facilitator.cli.rehearse.server import wait_until
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

READY_WITHIN = 60
"""Seconds until settled minutes have their PDF and can be signed."""

_EXPECTED = ("ok", "error", "message", "details", "result")


@dataclass(frozen=True)
class Do(Action):
    """`save` maps dotted places in the result to names; without `person` the duty decides."""

    verb: str
    arguments: dict[str, Value] = field(default_factory=dict)
    save: dict[str, str] = field(default_factory=dict)
    expect: dict[str, Value] = field(default_factory=dict)
    person: str | None = None

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("do", "with", "save", "expect", "as")
        verb = fields.text("do")
        if verb.count(".") != 1 or not verb.replace(".", "").replace("_", "").isalpha():
            fields.fail(N_("“{verb}”应像 sessions.plan 这样写。").format(verb=verb), "do")
        person = fields.text("as") if "as" in fields.values else None
        if person is not None and person not in ROLES:
            fields.fail(N_("没有“{name}”这个人，可以是：{names}。").format(name=person, names="、".join(ROLES)), "as")
        fields.inside("expect").only(*_EXPECTED)
        saving = fields.inside("save")
        save = {place: saving.text(place) for place in saving.values}
        return cls(verb, fields.mapping("with"), save, fields.mapping("expect"), person)

    def describe(self) -> str:
        return f"{self.verb}（{self.person or who_acts(self.verb, self.arguments)}）"

    def verbs(self) -> frozenset[str]:
        return frozenset({self.verb})

    def saves(self) -> frozenset[str]:
        return frozenset(self.save.values())

    def play(self, hall: Hall) -> str:
        resolved = replace_units(hall.mapping(self.arguments), hall.units)
        arguments = resolved if isinstance(resolved, dict) else {}
        expected = hall.mapping(self.expect) or {"ok": True}
        note = self._prepare(hall, arguments, expected)
        answer = self._ask(hall, arguments, expected)
        if answer.ok:
            hall.memory.learn(self.verb, arguments, answer.result)
            self._keep(hall, answer.result)
        compare(expected, answer, note)
        if self.verb == "sessions.gather" and answer.ok:
            hall.let_guests_in(str(arguments.get("session")))
        return N_("拒绝：{code}").format(code=answer.error) if answer.error else "ok"

    def _prepare(self, hall: Hall, arguments: dict[str, Value], expected: dict[str, Value]) -> str:
        """What must happen before the verb itself; a remark in case that it fails."""
        if self.verb == "reviews.gather" and hall.own is not None and "error" not in expected:
            clock = hall.own.clock
            clock.move_on(until_over(str(arguments.get("quarter")), clock.now()))
        if self.verb == "ballots.announce":
            hall.phones.watch.announcing(hall.memory.ballot(str(arguments.get("ballot"))).session)
        witness = arguments.get("witness")
        if self.verb == "ballots.close" and isinstance(witness, str) and witness in ROLES:
            # A refusal here is not judged: whether a witness was needed is for `close` to say.
            confirmed = hall.api.call(witness, "ballots.witness", {"ballot": arguments.get("ballot")})
            return "" if confirmed.ok else N_("（{name}确认时：{told}）").format(name=witness, told=confirmed.told())
        return ""

    def _ask(self, hall: Hall, arguments: dict[str, Value], expected: dict[str, Value]) -> Answer:
        person = self.person or who_acts(self.verb, arguments)
        answers = [hall.api.call(person, self.verb, arguments)]

        def settled() -> bool:
            if answers[-1].error != "not_ready" or expected.get("error") == "not_ready":
                return True
            answers.append(hall.api.call(person, self.verb, arguments))
            return False

        if self.verb == "minutes.sign":
            wait_until(settled, READY_WITHIN, pause=0.5)
        return answers[-1]

    def _keep(self, hall: Hall, result: Value) -> None:
        for place, name in self.save.items():
            try:
                hall.saved[name] = pick(result, place)
            except UnknownReference as error:
                raise NotHeld(N_("结果里有 {place}").format(place=place), N_("没有")) from error


def compare(expected: dict[str, Value], answer: Answer, note: str = "") -> None:
    """Raises NotHeld with everything that differs, or with the refusal that nobody expected."""
    found = differences(expected, {"ok": answer.ok, **answer.body})
    if not found:
        return
    wanted = "；".join(pair[0] for pair in found)
    if not answer.ok and "error" not in expected:
        raise NotHeld(wanted, answer.told() + note)
    raise NotHeld(wanted, "；".join(pair[1] for pair in found) + note)
