"""minutes.render_failed: the paper could not be made; the minutes are a draft again and say why."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.events import MinutesRenderFailed
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RenderFailed:
    minutes: str
    reason: str


def render_failed(command: RenderFailed, context: Context) -> None:
    row = find_minutes(context.store, command.minutes)
    state = MINUTES.after(MinutesState(row.state), MinutesMove.RENDER_FAILED)
    context.store.archive.change(row.id, state=state, record=None, digest=None, failure=command.reason[:400])
    context.record(MinutesRenderFailed(row.id, command.reason[:400]), row.session)


VERB = Verb("minutes", "render_failed", RenderFailed, Power.WORK, N_("文件没有生成"), render_failed)
