"""Which fields of an event are prose: whoever stands in them is cut short before the journal keeps them for ever."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum

from facilitator.domain.events import Event

NO_PROSE: dict[str, str] = {
    **dict.fromkeys(
        (
            "session for_session item ballot unit units demand number numbers draft batch plan minutes paper "
            "report resource visit visited job person key speech proposal group review demands entry contra_of"
        ).split(),
        "names a row",
    ),
    **dict.fromkeys("actor by chair recorder scrutineers witness teller tellers helped_by approvers".split(),
                    "a member of staff, or of the roll by its id"),
    **dict.fromkeys(
        (
            "code digest file_digest pdf_digest text_digest papers_digest electorate_digest before_digest after_digest "
            "fingerprint words_digest"
        ).split(),
        "made by chance or by counting",
    ),
    **dict.fromkeys(
        (
            "kind form secrecy channel channels duplicate_rule preset preset_version legal_basis capacity office "
            "roles move section options choices closes_at added dropped changed withdrawn restored stayed serials "
            "papers missing quarter formula verdicts vetoes change source paid_by rounding"
        ).split(),
        "one of a list, or ids and numbers of the ledger",
    ),
    **dict.fromkeys(("receipt_no", "invoice_no"), "a number printed on a paper of the books"),
    "authority": "the id of signed minutes",
    "decided": "cut short where it is noted (services/noting)",
    **dict.fromkeys(("CheckedIn.method", "PlanMade.method", "TrialShown.method"), "one of a list"),
    "PlanMade.shares": "made by counting",
    "FundRowKept.table": "the name of a table",
    "StaffAdded.name": "a member of staff",
}  # fmt: skip
"""Fields that hold no prose, and why; every other text of an event is prose. Values by name (a ballot's counts, the
details of a demand's entry, which services/moving cuts short) are told apart by whoever makes them."""


def prose(event: Event) -> dict[str, str | tuple[str, ...]]:
    """The texts of the event in which somebody may have typed a name, by the names of their fields."""
    kind = type(event).__name__
    told = ((field.name, getattr(event, field.name)) for field in fields(event))
    return {
        name: value
        for name, value in told
        if name not in NO_PROSE and f"{kind}.{name}" not in NO_PROSE and _is_text(value)
    }


def _is_text(value: object) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(map(_is_text, value))
    return isinstance(value, str) and not isinstance(value, Enum) and bool(value)
