"""The people of a practised evening: residents with phones, residents with paper, a host, a teller and a witness."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import socketio

from facilitator.cli.practise.choosing import choices_of
from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.faults import CannotPlay, NotHeld
from facilitator.cli.rehearse.phone import NAMESPACE, Phone
from facilitator.cli.rehearse.phones import Phones
from facilitator.cli.rehearse.values import Value

PRACTICE = "/practice"
SOCKETS = "practice/socket.io"
FIRST_TELLER, SECOND_TELLER = "演练监票人", "演练计票员"
Sleep = Callable[[float], None]


@dataclass(frozen=True)
class Cast:
    """As the server tells it: `came` are units, the first `phones` of them have one; `tokens` of the three helpers."""

    origin: str
    pace: float
    session: str
    code: str
    came: tuple[str, ...]
    phones: int
    tokens: dict[str, str]


class Troupe:
    """What one can ask of them; a refusal is nobody's fault here and is passed over, the evening goes on."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.api = Api(cast.origin + PRACTICE, dict(cast.tokens))
        self.phones = Phones(cast.origin, socket_path=SOCKETS)
        self.room: dict[str, Any] = {}
        self.moved_at = time.monotonic()
        self.changed = threading.Event()
        self._serial = 0
        self._desk = socketio.Client(handle_sigint=False, request_timeout=15)
        self._desk.on("room", self._see, namespace=NAMESPACE)

    def sit_down(self) -> None:
        """The helper's window, which sees what the desk sees."""
        who = {"audience": "desk", "session": self.cast.session, "token": self.cast.tokens["host"]}
        self._desk.connect(
            self.cast.origin, auth=who, transports=["websocket"], namespaces=[NAMESPACE], socketio_path=SOCKETS
        )

    @property
    def phoned(self) -> tuple[str, ...]:
        return self.cast.came[: self.cast.phones]

    @property
    def on_paper(self) -> tuple[str, ...]:
        """Five at most: who else came without a phone looks on, as people do."""
        return self.cast.came[self.cast.phones : self.cast.phones + 5]

    def do(self, helper: str, verb: str, **arguments: Value) -> bool:
        return self.api.call(helper, verb, arguments).ok

    def come_in(self, unit: str) -> None:
        """To the check-in desk; with a phone its page opens as well."""
        self.do("host", "sessions.check_in", session=self.cast.session, unit=unit)
        if unit not in self.phoned:
            return
        issued = self.api.call("host", "people.issue_tickets", {"session": self.cast.session, "units": [unit]}).result
        tickets = issued.get("tickets") if isinstance(issued, dict) else None
        if isinstance(tickets, list) and tickets and isinstance(tickets[0], dict):
            ticket = {unit: str(tickets[0]["ticket"])}
            self._quietly(lambda: self.phones.join(self.cast.session, self.cast.code, ticket))

    def cast_votes(self, ballot: dict[str, Any], units: Sequence[str], pause: float, sleep: Sleep) -> None:
        """One phone after the other."""
        for unit in units:
            phone = self.phones.seated.get((self.cast.session, unit))
            if phone is not None:
                self._quietly(lambda phone=phone, unit=unit: self._vote(phone, ballot, unit))  # type: ignore[misc]
            sleep(pause)

    def raise_hands(self, count: int) -> None:
        """Somebody always has something to say."""
        for unit in self.phoned[:count]:
            phone = self.phones.seated.get((self.cast.session, unit))
            if phone is not None and phone.connected:
                self._quietly(lambda phone=phone: phone.send("ask_floor", "ask_floor", {"key": uuid4().hex}))  # type: ignore[misc]

    def lose_the_network(self) -> None:
        """As a router does when somebody trips over its cable: no phone says farewell."""
        for phone in self.phones.seated.values():
            phone.lose_the_line()

    def find_the_network(self) -> None:
        self._quietly(self.phones.come_back)

    def take_papers(self, ballot: dict[str, Any]) -> int:
        """How many went out."""
        units: list[Value] = list(self.on_paper)
        return len(units) if units and self.do("host", "ballots.hand_out", ballot=ballot["id"], units=units) else 0

    def key_papers(self, ballot: dict[str, Any], secret: bool) -> bool:
        """Keyed by one, keyed again by another, out of the box: nothing tells whose paper was which."""
        papers: list[Value] = []
        for unit in self.on_paper:
            self._serial += 1
            whose: dict[str, Value] = {} if secret else {"unit": unit}
            choices: list[Value] = [*choices_of(ballot, unit)]
            papers.append({"serial": str(self._serial), "choices": choices, **whose})
        handed_in: list[Value] = [*sorted(self.on_paper)]
        returned: dict[str, Value] = {"returned": handed_in} if secret else {}
        keyed: dict[str, Value] = {"ballot": ballot["id"], "papers": papers}
        entered = self.do("witness", "ballots.enter_papers", teller=FIRST_TELLER, **keyed, **returned)
        return entered and self.do("teller", "ballots.confirm_papers", teller=SECOND_TELLER, **keyed)

    def confirm_the_end(self, ballot: dict[str, Any]) -> None:
        self.do("witness", "ballots.witness", ballot=ballot["id"])

    def _vote(self, phone: Phone, ballot: dict[str, Any], unit: str) -> None:
        if not phone.connected:
            phone.connect()
        body: dict[str, Value] = {"ballot": ballot["id"], "key": uuid4().hex}
        body["choices"] = [*choices_of(ballot, unit)]
        phone.send("vote", "vote", body)

    def _see(self, room: dict[str, Any]) -> None:
        if room.get("version", 0) != self.room.get("version"):
            self.moved_at = time.monotonic()
        self.room = room
        self.changed.set()

    @staticmethod
    def _quietly(work: Callable[[], object]) -> None:
        try:
            work()
        except (NotHeld, CannotPlay):
            return
