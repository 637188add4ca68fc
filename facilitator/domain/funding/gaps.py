"""The five ways out of a gap (`domain.md` §4.4): each is somebody's deed, none happens by itself."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.books import Books
from facilitator.domain.money import yuan
from facilitator.domain.words import N_


class WayOut(StrEnum):
    CALL_AGAIN = "call_again"
    TOP_UP = "top_up"
    RESCOPE = "rescope"
    REAPPORTION = "reapportion"
    ABANDON = "abandon"


WAY_NAMES = {
    WayOut.CALL_AGAIN: N_("再认捐一轮"),
    WayOut.TOP_UP: N_("企业、社区基金补足"),
    WayOut.RESCOPE: N_("少做一点，减预算（回议事决策会）"),
    WayOut.REAPPORTION: N_("重新分摊（要重新表决）"),
    WayOut.ABANDON: N_("退款，不办了"),
}


def check_rescope(books: Books, budget_fen: int) -> None:
    """Raises BadInput unless the smaller budget is really smaller and the money in hand covers it."""
    if not 0 < budget_fen < books.budget_fen:
        raise BadInput(N_("新的预算要比原来的 {old} 元少。"), field="budget_fen", old=yuan(books.budget_fen))
    if budget_fen > books.covered_fen:
        sentence = N_("现在落实了 {covered} 元，新的预算 {budget} 元还是不够，请再减一些，或者先补足。")
        raise BadInput(sentence, field="budget_fen", covered=yuan(books.covered_fen), budget=yuan(budget_fen))


def check_top_up(books: Books, fen: int) -> None:
    """Raises BadInput for an amount that closes nothing, or for more than the gap."""
    if not 0 < fen <= books.gap_fen:
        raise BadInput(N_("缺口是 {gap} 元，补的钱要大于 0、不超过缺口。"), field="fen", gap=yuan(books.gap_fen))
