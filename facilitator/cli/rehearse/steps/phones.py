"""`phones`: units vote on real phones, over real sockets, some of them sending everything twice."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.memory import BallotMemory
from facilitator.cli.rehearse.phone import Phone
from facilitator.cli.rehearse.phones import side_by_side
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

MOST_AT_ONCE = 130
_KNOWN = ("ballot", "over_seconds", "resend", "same_keys", "expect_all")


@dataclass(frozen=True)
class Vote:
    """One tap: `at` seconds after the first, `copies` of it at once, with what must be answered."""

    alias: str
    at: float
    copies: int
    body: dict[str, Value]


@dataclass(frozen=True)
class PhonesVote(Action):
    """`resend` is the share of phones that send twice; `expected` is ok or one refusal for all."""

    ballot: str
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    over_seconds: float
    resend: float
    same_keys: bool
    expected: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("phones")
        step = fields.inside("phones")
        return cls(
            ballot=step.text("ballot"),
            choices=step.votes(_KNOWN),
            over_seconds=step.number("over_seconds"),
            resend=step.share("resend"),
            same_keys=step.flag("same_keys"),
            expected=step.text("expect_all", "ok"),
        )

    def describe(self) -> str:
        told = "，".join(f"{option} {len(units)}" for option, units in self.choices)
        return N_("手机投票：{told}").format(told=told)

    def verbs(self) -> frozenset[str]:
        return frozenset({"people.issue_tickets", "ballots.cast"})

    def play(self, hall: Hall) -> str:
        ballot = hall.text(self.ballot)
        memory = hall.memory.ballot(ballot)
        phones = hall.seat(memory.session, [alias for _, units in self.choices for alias in units])
        votes = self._votes(ballot, memory)
        answers = send_all(votes, phones)
        self._check(votes, answers, memory)
        twice = sum(vote.copies - 1 for vote in votes)
        return N_("{count} 部手机，{twice} 部发了两次").format(count=len(votes), twice=twice)

    def _votes(self, ballot: str, memory: BallotMemory) -> list[Vote]:
        taps = [(alias, option) for option, units in self.choices for alias in units]
        gap = self.over_seconds / max(1, len(taps) - 1)
        return [
            Vote(
                alias,
                at=number * gap,
                copies=1 + int((number + 1) * self.resend) - int(number * self.resend),
                body={"ballot": ballot, "choices": [option], "key": memory.key(alias, self.same_keys)},
            )
            for number, (alias, option) in enumerate(taps)
        ]

    def _check(self, votes: Sequence[Vote], answers: Sequence[list[dict[str, Value]]], memory: BallotMemory) -> None:
        wrong: list[str] = []
        for vote, copies in zip(votes, answers, strict=True):
            codes = {"ok" if copy.get("ok") is True else str(copy.get("error")) for copy in copies}
            receipts = [copy.get("receipt") for copy in copies]
            earlier = memory.receipts.get(vote.alias, receipts[0]) if self.same_keys else receipts[0]
            if codes != {self.expected}:
                wrong.append(f"{vote.alias}：{'、'.join(sorted(codes))}")
            elif self.expected == "ok" and any(receipt != earlier for receipt in receipts):
                wrong.append(N_("{alias}：同一票给了不同的核对号").format(alias=vote.alias))
            memory.receipts[vote.alias] = receipts[0]
        if wrong:
            told = "；".join(wrong[:3])
            raise NotHeld(
                N_("{count} 部手机都是 {expected}").format(count=len(votes), expected=self.expected),
                N_("{told}（共 {count} 部）").format(told=told, count=len(wrong)),
            )


def send_all(votes: Sequence[Vote], phones: Mapping[str, Phone]) -> list[list[dict[str, Value]]]:
    """Every vote at its moment, from its own phone; the answers of all copies, in the order of the votes."""
    begun = time.monotonic()

    def tap(vote: Vote) -> list[dict[str, Value]]:
        time.sleep(max(0.0, begun + vote.at - time.monotonic()))
        return phones[vote.alias].send("vote", "vote", vote.body, vote.copies)

    return side_by_side(tap, votes, MOST_AT_ONCE)
