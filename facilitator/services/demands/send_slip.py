"""demands.send_slip: a resident fills in the slip on the own phone; it waits as a draft until a person has read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.demands.dwelling import find_dwelling
from facilitator.domain.demands.entry import LIMITS, Category, Channel
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation, Reading
from facilitator.services.demands.drafting import Wish, find_draft, put_down
from facilitator.services.demands.photos import add_photo
from facilitator.services.demands.slips import SlipExtras, named_proxy
from facilitator.services.finding import find_session
from facilitator.services.pictures import KeptPicture, keep_picture
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState

DESCRIPTION_LIMIT = 1000
FEWEST_DIGITS = 5
"""Short numbers within a company or a village have so many."""
_DIGITS = re.compile(r"\d")
MOST_WAITING = 2000
"""Drafts that nobody has looked at; beyond them somebody is playing, and the clerk could not read them anyway."""


@dataclass(frozen=True, kw_only=True)
class SendSlip(SlipExtras):
    """The slip in the fields of `demands.register`; the channel is always the QR form. `session`: by its id. `file`:
    a photo of how it looks, which nobody outside sees before a person has confirmed the slip and shown the photo."""

    description: str
    building: str | None = None
    reporter_name: str | None = None
    contact: str | None = None
    category: Category | None = None
    location: str | None = None
    affected_households: int | None = None
    grid: str | None = None
    session: str | None = None
    public_ok: bool = False
    file: Upload | None = None


@dataclass(frozen=True)
class ReadySlip:
    """The slip with its photo already drawn anew and kept."""

    slip: SendSlip
    picture: KeptPicture | None


@dataclass(frozen=True)
class SentSlip:
    """`stub` is the code by which the reporter asks how far it is."""

    stub: str


def prepare(command: SendSlip, preparation: Preparation) -> ReadySlip:
    """What would be refused costs no drawing."""
    _check(command, preparation)
    return ReadySlip(command, keep_picture(preparation.ports, command.file) if command.file is not None else None)


def send_slip(ready: ReadySlip, context: Context) -> SentSlip:
    command = ready.slip
    _check(command, context)
    draft, stub = put_down(context, _wish(command))
    if ready.picture is not None:
        add_photo(context, find_draft(context, draft), PhotoStage.BEFORE, ready.picture)
    return SentSlip(stub)


def _check(command: SendSlip, context: Reading) -> None:
    if not command.description.strip():
        raise Missing(N_("请写一句是什么事。"), what="description")
    if len(command.description) > DESCRIPTION_LIMIT:
        sentence = N_("写得太长，请写在 {limit} 字以内，其余当面说。")
        raise BadInput(sentence, field="description", limit=DESCRIPTION_LIMIT)
    if command.contact and len(_DIGITS.findall(command.contact)) < FEWEST_DIGITS:
        raise BadInput(N_("电话写成数字，例如 13812345678；不想留电话，就空着。"), field="contact")
    if context.store.drafts.count() >= MOST_WAITING:
        raise WrongState(N_("现在收到的太多，还没来得及看，请打电话或者到社区来说。"))
    if command.session is not None and find_session(context.store, command.session).state == SessionState.CLOSED:
        raise WrongState(N_("这次会已经散了，请从社区的二维码再填一次。"))
    named_proxy(command)


def _wish(command: SendSlip) -> Wish:
    told = {name: getattr(command, name) for name in SlipExtras.__dataclass_fields__}
    return Wish(
        **told,
        description=command.description,
        channel=Channel.QR_FORM,
        category=command.category or Category.OTHER,
        reporter_name=command.reporter_name,
        contact=command.contact,
        grid=command.grid if len(command.grid or "") <= LIMITS["grid"] else None,
        building=command.building,
        location=command.location,
        affected_households=command.affected_households,
        session=command.session,
        public_ok=command.public_ok,
        doubts=tuple(_doubts(command)),
    )


def _doubts(command: SendSlip) -> Iterator[str]:
    """What the clerk has to ask before it counts."""
    if command.self_urgency is SelfUrgency.DANGER:
        yield N_("说有危险，请马上核实急不急。")
    where = f"{command.building or ''}{command.location or ''}".strip()
    if not where and find_dwelling(command.description) is None:
        yield N_("没写几栋，请问清楚在哪里。")
    if not (command.contact or "").strip():
        yield N_("没留电话，答复不了本人，结果请贴公示栏。")
    if command.category is None:
        yield N_("没写类别，请核对。")


VERB = Verb("demands", "send_slip", SendSlip, Power.PUBLIC, N_("居民扫码填单"), send_slip, prepare)
