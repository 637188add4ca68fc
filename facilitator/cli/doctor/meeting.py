"""The next meeting, judged by the same rules as on its page: what is still to be done before its doors open."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.cli.context import CliContext
from facilitator.domain.hall.finding import Finding, good
from facilitator.domain.hall.machine import judge_certificate
from facilitator.domain.hall.meeting import judge_meeting
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.next_meeting import next_meeting
from facilitator.services.sessions.read import SessionList
from facilitator.services.sessions.readiness import HallReadiness, Readiness
from facilitator.sessions.phases import SessionState
from facilitator.storage.migrating import at_newest
from facilitator.wire.readings import certificate_until

BEFORE = (SessionState.GATHERING, SessionState.PAUSED, SessionState.PLANNED)
"""The one whose doors are open comes first."""


def examine_meeting(context: CliContext) -> Iterator[Finding]:
    """Nothing where there is no instance yet, or no meeting to come."""
    if not context.folder.secret.exists() or not at_newest(context.settings.database_url):
        return
    with context.application() as application:
        line = next_meeting(application.door.ask(SYSTEM, SessionList()), BEFORE)
        known: Readiness | None = None if line is None else application.door.ask(SYSTEM, HallReadiness(line.id))
        now = application.ports.clock.now()
    if line is None or known is None:
        return
    yield good(N_("下一次会议"), line.title)
    yield from judge_meeting(known.planned)
    for key in known.keys:
        until = certificate_until(key.certificate)
        if until is not None:
            yield judge_certificate(said(N_("{name}的签名证书"), name=key.name), until, now)
