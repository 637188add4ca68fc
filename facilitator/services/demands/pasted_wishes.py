"""Makes drafts of what was read from a paste; the command line and the page say the same."""

from __future__ import annotations

from facilitator.domain.demands.drafts import MOST_DOUBTS
from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.pasting.pasted import Pasted, PastedDraft
from facilitator.services.demands.drafting import Wish
from facilitator.services.demands.make_drafts import Joined

NONE: frozenset[int] = frozenset()


def wishes_of(
    pasted: Pasted, channel: Channel, grid: str | None, session: str | None = None, without: frozenset[int] = NONE
) -> tuple[Wish, ...]:
    """In the order of the paste, but not those numbers; nothing is public, since nobody was asked."""
    numbered = enumerate(pasted.drafts, 1)
    return tuple(_wish(draft, channel, grid, session) for number, draft in numbered if number not in without)


def joined_in(pasted: Pasted, without: frozenset[int] = NONE) -> tuple[Joined, ...]:
    """What the supports are about that name a number of the chain, by their places in `wishes_of`."""
    kept = [number for number in range(1, len(pasted.drafts) + 1) if number not in without]
    place = {number: at for at, number in enumerate(kept, 1)}
    pairs = ((place.get(number), place.get(draft.about_draft)) for number, draft in enumerate(pasted.drafts, 1))
    return tuple(Joined(support, about) for support, about in pairs if support and about)


def _wish(draft: PastedDraft, channel: Channel, grid: str | None, session: str | None) -> Wish:
    return Wish(
        description=draft.description,
        channel=channel,
        reporter_name=draft.reporter_name or None,
        contact=draft.contact or None,
        grid=grid,
        building=draft.dwelling.written if draft.dwelling else None,
        location=draft.location or None,
        session=session,
        kind=draft.kind,
        source_text=draft.source_text,
        doubts=draft.doubts[:MOST_DOUBTS],
    )
