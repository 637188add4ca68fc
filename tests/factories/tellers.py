"""Two tellers at work: a pile keyed, keyed again, hands counted; over any council."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.people.powers import Role
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.confirm_papers import ConfirmPapers
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.enter_papers import EnterPapers
from facilitator.services.context import Actor
from tests.factories.council import Council


@dataclass
class Tellers:
    """监票人 keys first, 计票人 second; serials run on through the evening."""

    council: Council
    second: Actor
    serial: int = 0

    def read(self, said: Mapping[str, Iterable[str]], *, named: bool = True) -> tuple[PaperRead, ...]:
        """Papers with new serials; under the word `invalid` stand those that cannot be read."""
        papers = []
        for choice, units in said.items():
            for unit in units:
                self.serial += 1
                spoiled = choice == "invalid"
                whose = self.council.units[unit] if named else None
                papers.append(PaperRead(f"{self.serial:03}", whose, () if spoiled else (choice,), spoiled))
        return tuple(papers)

    def enter(self, ballot: str, papers: tuple[PaperRead, ...], returned: Iterable[str] = ()) -> Any:
        units = tuple(self.council.units[unit] for unit in returned)
        return self.council.do(EnterPapers(ballot, "监票人", papers, units), self.council.scrutineer)

    def confirm(self, ballot: str, papers: tuple[PaperRead, ...]) -> Any:
        return self.council.do(ConfirmPapers(ballot, self.second.name, papers), self.second)

    def named(self, ballot: str, **said: Iterable[str]) -> None:
        """Entered and confirmed; the word `for_` stands for `for`."""
        papers = self.read({option.rstrip("_"): units for option, units in said.items()})
        self.enter(ballot, papers)
        self.confirm(ballot, papers)

    def secret(self, ballot: str, **said: Iterable[str]) -> None:
        marks = {option.rstrip("_"): tuple(units) for option, units in said.items()}
        papers = self.read(marks, named=False)
        self.enter(ballot, papers, [unit for units in marks.values() for unit in units])
        self.confirm(ballot, papers)

    def hands(self, ballot: str, for_: int = 0, against: int = 0, abstain: int = 0) -> Any:
        command = EnterHands(ballot, ("监票人", self.second.name), for_, against, abstain)
        return self.council.do(command, self.council.scrutineer)


def make_tellers(council: Council) -> Tellers:
    return Tellers(council, council.world.staff("计票人", Role.TELLER))
