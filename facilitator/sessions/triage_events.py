"""Events of a 两委会: what comes onto its agenda, what is noted, struck or passed over."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class ItemPassedOver(Event):
    """A demand was settled outside the 两委会 that has it on its agenda; `why` says by whom, when and how."""

    session: str
    item: str
    title: str
    why: str


@dataclass(frozen=True)
class AgendaFilled(Event):
    """Numbers of the demands that came onto the agenda of a 两委会, and of those that left it."""

    session: str
    added: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class OrderNoted(Event):
    """The two committees sorted a demand; the ledger moves when their minutes are signed. `decided`: in words."""

    session: str
    demand: str
    number: str
    move: str
    decided: str


@dataclass(frozen=True)
class OrderStruck(Event):
    """A noted order was taken back before the end."""

    session: str
    demand: str
    number: str
