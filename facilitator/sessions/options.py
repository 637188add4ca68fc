"""Options of a topic: letters, money in words, how many may go on to the council that decides."""

from __future__ import annotations

from facilitator.domain.words import N_

MOST_OPTIONS = 6
MOST_LEFT = 3
"""A 议事决策会 decides between three at most."""
FEN = 100
WAN = 10000 * FEN


def letter(position: int) -> str:
    """1 → A."""
    return chr(ord("A") + position - 1)


def cost_in_words(fen: int | None) -> str:
    """3 200 000 fen → 3.2 万元; exact to the fen below that."""
    if fen is None:
        return N_("还没有算")
    if fen >= WAN and not fen % (WAN // 100):
        return N_("{amount} 万元").format(amount=f"{fen / WAN:.2f}".rstrip("0").rstrip("."))
    yuan, rest = divmod(fen, FEN)
    return N_("{amount} 元").format(amount=f"{yuan}.{rest:02d}" if rest else str(yuan))
