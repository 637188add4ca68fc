"""How the demo's wishes enter the ledger, are sorted, and go their ways, each step on its day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from facilitator.cli.demo.demands import CONTACTS, WISHES, Order, Wish, grid_of
from facilitator.cli.demo.staff import CLERK, SECRETARY
from facilitator.cli.demo.story import Story
from facilitator.cli.demo.ways import WAYS, Beyond, Step
from facilitator.domain.here import day_of
from facilitator.services.demands.look_over import LookOver
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.public_wording import PublicWording, WordingNow
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.take_up import TakeUp

Happening = tuple[int, int, Callable[[Story], object]]
"""Days from today, hour of the day, what happens."""


def ledger_happenings() -> Iterator[Happening]:
    for place, wish in enumerate(WISHES):
        yield -wish.ago, 9 + place % 8, _register(wish)
        if wish.queued:
            yield 1 - wish.ago, 17, _queue(wish)
        if wish.order is not None:
            yield 3 - wish.ago, 10, _open(wish, wish.order)
            if contact := CONTACTS.get(wish.order.party):
                yield 3 - wish.ago, 11, _taken_up(wish, wish.order.party, contact)
        for step in WAYS.get(wish.key, ()):
            yield step.after - wish.ago, step.hour, _step(wish, step)


def _register(wish: Wish) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        command = RegisterDemand(
            title=wish.title,
            description=wish.description,
            category=wish.category,
            channel=wish.channel,
            reporter_name=wish.reporter,
            grid=grid_of(wish.building),
            building=wish.building,
            affected_households=wish.households,
            happened_on=day_of(story.clock.day(-wish.ago, 12)),
            public_ok=True,
        )
        story.demands[wish.key] = story.do(CLERK, command).demand
        look_at_words(story, story.demands[wish.key])

    return happen


def look_at_words(story: Story, demand: str) -> None:
    """The clerk sees what everybody will read; words that may point at somebody wait, as they do in life."""
    now: WordingNow = story.door.ask(story.people[CLERK].actor, PublicWording(demand))
    if now.own:
        story.do(CLERK, LookOver(demand, now.own))


def _queue(wish: Wish) -> Callable[[Story], object]:
    return lambda story: story.do(CLERK, QueueDemand(story.demands[wish.key]))


def _open(wish: Wish, order: Order) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        due = day_of(story.clock.day(3 - wish.ago, 12) + timedelta(days=order.due))
        story.do(
            SECRETARY,
            OpenOrder(story.demands[wish.key], order.matter, order.urgency, order.party, due, order.assignee),
        )

    return happen


def _taken_up(wish: Wish, party: str, contact: str) -> Callable[[Story], object]:
    return lambda story: story.do(
        CLERK, TakeUp(story.demands[wish.key], party, contact, day_of(story.clock.now()))
    )


def _step(wish: Wish, step: Step) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        command = step.command(story, story.demands[wish.key])
        if isinstance(command, Beyond):
            story.beyond(command.demand, command.happen)
        else:
            story.do(step.who, command)

    return happen
