"""An amount far beyond what somebody was to give, or the same one again beyond it, is asked about once: a slip of the
comma, or one paper keyed twice, looks exactly like it."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.money import yuan
from facilitator.domain.words import N_

FAR = 3
"""Times the share, the pledge or the line of the plan."""

MUCH = N_("加上这一笔 {fen} 元共 {whole} 元，方案里是 {usual} 元，多了很多；核对没有错，就勾“核对过了”再登记。")
MUCH_OF_ALL = N_("加上这一笔 {fen} 元共 {whole} 元，比整个预算还多；核对没有错，就勾“核对过了”再登记。")
AGAIN_FREE = N_("同样的 {fen} 元登记过了，再加共 {whole} 元；真的还有一笔，就勾“核对过了”再登记。")
AGAIN = N_("同样的 {fen} 元登记过了，再加共 {whole} 元，方案里是 {usual} 元；真的还有一笔，就勾“核对过了”再登记。")


def check_likely(books: Books, usual_fen: int, before: Sequence[int], fen: int) -> None:
    """`before`: the lines of this party in the same book. Raises BadInput with the field `confirmed`."""
    whole_fen = sum(before) + fen
    if whole_fen > (FAR * usual_fen if usual_fen else books.budget_fen):
        sentence = MUCH if usual_fen else MUCH_OF_ALL
    elif whole_fen > usual_fen and _stands(before, fen):
        sentence = AGAIN if usual_fen else AGAIN_FREE
    else:
        return
    raise BadInput(sentence, field="confirmed", fen=yuan(fen), whole=yuan(whole_fen), usual=yuan(usual_fen))


def _stands(before: Sequence[int], fen: int) -> bool:
    """One paper keyed by two people looks like this; what was taken back since does not stand."""
    return fen in before and sum(before) >= fen


def asked_of(books: Books, party: Party) -> int:
    """By the plan: the household's share, or the giver's line with what it promised to close a gap."""
    if party.unit is not None:
        return books.shares.get(party.unit, 0)
    return sum(one.whole_fen for one in books.givers if one.party == party)
