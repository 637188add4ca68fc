"""Loads the demo: everything in the order of its days, through the same door as everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from facilitator.cli.context import CliContext
from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.courses import COURSES
from facilitator.cli.demo.evenings import EVENINGS, TRIAGE, Evening
from facilitator.cli.demo.ledger import ledger_happenings
from facilitator.cli.demo.money import money_happenings
from facilitator.cli.demo.pictures import DevelopedOnce
from facilitator.cli.demo.quarters import assemblies, first_day, quarter_happenings
from facilitator.cli.demo.roll import demo_units
from facilitator.cli.demo.staff import CHAIR, CLERK, OFFICES, RECORDER, SCRUTINEER, SECRETARY, Colleague, hire
from facilitator.cli.demo.story import Story
from facilitator.cli.demo.yard import yard_happenings
from facilitator.cli.private import write_private_json
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.people.import_units import ImportUnits
from facilitator.services.people.mark_demo import DemoMark, MarkDemo, WhatIsHere
from facilitator.services.sessions.fill_agenda import FillAgenda
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.record_pre_review import RecordPreReview

DAYS_BACK = 80
PLANNED_BEFORE = 12
GATHERS_BEFORE = timedelta(minutes=25)
Moment = tuple[datetime, Callable[[Story], object]]


def what_is_here(context: CliContext) -> WhatIsHere:
    with context.application() as application:
        answer: WhatIsHere = application.door.ask(SYSTEM, DemoMark())
    return answer


def load_demo(context: CliContext) -> dict[str, Any]:
    """Fill an untouched instance; returns what demo.json holds, secrets included."""
    with context.application() as application:
        story_time = DemoClock(application.ports.clock)
        moments = len(list(_moments(story_time)))
        with context.out.progress(N_("装入演示社区"), len(OFFICES) + 1 + moments) as advance:
            people = live_through(application.door, story_time, advance)
    told = {"community": context.settings.community, "people": [person.told() for person in people.values()]}
    write_private_json(context.folder.demo, told)
    return told


def live_through(door: Door, clock: DemoClock, advance: Callable[[], None]) -> Mapping[str, Colleague]:
    """Everything that happened in the last weeks, at its own time; the colleagues with their secrets."""
    ports = replace(door.ports, clock=clock, photographs=DevelopedOnce(door.ports.photographs))
    door = replace(door, ports=ports)
    clock.reach(clock.day(min(-DAYS_BACK, first_day(clock) - 1), 9))
    door.do(SYSTEM, MarkDemo())
    people = hire(door, advance)
    story = Story(door, clock, people)
    story.do(CLERK, ImportUnits(demo_units()))
    advance()
    for moment, happen in sorted(_moments(clock), key=lambda one: one[0]):
        clock.reach(moment)
        happen(story)
        advance()
    story.do(CHAIR, FillAgenda(story.sessions[TRIAGE.key]))
    return people


def _moments(clock: DemoClock) -> Iterator[Moment]:
    happenings = (*quarter_happenings(clock), *ledger_happenings(), *yard_happenings(), *money_happenings())
    for ahead, hour, happen in happenings:
        yield clock.day(ahead, hour), happen
    held = assemblies(clock)
    courses = {evening.key: course for evening, course in held.items()} | dict(COURSES)
    for evening in (*held, *EVENINGS):
        starts_at = evening.starts_at(clock)
        yield min(starts_at - timedelta(days=PLANNED_BEFORE), clock.day(-1, 16)), _plan(evening)
        if evening.notice is not None:
            yield clock.day(evening.notice, 18), _notify(evening)
        if evening.pre_review is not None:
            yield clock.day(evening.pre_review, 18), _pre_review(evening)
        if evening.key in courses:
            yield starts_at - GATHERS_BEFORE, courses[evening.key]


def _plan(evening: Evening) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        planned = story.do(
            CHAIR,
            PlanSession(
                kind=evening.kind,
                title=evening.title,
                place=evening.place,
                starts_at=evening.starts_at(story.clock),
                chair=CHAIR,
                recorder=RECORDER,
                scrutineers=(SCRUTINEER,),
                items=tuple(
                    PlannedItem(topic.title, topic.form, story.demands.get(topic.demand or ""), topic.minutes)
                    for topic in evening.topics
                ),
                preset=evening.preset,
                legal_basis=evening.basis,
                scope=evening.scope,
            ),
        )
        story.sessions[evening.key], story.items[evening.key] = planned.session, planned.items

    return happen


def _notify(evening: Evening) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        day = day_of(story.clock.day(evening.notice or 0, 12))
        story.do(CHAIR, NotifySession(story.sessions[evening.key], day, N_("公告栏张贴，楼栋长上门通知")))

    return happen


def _pre_review(evening: Evening) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        day = day_of(story.clock.day(evening.pre_review or 0, 12))
        story.do(SECRETARY, RecordPreReview(story.sessions[evening.key], day, N_("五角亭社区党委")))

    return happen
