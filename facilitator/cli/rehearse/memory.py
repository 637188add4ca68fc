"""What the runner remembers besides `save`: which session a ballot belongs to, and which keys went out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_


@dataclass
class BallotMemory:
    """`keys` and `receipts` by unit alias; `papers` is the serial of the last paper handed in."""

    session: str
    secret: bool
    keys: dict[str, str] = field(default_factory=dict)
    receipts: dict[str, Value] = field(default_factory=dict)
    papers: int = 0

    def key(self, alias: str, same: bool) -> str:
        """A phone's key for its vote: made once by the phone, sent again when it repeats itself."""
        if not same or alias not in self.keys:
            self.keys[alias] = uuid4().hex
        return self.keys[alias]


@dataclass
class Memory:
    """Filled from the answers to the script's own `do` steps."""

    codes: dict[str, str] = field(default_factory=dict)
    ballots: dict[str, BallotMemory] = field(default_factory=dict)

    def learn(self, verb: str, arguments: Mapping[str, Value], result: Value) -> None:
        if not isinstance(result, dict):
            return
        if verb == "sessions.plan":
            self.codes[str(result.get("session"))] = str(result.get("code"))
        if verb in ("ballots.draft", "ballots.appraise"):
            secret = arguments.get("secrecy") == "secret"
            self.ballots[str(result.get("ballot"))] = BallotMemory(str(arguments.get("session")), secret)

    def ballot(self, ballot: str) -> BallotMemory:
        """Raises CannotPlay for a ballot this script has not drafted."""
        if ballot not in self.ballots:
            raise CannotPlay(N_("表决“{ballot}”不是这份脚本用 ballots.draft 建立的。").format(ballot=ballot))
        return self.ballots[ballot]

    def code(self, session: str) -> str:
        """The join code. Raises CannotPlay for a session this script has not planned."""
        if session not in self.codes:
            raise CannotPlay(N_("会议“{session}”不是这份脚本用 sessions.plan 安排的。").format(session=session))
        return self.codes[session]
