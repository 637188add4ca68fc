"""One set of minutes as its page shows it: words that may change, figures that may not, what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from flask_babel import gettext as _

from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.signing import SigningWay
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.people.read import MyKey
from facilitator.sessions.kinds import advice_of
from facilitator.web.acting import actor, ask
from facilitator.web.forms import PaperForm, StepForm
from facilitator.web.minutes.forms import AddendumSignForm, CorrectForm, DiscardForm, ReturnForm, SheetForm, SignForm
from facilitator.web.minutes.prose import Group, Saved, groups

Form = TypeVar("Form", bound=PaperForm)
_SETTLING = MinutesState.SETTLING


@dataclass(frozen=True)
class Figures:
    """One ballot in the words in which it was announced."""

    question: str
    rows: tuple[tuple[str, int], ...]
    sentence: str


@dataclass(frozen=True)
class MinutesPage:
    """`sign` is None unless it is this person's turn; `needs_key` when only the key is lacking. `sheet`: for whoever
    files what was signed on paper; `send_back`: for those who are named to sign."""

    minutes: MinutesInFull
    groups: tuple[Group, ...]
    figures: tuple[Figures, ...]
    blocked: tuple[str, ...]
    advised: tuple[str, ...]
    settle: StepForm | None
    sign: SignForm | None
    sheet: SheetForm | None
    send_back: ReturnForm | None
    correct: CorrectForm | None
    sign_addendum: AddendumSignForm | None
    addendum_sheet: SheetForm | None
    discard_addendum: DiscardForm | None
    needs_key: bool
    way: str
    other_way: str
    choose: StepForm | None
    idle: bool
    editable: bool
    settling: bool
    has_pdf: bool
    saved: Saved
    advice: str


def minutes_page(
    identity: str,
    sent: Mapping[str, str] | None = None,
    saved: Saved | None = None,
    refused: PaperForm | None = None,
) -> MinutesPage:
    """`sent` and `saved`: what was typed and how saving it went; `refused`: a form that got a no."""
    minutes, outcome = ask(MinutesDetail(identity)), saved or Saved()
    is_draft, keeps = minutes.state is MinutesState.DRAFT, actor().may(Power.KEEP_MINUTES)
    turn = _my_turn(minutes)
    by_key = minutes.way is SigningWay.KEY
    key = ask(MyKey()) if turn and by_key else None
    settled = minutes.state is MinutesState.SETTLED
    return MinutesPage(
        minutes=minutes,
        groups=groups(minutes, sent or {}, outcome),
        figures=tuple(_figures(ballot) for ballot in _ballots(minutes)),
        blocked=tuple(_(gap.sentence) for gap in minutes.missing if gap.blocking),
        advised=tuple(_(gap.sentence) for gap in minutes.missing if not gap.blocking),
        settle=_or_new(refused, StepForm) if is_draft and keeps else None,
        sign=_or_new(refused, SignForm) if turn and key else None,
        sheet=_sheet(minutes, refused) if settled and keeps and not minutes.obstacles else None,
        send_back=_or_new(refused, ReturnForm) if settled and _named(minutes) else None,
        correct=_correct(minutes, refused) if minutes.signed_at and keeps else None,
        sign_addendum=_or_new(refused, AddendumSignForm) if minutes.addenda else None,
        addendum_sheet=SheetForm(formdata=None) if minutes.addenda and keeps else None,
        discard_addendum=_or_new(refused, DiscardForm) if minutes.addenda and keeps else None,
        needs_key=turn and by_key and key is None,
        way=minutes.way.value,
        other_way=(SigningWay.PAPER if by_key else SigningWay.KEY).value,
        choose=StepForm(formdata=None) if settled and actor().may(Power.SIGN_MINUTES) else None,
        idle=not (turn or minutes.obstacles or (keeps and (is_draft or settled)) or minutes.state is _SETTLING),
        editable=is_draft and keeps,
        settling=minutes.state is _SETTLING,
        has_pdf=minutes.pdf is not None,
        saved=outcome,
        advice=advice_of(minutes.content.kind),
    )


def waits_for_me(minutes: MinutesInFull) -> bool:
    """Whether the person on the page is somebody whose signature these settled minutes wait for."""
    unsigned = {place.name for place in minutes.signatures if place.at is None}
    return minutes.state is MinutesState.SETTLED and actor().may(Power.SIGN_MINUTES) and actor().name in unsigned


def _my_turn(minutes: MinutesInFull) -> bool:
    return waits_for_me(minutes) and not minutes.obstacles


def _named(minutes: MinutesInFull) -> bool:
    return actor().may(Power.SIGN_MINUTES) and actor().name in {place.name for place in minutes.signatures}


def _sheet(minutes: MinutesInFull, refused: PaperForm | None) -> SheetForm:
    return refused if isinstance(refused, SheetForm) else SheetForm(formdata=None).wait_for(minutes.signatures)


def _correct(minutes: MinutesInFull, refused: PaperForm | None) -> CorrectForm:
    if isinstance(refused, CorrectForm):
        return refused
    return CorrectForm(formdata=None).about(minutes.content.items)


def _or_new(refused: PaperForm | None, shape: type[Form]) -> Form:
    return refused if isinstance(refused, shape) else shape(formdata=None)


def _ballots(minutes: MinutesInFull) -> Iterator[BallotRecord]:
    for item in minutes.content.items:
        yield from (ballot for ballot in item.ballots if not ballot.void_reason)


def _figures(ballot: BallotRecord) -> Figures:
    tally = ballot.result.get("tally") or {}
    rows = tuple((_(option.label), int(tally[option.id])) for option in ballot.slate.options if option.id in tally)
    return Figures(ballot.question, rows, str(ballot.result.get("sentence", "")))
