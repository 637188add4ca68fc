"""Several demands in one cell: whoever brings the table says whether they are registered apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facilitator.domain.demands.counted import Counted, counted_wishes
from facilitator.domain.demands.entry import DESCRIPTION_LIMIT, TITLE_LIMIT, Category, shorten
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.columns import Columns
from facilitator.domain.demands.importing.fields import WORDS, Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.demands.listed import listed_wishes
from facilitator.domain.words import N_

TOO_LONG = N_("有 {count} 字，最多 {limit} 字，请分成几件")
_YES, _WITHOUT_CLASS, _NO = "yes", "other", "no"
_PROPOSALS = (
    Proposal(_YES, N_("拆开，每一件的类别、诉求人和其他各栏都一样")),
    Proposal(_WITHOUT_CLASS, N_("拆开，类别先都记“其他”，登记以后再改；其他各栏一样")),
    Proposal(_NO, N_("不拆，算一件")),
)
_SHOWN = 60
"""Letters of each part that the question cites."""


def divided(hand: RowInHand, candidate: Candidate) -> tuple[Candidate, ...]:
    """The demands of one cell. The first keeps the reference, the others get it with their place behind it."""
    found = None if hand.ours else _found(hand)
    if found is None:
        return (candidate,)
    words, counted = found
    answer = hand.ask(words, _question(hand, words, counted))
    if answer not in (_YES, _WITHOUT_CLASS):
        return (candidate,)
    if answer == _WITHOUT_CLASS:
        candidate = replace(candidate, category=Category.OTHER, source_category=hand.text(Field.CATEGORY) or None)
    longest = max(map(len, counted.whole()))
    if longest > DESCRIPTION_LIMIT:
        hand.complain(words, TOO_LONG.format(count=longest, limit=DESCRIPTION_LIMIT))
    reference = candidate.external_ref
    return tuple(
        replace(
            candidate,
            piece=place,
            title=shorten(part) or clean_line(part)[:TITLE_LIMIT],
            description=whole,
            external_ref=f"{reference}/{place}" if reference and place > 1 else reference,
        )
        for place, (part, whole) in enumerate(zip(counted.parts, counted.whole(), strict=True), 1)
    )


def cells_of_several(rows: Iterable[tuple[int, Sequence[str]]], columns: Columns) -> tuple[str, ...]:
    """What stands in the cells about which `divided` would ask, each once."""
    cells = (columns.cells(row) for _number, row in rows)
    texts = dict.fromkeys(told.get(words, "") for told in cells for words in WORDS)
    return tuple(text for text in texts if _several(text) is not None)


def _several(text: str) -> Counted | None:
    return counted_wishes(text) or listed_wishes(text)


def _found(hand: RowInHand) -> tuple[Field, Counted] | None:
    """The cell that counts, and what it counts; what the other one says stands before every part."""
    for words, other in (WORDS[::-1], WORDS):
        counted = _several(hand.text(words))
        if counted is not None and hand.text(words) not in hand.rules.whole:
            beside = clean_line(hand.text(other))
            told = beside in clean_line(hand.text(words))
            lead = counted.lead if told else "\n".join(filter(None, (beside, counted.lead)))
            return words, replace(counted, lead=lead)
    return None


def _question(hand: RowInHand, words: Field, counted: Counted) -> Question:
    """A row with a title names one matter, whose text may count its grounds: without an answer it stays one, told."""
    parts = "；".join(map(_cited, counted.parts))
    said = N_("{cell} 里写了 {count} 件：{parts}。拆成 {count} 件登记吗？")
    if counted.lead:
        said = N_("{cell} 里写了 {count} 件：{parts}。拆成 {count} 件登记吗？拆开的每一件前面都带上“{lead}”。")
    cell = hand.address(words)
    sentence = said.format(cell=cell, count=len(counted.parts), parts=parts, lead=_cited(counted.lead))
    return Question(Kind.SPLIT, cell, sentence, _PROPOSALS, otherwise=_NO if all(map(hand.text, WORDS)) else "")


def _cited(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
