"""Phones on their seats while one ballot is open."""

from __future__ import annotations

from dataclasses import dataclass

from tests.factories.council import Council
from tests.web.browser import Browser

EVERYBODY = ("r1", "r2", "r3", "r4", "c1")


@dataclass
class Voting:
    council: Council
    ballot: str
    phones: dict[str, Browser]

    @property
    def path(self) -> str:
        return f"/p/{self.council.code}"

    def cast(self, unit: str, choice: str = "for", key: str = "k") -> object:
        body = {"ballot": self.ballot, "choices": [choice], "key": f"{key}-{unit}"}
        return self.phones[unit].client.post(f"{self.path}/vote", json=body).json
