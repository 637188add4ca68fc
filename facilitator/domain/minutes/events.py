"""What happened to minutes; digests are SHA-256 in hex."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.events import Event


@dataclass(frozen=True)
class MinutesDrafted(Event):
    minutes: str
    for_session: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class MinutesAmended(Event):
    """The text itself stays in the draft; the journal keeps who changed which section to what digest."""

    minutes: str
    section: str
    revision: int
    text_digest: str
    by: str


@dataclass(frozen=True)
class MinutesSettled(Event):
    minutes: str
    number: str
    digest: str
    by: str


@dataclass(frozen=True)
class MinutesRendered(Event):
    minutes: str
    pdf_digest: str


@dataclass(frozen=True)
class MinutesRenderFailed(Event):
    minutes: str
    reason: str


@dataclass(frozen=True)
class MinutesSignedByOfficer(Event):
    minutes: str
    office: str
    person: str
    before_digest: str
    after_digest: str


@dataclass(frozen=True)
class MinutesSignedOnPaper(Event):
    """The sheet with the names written by hand: who stands on it, SHA-256 of its scan, who filed it."""

    minutes: str
    offices: tuple[str, ...]
    persons: tuple[str, ...]
    pdf_digest: str
    scan_digest: str
    by: str


@dataclass(frozen=True)
class MinutesSigned(Event):
    """Every required officer has signed: from here on this document is the authority for what it decided."""

    minutes: str
    number: str
    digest: str
    pdf_digest: str


@dataclass(frozen=True)
class MinutesReturned(Event):
    minutes: str
    note: str
    by: str
    signatures_voided: int


@dataclass(frozen=True)
class MinutesCorrected(Event):
    """An addendum was made: which record it corrects, its own digest and file. The words stand on the paper alone."""

    minutes: str
    addendum: str
    place: int
    corrects: str
    digest: str
    pdf_digest: str
    by: str


@dataclass(frozen=True)
class AddendumDiscarded(Event):
    """It never stood for anything: somebody had not signed yet. Its number is not given again."""

    minutes: str
    addendum: str
    digest: str
    reason: str
    by: str


@dataclass(frozen=True)
class AddendumSignedByOfficer(Event):
    addendum: str
    office: str
    person: str
    before_digest: str
    after_digest: str


@dataclass(frozen=True)
class AddendumSigned(Event):
    """Every officer has signed: from here on the words of the addendum stand for those it corrects."""

    minutes: str
    addendum: str
    digest: str
    pdf_digest: str


@dataclass(frozen=True)
class MinutesPublished(Event):
    minutes: str
    from_: date
    until: date


@dataclass(frozen=True)
class SigningWayChosen(Event):
    """`minutes` is empty where it was chosen for all papers that come."""

    minutes: str
    way: str
    by: str


@dataclass(frozen=True)
class MinutesHeadChosen(Event):
    """For every paper that is settled from now on; what is settled keeps its head."""

    head: str
    by: str


@dataclass(frozen=True)
class AddendumSignedOnPaper(Event):
    """`scan`: SHA-256 of the scanned sheet; `pdf_digest` names the file that was printed."""

    addendum: str
    offices: tuple[str, ...]
    pdf_digest: str
    scan: str
    by: str
