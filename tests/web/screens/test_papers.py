"""The tellers' page: who may open it, and that no mark of a paper is ever in it."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Role
from facilitator.jobs.run import KINDS, Runner
from facilitator.jobs.tools import Tools
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.enter_papers import EnterPapers
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.jobs.read import OpenJobs
from facilitator.services.papers.order_for_vote import OrderForVote
from tests.factories.hall import open_hall
from tests.factories.world import PaperRenderer, World
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


def test_papers_tell_who_holds_one_and_which_pile_waits_but_no_mark(world: World, as_: As) -> None:
    hall = open_hall(world)
    teller = world.staff("计票人", Role.TELLER)
    world.door.do(teller, HandOut(hall.ballot, hall.units[:2], ("001", "002")))
    papers = (PaperRead("001", hall.units[0], ("against",)),)
    world.door.do(teller, EnterPapers(hall.ballot, "计票人", papers))

    state = as_(teller).get(f"/desk/{hall.evening.session}/papers/state").json

    rows = {row["label"]: (row["stands"], row["serial"]) for group in state["buildings"] for row in group["rows"]}
    assert rows == {"代表1": ("keyed", "001"), "代表2": ("out", "002"), "代表3": ("none", None)}
    assert [(batch["teller"], batch["serials"]) for batch in state["waiting"]] == [("计票人", ["001"])]
    assert state["by_name"] is False
    assert "against" not in str(state)


def test_papers_page_is_for_tellers(world: World, as_: As) -> None:
    hall = open_hall(world)
    address = f"/desk/{hall.evening.session}/papers"

    assert as_(world.staff("计票人", Role.TELLER)).get(address).status_code == 200
    assert as_(world.staff("专干", Role.CLERK)).get(address).status_code == 403


def test_papers_of_the_vote_are_waited_for_and_opened_on_this_page(world: World, as_: As) -> None:
    hall = open_hall(world)
    teller = world.staff("计票人", Role.TELLER)
    paper = world.door.do(teller, OrderForVote(hall.ballot, PaperKind.HANDS)).result.paper
    address, browser = f"/desk/{hall.evening.session}/papers/print/{paper}", as_(teller)
    assert browser.get(address).json == {"state": "waiting", "failure": None}

    (job,) = world.door.ask(SYSTEM, OpenJobs())
    Runner(Tools(world.door, world.files, PaperRenderer()), KINDS).run(job.id)

    assert browser.get(address).json["state"] == "ready"
    assert browser.get(f"{address}.pdf").data.startswith(b"%PDF-")
    assert as_(world.staff("专干", Role.CLERK)).get(f"{address}.pdf").status_code == 403
