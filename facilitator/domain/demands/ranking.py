"""In which order the two committees take demands: dispatched first, then voices, repeats, urgency (`people.md` A6)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.words import N_

_PRESSING = {SelfUrgency.DANGER: 2, SelfUrgency.SOON: 1, SelfUrgency.CAN_WAIT: 0}
_GRADED = {Urgency.URGENT: 2, Urgency.PRIORITY: 1}
_SAID = {SelfUrgency.DANGER: N_("诉求人说有危险"), SelfUrgency.SOON: N_("诉求人说要尽快")}


@dataclass(frozen=True)
class Claim:
    """`repeats`: how often the same building told of the same category within a year before; `days`: how long it has
    been waiting since it was registered, or since it came back; `round` above 1 means that it came back.

    `graded` is the office's own word on how urgent it is; `ratify_late` the days past the deadline of what was
    dispatched in haste and waits to be ratified, None for everything else."""

    supporters: int = 0
    repeats: int = 0
    urgency: SelfUrgency | None = None
    households: int = 0
    days: int = 0
    round: int = 1
    graded: Urgency | None = None
    ratify_late: int | None = None


def place(claim: Claim) -> tuple[int, ...]:
    """A key that sorts the first to be taken first; among equals the one that has waited longest."""
    said = _PRESSING[claim.urgency] if claim.urgency else 0
    pressing = max(said, _GRADED.get(claim.graded, 0) if claim.graded else 0)
    first, late = int(claim.ratify_late is None), claim.ratify_late or 0
    return (first, -late, -claim.supporters, -claim.repeats, -pressing, -claim.round, -claim.households, -claim.days)


def reason(claim: Claim) -> str:
    """附议 12 人；同一栋一年内第 3 次反映这类事；等了 26 天. Never empty."""
    parts = (
        _urgent(claim),
        N_("附议 {count} 人").format(count=claim.supporters) if claim.supporters else "",
        N_("同一栋一年内第 {count} 次反映这类事").format(count=claim.repeats + 1) if claim.repeats else "",
        _SAID.get(claim.urgency, "") if claim.urgency else "",
        N_("第 {round} 轮").format(round=claim.round) if claim.round > 1 else "",
        N_("涉及 {count} 户").format(count=claim.households) if claim.households else "",
        N_("等了 {count} 天").format(count=claim.days) if claim.days else _today(claim),
    )
    return "；".join(part for part in parts if part)


def _today(claim: Claim) -> str:
    return N_("今天登记") if claim.round == 1 else N_("今天又提出来")


def _urgent(claim: Claim) -> str:
    """紧急，等追认，超期 1 天; nothing for what is routine."""
    graded = URGENCY_NAMES[claim.graded] if claim.graded in _GRADED else ""
    waits = N_("等追认") if claim.ratify_late is not None else ""
    late = N_("超期 {count} 天").format(count=claim.ratify_late) if claim.ratify_late else ""
    return "，".join(part for part in (graded, waits, late) if part)
