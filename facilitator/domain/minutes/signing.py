"""Who must sign minutes, and who may: the people whom the session itself named for these offices."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_


class Office(StrEnum):
    """A signature's place on the paper; the value is also the name of the PDF's signature field."""

    CHAIR = "chair"
    RECORDER = "recorder"
    SCRUTINEER = "scrutineer"
    SUPERVISOR = "supervisor"


OFFICE_NAMES: Mapping[Office, str] = {
    Office.CHAIR: N_("主持人"),
    Office.RECORDER: N_("记录人"),
    Office.SCRUTINEER: N_("监票人"),
    Office.SUPERVISOR: N_("居务监督委员会"),
}

OFFICE_ROLES: Mapping[Office, frozenset[Role]] = {
    Office.CHAIR: frozenset({Role.CHAIR, Role.SECRETARY, Role.SUPERVISOR}),
    Office.RECORDER: frozenset({Role.RECORDER}),
    Office.SCRUTINEER: frozenset({Role.SCRUTINEER}),
    Office.SUPERVISOR: frozenset({Role.SUPERVISOR}),
}
"""Who may hold an office: the 书记 chairs the 两委会, the supervision committee the review."""

class SigningWay(StrEnum):
    """Equal in rank: by hand on the printed sheet, or with an own key on the screen. Either may be used for any place
    of any paper; which of them is chosen says what the page asks for."""

    PAPER = "paper"
    KEY = "key"


WAY_NAMES: Mapping[SigningWay, str] = {SigningWay.PAPER: N_("纸签"), SigningWay.KEY: N_("电子签")}
FIRST_WAY = SigningWay.PAPER
"""Until somebody chooses: it needs nothing but a printer."""

DEFAULT_OFFICES = (Office.CHAIR, Office.RECORDER)
"""What a council asks for unless its kind names more."""


@dataclass(frozen=True)
class SignerPlace:
    """One required signature: which office, and the person who held it that evening."""

    office: Office
    name: str


def office_to_sign(
    places: Iterable[SignerPlace], signed: Collection[Office], name: str, roles: Collection[Role]
) -> Office | None:
    """The place this person may sign now, or None. The order of the signatures is free.

    Both must hold: the session named this person, and the person still holds a role of that office. Somebody named
    for two offices signs twice, in the order of the paper.
    """
    for place in places:
        if place.name == name and place.office not in signed and not OFFICE_ROLES[place.office].isdisjoint(roles):
            return place.office
    return None


def unsigned(places: Iterable[SignerPlace], signed: Collection[Office]) -> tuple[SignerPlace, ...]:
    """Who is still waited for; empty means that the minutes are complete."""
    return tuple(place for place in places if place.office not in signed)
