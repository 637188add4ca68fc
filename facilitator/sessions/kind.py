"""What a kind of council is: a frozen value that one file per kind declares."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm

ONLY_CONSULTS = N_("只协商，不作决定")
"""Said on every screen and every paper of a council that only consults; nowhere else written."""


@dataclass(frozen=True)
class SessionKind:
    """One kind of council. Behaviour is a named piece of vocabulary, so that a kind stays a value.

    `chaired_by` says who chairs in the words of the field, `usual_chair` which office is put down for it first.
    `invites` says who comes, `hands_on` what the meeting leaves to whoever goes on with it.
    `turn` is its place in the circle 点单 → 开单 → 接单 → 议单; kinds are offered in this order.
    `decides` is False for councils that only consult: their papers and screens say so. `holds` is the move that a
    demand makes when such a session begins with it on the agenda. `presets` are shown first when one is planned.
    `agenda` is the usual course of the evening (title, form, minutes). A kind that `triages` notes orders about
    demands: the words are the items under which urgent orders and new demands stand.
    """

    id: str
    turn: int
    name: str
    purpose: str
    decides: bool
    chaired_by: str
    invites: str
    hands_on: str
    minutes_long: int
    forms: frozenset[ItemForm]
    presets: tuple[str, ...] = ()
    usual_chair: Role = Role.CHAIR
    holds: DemandMove | None = None
    agenda: tuple[tuple[str, ItemForm, int], ...] = ()
    signers: tuple[str, ...] = ("chair", "recorder")
    needs_demand: bool = False
    counts_heads: bool = False
    """Nobody is on a roll: 实到 is what somebody counted."""
    groups_views: bool = False
    """Views of residents are sorted into groups, which get dots."""
    compares_options: bool = False
    """Options A, B, C are written down and compared; three at most go on to the council that decides."""
    triages: tuple[str, ...] = ()

    @property
    def steps(self) -> frozenset[str]:
        """Items of the usual course: each is a step on the way, not a matter of its own."""
        return frozenset(title for title, _form, _minutes in self.agenda)

    @property
    def carries_on(self) -> bool:
        """What people said and wrote under one step is worked with under the next."""
        return self.groups_views or self.compares_options

    @property
    def advice(self) -> str:
        """What must be said of it, or nothing."""
        return "" if self.decides else ONLY_CONSULTS
