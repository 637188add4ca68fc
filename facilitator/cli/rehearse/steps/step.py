"""The shape of a step: how it is read from the script, what it needs, and how it is played."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


class Action(ABC):
    """One thing that a script can ask for; each kind is one file with one frozen dataclass."""

    @classmethod
    @abstractmethod
    def read(cls, fields: Fields) -> Self:
        """Take the step's fields. Raises ScriptFault for what is missing, malformed or unknown."""

    @abstractmethod
    def describe(self) -> str:
        """What is done, in a few words for the table."""

    @abstractmethod
    def play(self, hall: Hall) -> str:
        """Do it and check it; a word on what came. Raises NotHeld, or CannotPlay when there is no going on."""

    def verbs(self) -> frozenset[str]:
        """The verbs a server must know for this step."""
        return frozenset()

    def saves(self) -> frozenset[str]:
        """Names that later steps may refer to."""
        return frozenset()

    def own_server_only(self) -> bool:
        """Whether the step needs the runner's own server: its clock, its process."""
        return False
