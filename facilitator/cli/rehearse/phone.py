"""One phone in the hall: its own cookies, its own socket, and a plain POST when the socket does not answer."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from dataclasses import dataclass, field

import requests
import socketio
from socketio.exceptions import SocketIOError
from websocket import WebSocketException

from facilitator.cli.rehearse.api import PATIENCE, json_object, new_connection
from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.values import Value
from facilitator.cli.rehearse.watch import RoomWatch
from facilitator.domain.words import N_

NAMESPACE = "/live"
ACK_WITHIN = 4
"""Seconds a phone waits on its socket before it sends the same body by POST."""

JOIN_WITHIN = 15


@dataclass
class Phone:
    """`who` is for the report: a unit's alias or a guest's number."""

    origin: str
    session: str
    code: str
    who: str
    watch: RoomWatch
    socket_path: str = "socket.io"
    seat: str | None = None
    http: requests.Session = field(default_factory=new_connection)
    socket: socketio.Client | None = None
    room_came: threading.Event = field(default_factory=threading.Event)

    def take_seat(self, ticket: str) -> None:
        """Exchange the ticket's secret for a seat, as the join page's script does. Raises NotHeld."""
        response = self._post(f"/j/{self.code}/ticket", {"ticket": ticket})
        seat = response.get("seat")
        if not isinstance(seat, str):
            raise NotHeld(N_("{who} 凭票入座").format(who=self.who), str(response.get("error") or response))
        self.seat = seat

    def look_in(self) -> None:
        """Open the join page as a guest; the answer sets the cookie. Raises NotHeld."""
        status = self._request("GET", f"/j/{self.code}").status_code
        if status != 200:
            raise NotHeld(f"GET /j/{self.code} 200", str(status))

    @property
    def connected(self) -> bool:
        return self.socket is not None and bool(self.socket.connected)

    def connect(self) -> None:
        """A fresh socket that has received its first picture of the room. Raises NotHeld."""
        self.hang_up()
        self.room_came.clear()
        self.socket = socketio.Client(
            reconnection=False, handle_sigint=False, http_session=self.http, request_timeout=JOIN_WITHIN
        )
        self.socket.on("room", self._see, namespace=NAMESPACE)
        expected = N_("{who} 连上并收到画面").format(who=self.who)
        try:
            self.socket.connect(
                self.origin,
                auth={"seat": self.seat} if self.seat else {"code": self.code},
                transports=["websocket"],
                namespaces=[NAMESPACE],
                socketio_path=self.socket_path,
                wait_timeout=JOIN_WITHIN,
            )
        except SocketIOError as error:
            raise NotHeld(expected, N_("连不上（{reason}）").format(reason=error)) from error
        if not self.room_came.wait(JOIN_WITHIN):
            raise NotHeld(expected, N_("连上了，但没有收到画面"))

    def send(self, event: str, page: str, body: dict[str, Value], copies: int = 1) -> list[dict[str, Value]]:
        """Emit the same body so many times at once; each copy's answer, by POST where no acknowledgement came."""
        answers = [self._emit(event, body) for _ in range(copies)]
        deadline = time.monotonic() + ACK_WITHIN
        return [self._awaited(answer, deadline) or self._post(f"/p/{self.code}/{page}", body) for answer in answers]

    def hang_up(self) -> None:
        if self.socket is not None:
            with contextlib.suppress(SocketIOError, OSError, RuntimeError):
                self.socket.disconnect()
        self.socket = None

    def lose_the_line(self) -> None:
        """Without a farewell; what is chosen from here on is kept in the phone."""
        if self.socket is not None:
            with contextlib.suppress(AttributeError, OSError, WebSocketException):
                self.socket.eio.ws.shutdown()
        self.socket = None

    def _emit(self, event: str, body: dict[str, Value]) -> queue.SimpleQueue[dict[str, Value]] | None:
        answers: queue.SimpleQueue[dict[str, Value]] = queue.SimpleQueue()
        if self.socket is None:
            return None
        try:
            self.socket.emit(event, body, namespace=NAMESPACE, callback=answers.put)
        except SocketIOError:
            return None
        return answers

    @staticmethod
    def _awaited(answers: queue.SimpleQueue[dict[str, Value]] | None, deadline: float) -> dict[str, Value] | None:
        if answers is None:
            return None
        try:
            return answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            return None

    def _see(self, room: dict[str, Value]) -> None:
        self.watch.see(self.session, self.who, room)
        self.room_came.set()

    def _post(self, path: str, body: dict[str, Value]) -> dict[str, Value]:
        response = self._request("POST", path, body)
        return json_object(response) or {"ok": False, "error": f"http_{response.status_code}"}

    def _request(self, method: str, path: str, body: dict[str, Value] | None = None) -> requests.Response:
        try:
            return self.http.request(
                method, self.origin + path, json=body, headers={"Origin": self.origin}, timeout=PATIENCE
            )
        except requests.RequestException as error:
            raise NotHeld(f"{method} {path}", N_("{who}：服务器没有回答").format(who=self.who)) from error
