"""In which order the two committees take new demands: voices, repeats, urgency, each told in words (`people.md` A6)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.words import N_

_PRESSING = {SelfUrgency.DANGER: 2, SelfUrgency.SOON: 1, SelfUrgency.CAN_WAIT: 0}
_SAID = {SelfUrgency.DANGER: N_("诉求人说有危险"), SelfUrgency.SOON: N_("诉求人说要尽快")}


@dataclass(frozen=True)
class Claim:
    """`repeats`: how often the same building told of the same category within a year before; `days`: how long it has
    been waiting since it was registered; `round` above 1 means that it came back."""

    supporters: int = 0
    repeats: int = 0
    urgency: SelfUrgency | None = None
    households: int = 0
    days: int = 0
    round: int = 1


def place(claim: Claim) -> tuple[int, ...]:
    """A key that sorts the first to be taken first; among equals the one that has waited longest."""
    pressing = _PRESSING[claim.urgency] if claim.urgency else 0
    return (-claim.supporters, -claim.repeats, -pressing, -claim.round, -claim.households, -claim.days)


def reason(claim: Claim) -> str:
    """附议 12 人；同一栋一年内第 3 次反映这类事；等了 26 天. Never empty."""
    parts = (
        N_("附议 {count} 人").format(count=claim.supporters) if claim.supporters else "",
        N_("同一栋一年内第 {count} 次反映这类事").format(count=claim.repeats + 1) if claim.repeats else "",
        _SAID.get(claim.urgency, "") if claim.urgency else "",
        N_("第 {round} 轮").format(round=claim.round) if claim.round > 1 else "",
        N_("涉及 {count} 户").format(count=claim.households) if claim.households else "",
        N_("等了 {count} 天").format(count=claim.days) if claim.days else N_("今天登记"),
    )
    return "；".join(part for part in parts if part)
