"""The check before a meeting: machine, room and plan, a sentence and a cure each. It warns and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from facilitator.domain.hall.finding import Finding, Mark, bad
from facilitator.domain.hall.machine import judge_certificate, judge_clock, judge_disk
from facilitator.domain.hall.meeting import judge_meeting
from facilitator.domain.hall.room import judge
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.services.sessions.readiness import HallReadiness, Readiness
from facilitator.web.acting import ask
from facilitator.web.screens.address import hall_url, qr
from facilitator.web.speaking import spoken
from facilitator.wire.application import application
from facilitator.wire.readings import authority_until, certificate_until, read_disk, read_room
from facilitator.wire.responses import json_answer

USUAL_HALL, LARGEST_HALL = 50, 2000
"""Phones: where no roll says how many come, and more than any hall holds."""
WELL = frozenset({Mark.GOOD, Mark.ASK})


@dataclass(frozen=True)
class CheckPage:
    """`wanting`: what a person should do something about, first; `well`: what is in order, or only people can see."""

    session: SessionInFull
    phones: int
    wanting: tuple[Finding, ...]
    well: tuple[Finding, ...]
    joining: str
    joining_qr: Markup


def page(session: str) -> ResponseReturnValue:
    line: SessionInFull = ask(SessionDetail(session))
    phones = _phones(line.electorate)
    found = tuple(_findings(session, phones))
    joining = hall_url(url_for("screens.join", code=line.code))
    wanting, well = (tuple(one for one in found if (one.mark in WELL) is fine) for fine in (False, True))
    return render_template("sessions/check.html", page=CheckPage(line, phones, wanting, well, joining, qr(joining)))


def told(session: str) -> ResponseReturnValue:
    """The same for the desk, which asks again and again until the doors are open."""
    line: SessionInFull = ask(SessionDetail(session))
    found = sorted(_findings(session, _phones(line.electorate)), key=lambda one: one.mark in WELL)
    return json_answer({"wanting": sum(one.mark not in WELL for one in found), "lines": [_told(one) for one in found]})


def _told(finding: Finding) -> dict[str, str]:
    return {"mark": finding.mark.value, "what": finding.what, "found": finding.found, "cure": finding.cure}


def _phones(roll: int) -> int:
    """As many as the roll says, or as the page was asked for."""
    asked = request.args.get("phones", "")
    wanted = int(asked) if asked.isdecimal() and len(asked) <= len(str(LARGEST_HALL)) else roll or USUAL_HALL
    return max(1, min(wanted, LARGEST_HALL))


def _findings(session: str, phones: int) -> Iterator[Finding]:
    """Where it hurts most often comes first: the plan, the room, then the machine."""
    here, known = application(), ask(HallReadiness(session))
    folder, now = InstanceFolder(here.settings.instance), here.door.ports.clock.now()
    for one in _judged(phones, known, folder, now):
        yield Finding(one.mark, spoken(one.what), spoken(one.found), spoken(one.cure))


def _judged(phones: int, known: Readiness, folder: InstanceFolder, now: datetime) -> Iterator[Finding]:
    yield from judge_meeting(known.planned)
    yield from judge(phones, read_room(folder, now))
    yield from judge_disk(application().door.ports.off_hub.run(lambda: read_disk(folder.root)))
    yield judge_clock(now, known.last_entry)
    yield from _certificates(folder, known, now)


def _certificates(folder: InstanceFolder, known: Readiness, now: datetime) -> Iterator[Finding]:
    ends = [(N_("社区证书"), authority_until(folder))]
    ends += [(said(N_("{name}的签名证书"), name=key.name), certificate_until(key.certificate)) for key in known.keys]
    for what, until in ends:
        if until is None:
            yield bad(what, N_("读不出来，不能签字"), N_("请从备份恢复，或联系维护人员。"))
        else:
            yield judge_certificate(what, until, now)
