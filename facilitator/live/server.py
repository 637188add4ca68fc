"""Puts the live face together: Socket.IO on gevent, WebSocket only, with every bound set by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from facilitator.live.audiences import Audience, Audiences
from facilitator.live.bell import Bell
from facilitator.live.broadcaster import Broadcaster, Room
from facilitator.live.gate import Gate, Strangers
from facilitator.live.health import health
from facilitator.live.measures import Measures
from facilitator.live.namespace import Live, get_ready
from facilitator.live.packet import LARGEST_PACKET, NAMESPACE, StrictPacket
from facilitator.live.polls import hear_polls
from facilitator.live.pulse import Chore, Watch, start
from facilitator.live.quiet_log import quieten
from facilitator.live.tidying import LOOK_EVERY as TIDY_LOOK
from facilitator.live.tidying import Tidying
from facilitator.live.usher import SEATS_EVERY, Usher
from facilitator.live.watchman import LOOK_EVERY, Watchman, look
from facilitator.live.websocket import HANDLE, BoundedWebSocket
from facilitator.services.ballots.close_due import CloseDue
from facilitator.services.ballots.open_due import OpenDue
from facilitator.services.ballots.read import AnyDue
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.ports import Clock
from facilitator.services.setup.read import AboutPlace, Place
from facilitator.settings import Settings
from facilitator.wire.cookies import seat_token, seat_tokens, staff_token
from facilitator.wire.origin import allowed_host, allowed_origin, is_secure

_new_server: Any = SocketIO
"""The published types know half of its options."""

PING_EVERY = 25
PING_TIMEOUT = 20


@dataclass(frozen=True)
class LiveFace:
    """The socket server and who listens; `begin` starts its loops once the process serves."""

    socketio: Any
    door: Door
    audiences: Audiences
    broadcaster: Broadcaster
    usher: Usher
    watchman: Watchman
    tidying: Tidying

    def begin(self, watch: Watch, slowly: Chore) -> None:
        self.socketio.start_background_task(get_ready)
        self.tidying.begin()
        self._start(watch, {self.watchman.round: LOOK_EVERY, self.tidying.round: TIDY_LOOK}, slowly)

    def begin_beside(self, watch: Watch) -> list[Any]:
        """In a process where another face keeps the clock and the memory in order; returns what runs, to be killed."""
        return self._start(watch, {}, lambda: None)

    def _start(self, watch: Watch, more: dict[Chore, float], slowly: Chore) -> list[Any]:
        chores = {self.usher.round: SEATS_EVERY, self._due: 0.5, **more}
        return start(self.socketio, self.broadcaster, watch, chores, slowly)

    def send_elsewhere(self, session: str, walls: str, remotes: str) -> None:
        """Tell the projectors and the chair's phones of a session which page they show from now on."""
        for place, address in (("", walls), ("remote", remotes)):
            audience = Audience.DESK if place else Audience.SCREEN
            for listener in self.audiences.of(session, audience):
                if listener.place == place:
                    self.socketio.emit("elsewhere", address, namespace=NAMESPACE, to=listener.socket)

    def hang_up(self) -> None:
        """Cut every line, without a farewell: the pages ask by themselves where they are wanted."""
        for environ in tuple(self.socketio.server.environ.values()):
            if environ.get(HANDLE) is not None:
                environ[HANDLE].cut()
        self.socketio.server.eio.shutdown()

    def _due(self) -> None:
        """Begin and end what was announced to do so by itself: a countdown, or an hour printed on the notice."""
        if self.door.ask(SYSTEM, AnyDue()):
            self.door.do(SYSTEM, OpenDue())
            self.door.do(SYSTEM, CloseDue())


def attach(app: Flask, door: Door, settings: Settings, bell: Bell, clock: Clock) -> LiveFace:
    """Hang the sockets before the Flask application; call it before anything else wraps `app.wsgi_app`."""
    quieten()
    socketio = _new_server(
        app,
        async_mode="gevent",
        transports=["websocket"],
        serializer=StrictPacket,
        async_handlers=False,
        manage_session=False,
        cors_allowed_origins=partial(_is_ours, settings),
        cors_credentials=True,
        max_http_buffer_size=LARGEST_PACKET,
        ping_interval=PING_EVERY,
        ping_timeout=PING_TIMEOUT,
        http_compression=False,
        allow_upgrades=False,
        namespaces=[NAMESPACE],
        logger=False,
        engineio_logger=False,
    )
    socketio.server.eio._async = {**socketio.server.eio._async, "websocket": BoundedWebSocket}
    audiences, strangers = Audiences(), Strangers()
    broadcaster, tidying = Broadcaster(door, audiences, partial(_send, socketio)), Tidying()
    bell.listen(broadcaster.wake)
    bell.listen(tidying.stir)
    measures = Measures()
    measures.count_listeners(audiences)
    live = Live(door, audiences, broadcaster, strangers, measures, partial(_handshake, app, settings))
    socketio.server.register_namespace(live)
    usher = Usher(door, audiences, socketio.server, NAMESPACE, live.joining.may_stay)
    host_is_ours = partial(allowed_host, settings=settings)
    app.register_blueprint(health(settings, partial(_community, door), lambda: door.writer.broken, measures.text))
    app.wsgi_app = Gate(app.wsgi_app, strangers, host_is_ours, partial(_is_ours, settings))  # type: ignore[method-assign]
    hear_polls(app, door, audiences, settings)
    watchman = Watchman(door, audiences, clock, look)
    return LiveFace(socketio, door, audiences, broadcaster, usher, watchman, tidying)


def _is_ours(settings: Settings, origin: str | None, environ: dict[str, Any] | None = None) -> bool:
    """Asked at each handshake: the machine's addresses change when a hotspot comes up."""
    host = environ.get("HTTP_HOST") if environ is not None else None
    return allowed_origin(origin, settings, host)


def _community(door: Door) -> str:
    """As it calls itself now, with the demo's mark."""
    place: Place = door.ask(SYSTEM, AboutPlace())
    return place.community


def _send(socketio: Any, room: Room, sockets: list[str]) -> None:
    """One packet for all of them; rooms of other processes are their own broadcasters' affair."""
    socketio.emit("room", room, namespace=NAMESPACE, to=sockets, ignore_queue=True)


@dataclass(frozen=True)
class HandshakeJar:
    """The cookies of a handshake, read while its request is the current one."""

    app: Flask
    environ: dict[str, Any]

    def staff(self) -> str | None:
        with self.app.request_context(self.environ):
            return staff_token()

    def seats(self, code: str) -> tuple[str, ...]:
        with self.app.request_context(self.environ):
            token = seat_token(code) if code else None
            return seat_tokens() if not code else (token,) if token else ()


def _handshake(app: Flask, settings: Settings, environ: dict[str, Any]) -> tuple[HandshakeJar, bool]:
    return HandshakeJar(app, environ), is_secure(environ, settings)
