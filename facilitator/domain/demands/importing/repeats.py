"""Rows of one table that may be the same demand: a number used twice, or rows that say the very same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import Complaint, RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.demands.importing.telling import tells_more
from facilitator.domain.words import N_

ONE, EACH = "one", "each"
_SHOWN = 20
"""Letters of each row that the question cites."""
_COPIED = N_("和第 {row} 行是台账里的同一件；要当新的登记，请把这一行的登记编号和系统编号都清空")


@dataclass(frozen=True)
class Repeat:
    """A row with the reference of an earlier one; the earlier one enters. The classes are the file's own words."""

    row: int
    first_row: int
    external_ref: str
    own_class: str
    first_class: str
    same_words: bool


Row = tuple[Candidate, str]
"""A row and its class in the file's own words."""


@dataclass
class Seen:
    """The rows so far, as far as a later one may repeat them."""

    ours: dict[str, Row] = field(default_factory=dict)
    worded: dict[tuple[str, str, str], dict[Channel, list[Row]]] = field(default_factory=dict)
    numbered: dict[tuple[Channel, str], Row] = field(default_factory=dict)
    places: dict[tuple[Channel, str], int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def take(self, candidate: Candidate, hand: RowInHand) -> Candidate | Repeat | Complaint | None:
        """The row as it enters, or why it does not; None for one that somebody said is the same as an earlier row."""
        row = candidate, hand.text(Field.CATEGORY)
        if own := candidate.demand or candidate.number:
            return self._ours(row, own, hand)
        if candidate.external_ref:
            return self._numbered(row, candidate.external_ref, hand)
        return None if self._is_twin(candidate, hand) else candidate

    def _ours(self, row: Row, own: str, hand: RowInHand) -> Candidate | Repeat | Complaint:
        candidate, earlier = row[0], self.ours.setdefault(own, row)
        if earlier[0] is candidate:
            return candidate
        if _everything(earlier[0]) == _everything(candidate):
            return _repeat(row, earlier)
        heading = Field.DEMAND if candidate.demand else Field.NUMBER
        reason = _COPIED.format(row=earlier[0].row)
        return Complaint(candidate.row, hand.columns.heading(heading), reason, hand.address(heading))

    def _numbered(self, row: Row, reference: str, hand: RowInHand) -> Candidate | Repeat:
        """The same number, words, people and way of coming are the same demand, and told. The same number with other
        words, from somebody else or another way, is asked about."""
        candidate = row[0]
        worded = self.worded.setdefault((reference, candidate.title, candidate.description), {})
        here = worded.get(candidate.channel, ())
        if same := next((earlier for earlier in here if not tells_more(candidate, earlier[0])), None):
            return _repeat(row, same)
        first = next(iter(here), None) or next((rows[0] for rows in worded.values()), None)
        earlier = first or self.numbered.get((candidate.channel, reference))
        worded.setdefault(candidate.channel, []).append(row)
        self.numbered.setdefault((candidate.channel, reference), row)
        if earlier is not None and hand.ask(Field.EXTERNAL_REF, _which(candidate, earlier[0])) == ONE:
            return _repeat(row, earlier)
        return self._with_a_number_of_its_own(candidate, reference)

    def _with_a_number_of_its_own(self, candidate: Candidate, reference: str) -> Candidate:
        """The given one; where that is taken, with the next place behind it, as the parts of one cell have."""
        way, free, place = candidate.channel, reference, self.places.get((candidate.channel, reference), 0)
        while (way, free) in self.places:
            place += 1
            free = f"{reference}/{place}"
        self.places[way, free] = self.places[way, reference] = max(place, 1)
        return replace(candidate, external_ref=free)

    def _is_twin(self, candidate: Candidate, hand: RowInHand) -> bool:
        """Whether somebody decided that a row which says the very same as an earlier one is the same demand. Without a
        reference nothing tells two demands from one that was copied twice."""
        earlier = self.rows.setdefault(_everything(candidate), candidate.row)
        if earlier == candidate.row:
            return False
        question = Question(
            Kind.TWIN,
            str(candidate.row),
            N_("第 {row} 行和第 {earlier} 行一模一样，是同一件吗？").format(row=candidate.row, earlier=earlier),
            (Proposal(ONE, N_("是同一件，只登记一次")), Proposal(EACH, N_("各是一件，都登记"))),
        )
        return hand.asking.ask(question, str(candidate.row), candidate.row) == ONE


def _which(candidate: Candidate, earlier: Candidate) -> Question:
    sentence = N_("第 {row} 行“{words}”和第 {earlier} 行“{before}”的编号都是 {reference}，是同一件吗？")
    said = sentence.format(
        row=candidate.row,
        words=cited(candidate.title, candidate.reporter_name),
        earlier=earlier.row,
        before=cited(earlier.title, earlier.reporter_name),
        reference=candidate.external_ref,
    )
    proposals = (Proposal(ONE, N_("是同一件，只登记前一行")), Proposal(EACH, N_("各是一件，都登记")))
    return Question(Kind.REFERENCE, str(candidate.row), said, proposals)


def cited(title: str, reporter_name: str | None) -> str:
    line = clean_line(title)
    short = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
    return f"{short}（{clean_line(reporter_name)}）" if reporter_name else short


def _everything(candidate: Candidate) -> str:
    return repr(replace(candidate, row=0, told=dict(sorted(candidate.told.items()))))


def _same_words(one: Candidate, other: Candidate) -> bool:
    return (one.title, one.description) == (other.title, other.description)


def _repeat(row: Row, earlier: Row) -> Repeat:
    (own, own_class), (first, first_class) = row, earlier
    reference = own.external_ref or own.number or ""
    return Repeat(own.row, first.row, reference, own_class, first_class, _same_words(own, first))
