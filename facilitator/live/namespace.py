"""The namespace `/live`: joining, leaving, and the few things a phone may do over its socket."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import socketio
from socketio.exceptions import ConnectionRefusedError

from facilitator.domain.errors import NotFound, Refusal
from facilitator.domain.words import N_
from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.broadcaster import Broadcaster
from facilitator.live.gate import TICKET, Strangers
from facilitator.live.joining import Jar, Joining, wish_of
from facilitator.live.measures import Measures
from facilitator.live.packet import NAMESPACE
from facilitator.services.door import Door
from facilitator.services.registry import verb_named
from facilitator.services.verb import Verb
from facilitator.wire.answers import answer_json
from facilitator.wire.codec import command_from
from facilitator.wire.refusals import Unauthorized, spoken
from facilitator.wire.schemas import validator

EVENTS = {
    "vote": "ballots.cast",
    "score": "ballots.score",
    "propose": "proposals.make",
    "second": "proposals.second",
    "ask_floor": "speaking.ask",
    "leave": "speaking.withdraw",
}
"""Event → verb. An event whose verb is not in the registry is answered like any unknown one."""

log = logging.getLogger(__name__)


class Broken(Refusal):
    """Something went wrong that is not the voter's fault; the phone keeps the vote and asks again."""

    code = "internal"
    default = N_("系统出了点问题，没有收到，请稍候再试，或者举手请工作人员帮忙。")


class Live(socketio.Namespace):  # type: ignore[misc]  # The library has no types.
    """Every command is answered, whatever happens: a phone that waits for ever has not voted and does not know it."""

    def __init__(
        self,
        door: Door,
        audiences: Audiences,
        broadcaster: Broadcaster,
        strangers: Strangers,
        measures: Measures,
        handshake: Callable[[dict[str, Any]], tuple[Jar, bool]],
    ) -> None:
        super().__init__(NAMESPACE)
        self._door = door
        self._audiences = audiences
        self._broadcaster = broadcaster
        self._strangers = strangers
        self._measures = measures
        self._handshake = handshake
        self.joining = Joining(door)

    def trigger_event(self, event: str, *arguments: Any) -> Any:
        """Called by the library for everything that arrives; client events are looked up, never called by name."""
        if event == "connect":
            return self._connect(*arguments)
        if event == "disconnect":
            return self._disconnect(arguments[0])
        return self._answer(event, *arguments)

    def _connect(self, socket: str, environ: dict[str, Any], auth: Any = None) -> None:
        listener = self._recognised(socket, environ, auth)
        self._audiences.join(listener)
        ticket = environ.get(TICKET)
        if ticket is not None:
            ticket.joined = True
            if listener.audience is not Audience.SCREEN:
                self._strangers.recognise(ticket)
        self._broadcaster.welcome(listener.session)

    def _recognised(self, socket: str, environ: dict[str, Any], auth: Any) -> Listener:
        try:
            jar, secure = self._handshake(environ)
            return self.joining.join(socket, wish_of(environ.get("QUERY_STRING", ""), auth), jar, secure)
        except Refusal as refusal:
            told = spoken(refusal)
        except Exception:
            log.exception("没有连上")
            told = spoken(Broken())
        raise ConnectionRefusedError(told["message"], told)

    def _disconnect(self, socket: str) -> None:
        listener = self._audiences.leave(socket)
        if listener is not None:
            self._broadcaster.on_wake()

    def _answer(self, event: str, socket: str, payload: Any = None) -> dict[str, Any]:
        known = event if event in EVENTS else "unknown"
        with self._measures.timed(known):
            try:
                told = {"ok": True, **self._do(_verb_of(event), socket, payload)}
            except Refusal as refusal:
                told = spoken(refusal)
            except Exception:
                log.exception("%s 没有做成", known)
                told = spoken(Broken())
        self._measures.answered(known, told.get("error", "ok"))
        return told

    def _do(self, verb: Verb[Any], socket: str, payload: Any) -> dict[str, Any]:
        listener = self._audiences.find(socket)
        actor = None if listener is None else self.joining.actor(listener)
        if actor is None:
            raise Unauthorized(N_("请先入座：重新扫票上的二维码，或者到签到席帮忙。"))
        result: dict[str, Any] = answer_json(self._door.do(actor, command_from(verb.command, payload)).result)
        return result


def get_ready() -> None:
    """Learn to read what phones send before the first of them does: that takes as long as some forty votes."""
    for name in EVENTS.values():
        verb = verb_named(name)
        shape: Any = None if verb is None else verb.command
        if shape is not None:
            validator(shape)


def _verb_of(event: str) -> Verb[Any]:
    verb = verb_named(EVENTS.get(event, ""))
    if verb is None:
        raise NotFound(N_("手机不能这样做。"))
    return verb
