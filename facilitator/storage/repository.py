"""A repository of a unit of work, declared in one line and made over its connection when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection

Kept = TypeVar("Kept")


class Work(Protocol):
    """Whatever holds the connection of one transaction."""

    connection: Connection


class Repository(Generic[Kept]):
    """Asked only once by each unit of work: what it makes is put under its own name on that unit, where Python
    finds it before this."""

    def __init__(self, make: Callable[[Connection], Kept]) -> None:
        self.make = make

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.name = name

    def __get__(self, work: Work, owner: type[Any]) -> Kept:
        made = self.make(work.connection)
        vars(work)[self.name] = made
        return made
