"""sessions.show: what the wall shows instead of the moment's slide, and how it is looked at; kept across a restart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.staging import turn_stage
from facilitator.services.verb import Verb
from facilitator.sessions.stage import MESSAGE_LIMIT, NEEDS_TARGET, Shown, Theme
from facilitator.storage.rows import Row

BOUNDS = {"page": (1, 500), "zoom": (100, 800), "x": (0, 100), "y": (0, 100), "text_zoom": (100, 200)}


@dataclass(frozen=True)
class ShowOnStage:
    """Without `shown` what hangs there stays and only the look changes. `zoom` and `text_zoom` in percent; `x`, `y` are
    the middle of the picture in hundredths. `seen`: the test page was seen on the wall."""

    session: str
    shown: Shown | None = None
    target: str | None = None
    page: int | None = None
    zoom: int | None = None
    x: int | None = None
    y: int | None = None
    message: str | None = None
    theme: Theme | None = None
    text_zoom: int | None = None
    seen: bool = False


def show(command: ShowOnStage, context: Context) -> None:
    session = find_session(context.store, command.session)
    look = _look(command)
    if command.seen:
        look["screen_seen_at"] = context.now
    if command.shown is None:
        context.store.stages.change(session.id, **look)
        context.store.touched.add(session.id)
        return
    _check(command, command.shown, session, context)
    turn_stage(context, session, command.shown, command.target, **look)


def _look(command: ShowOnStage) -> dict[str, Any]:
    """The columns that were given. Raises BadInput where one is out of bounds."""
    look: dict[str, Any] = {}
    for name, (least, most) in BOUNDS.items():
        value = getattr(command, name)
        if value is None:
            continue
        if not least <= value <= most:
            raise BadInput(N_("{field} 要在 {least} 到 {most} 之间。"), field=name, least=least, most=most)
        look[name] = value
    if command.message is not None:
        look["message"] = command.message.strip() or None
        if len(command.message) > MESSAGE_LIMIT:
            raise BadInput(N_("上屏的话请写在 {limit} 字以内，后排才看得清。"), field="message", limit=MESSAGE_LIMIT)
    if command.theme is not None:
        look["dark"] = command.theme is Theme.DARK
    return look


def _check(command: ShowOnStage, shown: Shown, session: Row, context: Context) -> None:
    """What is to be shown must be there. Raises Missing or NotFound."""
    if shown is Shown.MESSAGE:
        kept = context.store.stages.of(session.id)
        text = command.message if command.message is not None else kept and kept.message
        if not (text or "").strip():
            raise Missing(N_("请写要上屏的话，例如“请到签到席领纸票”。"), what="message")
    if shown in NEEDS_TARGET and command.target is None:
        raise Missing(N_("请先选要上屏的那一份。"), what="target")
    if command.target is not None and not context.store.stages.has_target(session.id, shown, command.target):
        raise NotFound(N_("这次会议里没有这一份，可能已经撤掉，请刷新页面再选。"))


VERB = Verb("sessions", "show", ShowOnStage, Power.RUN_SESSIONS, N_("换大屏上的画面"), show)
