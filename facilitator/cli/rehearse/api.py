"""Staff speaking to the server: the JSON API with each person's own bearer token, over one kept-alive connection."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests

from facilitator.cli.rehearse.faults import CannotPlay, NotHeld
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

MALFORMED = "malformed"
PATIENCE = 30
"""Seconds for one answer; the slowest verbs hash a password or sign a PDF."""


@dataclass(frozen=True)
class Answer:
    """What came back: the HTTP status and the JSON object, as `expect` is compared with it."""

    status: int
    body: dict[str, Value]

    @property
    def ok(self) -> bool:
        return self.status == 200 and self.body.get("ok") is True

    @property
    def error(self) -> str | None:
        code = self.body.get("error")
        return None if self.ok else str(code or f"http_{self.status}")

    @property
    def result(self) -> Value:
        return self.body.get("result")

    def told(self) -> str:
        """The refusal in one line: its code and its sentence, and what is wrong with which field."""
        if self.ok:
            return "ok"
        told = f"{self.error}：{self.body.get('message', N_('没有说明'))}"
        details = self.body.get("details")
        if self.error != MALFORMED or not isinstance(details, dict):
            return told
        return told + "；".join(f"{name}：{str(sentence).rstrip('。')}" for name, sentence in details.items())


def new_connection() -> requests.Session:
    """A connection of its own cookies; the machine's proxy settings are for other people's servers."""
    connection = requests.Session()
    connection.trust_env = False
    return connection


def origin_of(url: str) -> str:
    """Scheme, host and port of an address, as a browser sends them in `Origin`."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@dataclass
class Api:
    """`tokens` holds the bearer token of everybody who has arrived, by name."""

    origin: str
    tokens: dict[str, str] = field(default_factory=dict)
    connection: requests.Session = field(default_factory=new_connection)

    def call(self, person: str, verb: str, arguments: Mapping[str, Value]) -> Answer:
        """Give one command as this person."""
        return self._ask("POST", f"/api/v1/{verb.replace('.', '/', 1)}", person, dict(arguments))

    def must(self, person: str, verb: str, arguments: Mapping[str, Value]) -> dict[str, Value]:
        """The result of a command that has to succeed. Raises NotHeld with the refusal."""
        answer = self.call(person, verb, arguments)
        if not answer.ok:
            raise NotHeld(f"{verb} ok", answer.told())
        return answer.result if isinstance(answer.result, dict) else {}

    def upload(self, person: str, verb: str, arguments: Mapping[str, Value], file_name: str, content: bytes) -> Answer:
        """A command with a file: multipart, the arguments in the field `json`."""
        path = f"/api/v1/{verb.replace('.', '/', 1)}"
        response = self._send(
            "POST", path, person, data={"json": json.dumps(dict(arguments))}, files={"file": (file_name, content)}
        )
        return Answer(response.status_code, json_object(response))

    def read(self, person: str, path: str) -> dict[str, Value]:
        """What a GET tells. Raises NotHeld when it is refused."""
        answer = self._ask("GET", path, person)
        if answer.status != 200:
            raise NotHeld(f"GET {path} 200", answer.told())
        return answer.result if isinstance(answer.result, dict) else answer.body

    def fetch(self, path: str, person: str | None = None) -> requests.Response:
        """A page or a file as it is, without JSON."""
        return self._send("GET", path, person)

    def _ask(self, method: str, path: str, person: str, body: dict[str, Value] | None = None) -> Answer:
        response = self._send(method, path, person, json=body)
        return Answer(response.status_code, json_object(response))

    def _send(self, method: str, path: str, person: str | None, **content: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.tokens[person]}"} if person else {}
        try:
            return self.connection.request(method, self.origin + path, headers=headers, timeout=PATIENCE, **content)
        except requests.RequestException as error:
            raise CannotPlay(
                N_("服务器没有回答（{path}），可能已经停止；请看服务器日志。").format(path=path)
            ) from error


def json_object(response: requests.Response) -> dict[str, Value]:
    """The body where it is a JSON object, else nothing."""
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
