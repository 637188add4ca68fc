"""Options of a topic: letters, money in words, how many may go on to the council that decides."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.words import N_

MOST_OPTIONS = 6
MOST_LEFT = 3
"""A 议事决策会 decides between three at most."""
FEN = 100
WAN = 10000 * FEN


def letter(position: int) -> str:
    """1 → A."""
    return chr(ord("A") + position - 1)


def costs_in_words(costs: Iterable[int | None]) -> tuple[str, ...]:
    """(3 200 000, 1 280 050) fen → 32000 元, 12800.50 元: what is compared stands in one unit, and each is exact to the
    fen. In 万元 where each is some and needs no more than two decimals; nothing is 0 元, None is not reckoned yet."""
    found = tuple(costs)
    wan = all(fen >= WAN and not fen % (WAN // 100) for fen in found if fen)
    return tuple(N_("还没有算") if fen is None else _in_wan(fen) if fen and wan else _in_yuan(fen) for fen in found)


def _in_wan(fen: int) -> str:
    return N_("{amount} 万元").format(amount=f"{fen / WAN:.2f}".rstrip("0").rstrip("."))


def _in_yuan(fen: int) -> str:
    yuan, rest = divmod(fen, FEN)
    return N_("{amount} 元").format(amount=f"{yuan}.{rest:02d}" if rest else str(yuan))
