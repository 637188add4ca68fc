"""Signing and verifying where they really run: native threads of a served instance, two at once, nothing loaded yet."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.factories.hall import open_hall, settle_the_evening
from tests.factories.served import Served, prepared, served, wait_until

OFFICERS = ("主持人", "记录人")
PASSPHRASE = "路灯-院坝-月饼"
PATIENCE = 100
BETWEEN = 0.25
"""Seconds between two looks."""


@dataclass(frozen=True)
class Office:
    """A served community whose evening is over; the worker makes the paper of its minutes."""

    server: Served
    minutes: str
    tokens: Mapping[str, str]

    def do(self, who: str, verb: str, **fields: Any) -> requests.Response:
        head = {"Authorization": f"Bearer {self.tokens[who]}"}
        return requests.post(f"{self.server.origin}/api/v1/{verb}", json=fields, headers=head, timeout=PATIENCE)

    def paper(self) -> requests.Response:
        head = {"Authorization": f"Bearer {self.tokens['主持人']}"}
        address = f"{self.server.origin}/api/v1/minutes/{self.minutes}/pdf"
        return requests.get(address, headers=head, timeout=PATIENCE)

    def has_paper(self) -> bool:
        """Asked for slowly: whoever asks takes the processor from whoever makes it."""
        time.sleep(BETWEEN)
        return self.paper().status_code == 200

    def verify(self, paper: bytes) -> str:
        """As somebody does who was handed the file: the verdict's own line."""
        visitor = requests.Session()
        page = visitor.get(f"{self.server.origin}/verify", timeout=PATIENCE).text
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert token is not None
        answer = visitor.post(
            f"{self.server.origin}/verify",
            data={"csrf_token": token[1], "code": ""},
            files={"file": ("纪要.pdf", paper, "application/pdf")},
            timeout=PATIENCE,
        )
        return " ".join(re.findall(r'<section class="panel verdict".*?<h2[^>]*>([^<]+)</h2>', answer.text, re.DOTALL))


@contextmanager
def opened(folder: Path) -> Iterator[Office]:
    with prepared(folder) as world:
        minutes = settle_the_evening(world, open_hall(world))
        tokens = {name: world.token(name) for name in OFFICERS}
    with served(folder) as server:
        yield Office(server, minutes, tokens)


def at_once(work: Callable[[Any], Any], things: tuple[Any, ...]) -> list[Any]:
    with ThreadPoolExecutor(len(things)) as pool:
        return list(pool.map(work, things))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with opened(tmp_path_factory.mktemp("office")) as made:
        yield made


def test_two_make_keys_and_sign_and_two_verify_at_once(office: Office) -> None:
    """Whoever is second over the same bytes is told to sign again, and nobody's signature is lost."""
    keys = at_once(lambda who: office.do(who, "people/make_key", passphrase=PASSPHRASE), OFFICERS)
    assert [answer.status_code for answer in keys] == [200, 200]
    assert wait_until(office.has_paper, PATIENCE)

    def sign(who: str) -> requests.Response:
        return office.do(who, "minutes/sign", minutes=office.minutes, passphrase=PASSPHRASE)

    signed = dict(zip(OFFICERS, at_once(sign, OFFICERS), strict=True))
    late = [who for who, answer in signed.items() if answer.json().get("error") == "busy"]
    again = [sign(who) for who in late]
    assert [answer.status_code for who, answer in signed.items() if who not in late] == [200] * (2 - len(late))
    assert (len(late) < 2, [answer.status_code for answer in again]) == (True, [200] * len(late))

    paper = office.paper().content
    changed = paper.replace(b"/Author", b"/Auther", 1)
    assert changed != paper
    verdicts = at_once(office.verify, (paper, changed))

    assert verdicts == ["是原件：签名有效，没有被改过。", "不是原件，请不要采信。"]
    assert "Traceback" not in office.server.lines
