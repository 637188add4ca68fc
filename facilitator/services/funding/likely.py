"""An amount far beyond what somebody was to give is asked about once: a slip of the comma looks exactly like it."""

from __future__ import annotations

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.money import yuan
from facilitator.domain.words import N_

FAR = 3
"""Times the share, the pledge or the line of the plan."""


def check_likely(books: Books, usual_fen: int, before_fen: int, fen: int) -> None:
    """`before_fen`: what this party has in the same book already. Raises BadInput with the field `confirmed`."""
    most = FAR * usual_fen if usual_fen else books.budget_fen
    if before_fen + fen <= most:
        return
    sentence = N_("加上这一笔 {fen} 元共 {whole} 元，方案里是 {usual} 元，多了很多；核对没有错，就勾“核对过了”再登记。")
    told = yuan(usual_fen) if usual_fen else N_("没有定数的")
    raise BadInput(sentence, field="confirmed", fen=yuan(fen), whole=yuan(before_fen + fen), usual=told)


def asked_of(books: Books, party: Party) -> int:
    """By the plan: the household's share, or the giver's line with what it promised to close a gap."""
    if party.unit is not None:
        return books.shares.get(party.unit, 0)
    return sum(one.whole_fen for one in books.givers if one.party == party)
