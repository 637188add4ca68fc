"""`papers`: paper ballots keyed by one teller and keyed again by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.memory import BallotMemory
from facilitator.cli.rehearse.people import ROLES, SCRUTINEER, TELLER
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class Papers(Action):
    """`invalid` are the units whose paper cannot be read."""

    ballot: str
    tellers: tuple[str, str]
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    invalid: tuple[str, ...]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("papers")
        step = fields.inside("papers")
        tellers = step.texts("tellers") or (SCRUTINEER, TELLER)
        if len(set(tellers)) != 2 or len(tellers) != 2 or not set(tellers) <= set(ROLES):
            step.fail(N_("“tellers”要写两个不同的人，可以是：{names}。").format(names="、".join(ROLES)), "tellers")
        choices = step.votes(("ballot", "tellers", "invalid"))
        return cls(step.text("ballot"), (tellers[0], tellers[1]), choices, step.units("invalid"))

    def describe(self) -> str:
        return N_("录入纸票 {count} 张（{first}录，{second}核）").format(
            count=len(self._papers()), first=self.tellers[0], second=self.tellers[1]
        )

    def verbs(self) -> frozenset[str]:
        return frozenset({"ballots.enter_papers", "ballots.confirm_papers"})

    def play(self, hall: Hall) -> str:
        ballot = hall.text(self.ballot)
        memory = hall.memory.ballot(ballot)
        papers = self._keyed(hall, memory)
        entered: dict[str, Value] = {"ballot": ballot, "teller": self.tellers[0], "papers": papers}
        if memory.secret:
            # Sorted by the server's own ids: the order of the returned units must not tell who handed in which paper.
            entered["returned"] = sorted(hall.ids(alias for alias, _ in self._papers()), key=str)
        hall.api.must(self.tellers[0], "ballots.enter_papers", entered)
        confirmed: dict[str, Value] = {"ballot": ballot, "teller": self.tellers[1], "papers": papers}
        hall.api.must(self.tellers[1], "ballots.confirm_papers", confirmed)
        return N_("两人所录一致")

    def _papers(self) -> list[tuple[str, dict[str, Value]]]:
        """Each unit with what its paper says."""
        papers: list[tuple[str, dict[str, Value]]] = []
        papers += ((alias, {"choices": [option]}) for option, units in self.choices for alias in units)
        papers += ((alias, {"invalid": True}) for alias in self.invalid)
        return papers

    def _keyed(self, hall: Hall, memory: BallotMemory) -> list[Value]:
        keyed: list[Value] = []
        for alias, paper in self._papers():
            memory.papers += 1
            unit: dict[str, Value] = {} if memory.secret else {"unit": hall.units[alias]}
            keyed.append({"serial": memory.papers, **unit, **paper})
        return keyed
