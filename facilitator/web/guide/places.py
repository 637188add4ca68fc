"""Which place of the guide tells about which page: every page and screen leads there."""

from __future__ import annotations

from collections.abc import Mapping

from flask import request, url_for

RESIDENT, CLERK, CHAIR, TROUBLE = "resident", "clerk", "chair", "trouble"
Place = tuple[str, str]
"""A part of the guide and the step in it; an empty step is the whole part."""

OF_A_NOUN: Mapping[str, Place] = {
    "account": (CLERK, "account"),
    "demands": (CLERK, "ledger"),
    "desk": (CHAIR, "begin"),
    "funding": (CLERK, "funding"),
    "guide": ("", ""),
    "minutes": (CHAIR, "minutes"),
    "needs": (RESIDENT, "tell"),
    "papers": (CLERK, "papers"),
    "people": (CLERK, "account"),
    "posts": (CLERK, "posts"),
    "practice": (CHAIR, "practice"),
    "public": (RESIDENT, "board"),
    "remote": (CHAIR, "remote"),
    "resources": (CLERK, "resources"),
    "reviews": (CLERK, "reviews"),
    "roll": (CLERK, "roll"),
    "screens": (RESIDENT, "vote"),
    "sessions": (CHAIR, "before"),
    "setup": (CLERK, "setup"),
    "spreadsheets": (CLERK, "import"),
    "street": (CLERK, "street"),
    "today": (CLERK, "today"),
    "visits": (CLERK, "visits"),
}
"""Blueprint → place, for all of its pages but those below."""

OF_A_PAGE: Mapping[str, Place] = {
    "demands.bulk": (CLERK, "bulk"),
    "demands.clusters": (CLERK, "drafts"),
    "demands.codes": (CLERK, "drafts"),
    "demands.drafts": (CLERK, "drafts"),
    "demands.new": (CLERK, "register"),
    "demands.one": (CLERK, "one"),
    "demands.paste": (CLERK, "drafts"),
    "demands.slips": (CLERK, "slips"),
    "desk.papers": (CHAIR, "papers"),
    "desk.printed": (CHAIR, "papers"),
    "desk.trial": (CHAIR, "kinds"),
    "public.asked": (RESIDENT, "mine"),
    "public.guide": ("", ""),
    "public.mine": (RESIDENT, "mine"),
    "public.verify": (RESIDENT, "verify"),
    "screens.enter": (RESIDENT, "scan"),
    "screens.join": (RESIDENT, "scan"),
    "screens.projector": (CHAIR, "wall"),
    "screens.receipt": (RESIDENT, "receipt"),
    "screens.write_proposal": (RESIDENT, "speak"),
    "sessions.check": (CHAIR, "check"),
    "sessions.light": (CHAIR, "light"),
    "sessions.listed": (CLERK, "plan"),
    "sessions.new": (CLERK, "plan"),
    "sessions.opinions": (CHAIR, "kinds"),
    "sessions.paper": (CLERK, "papers"),
    "sessions.papers": (CLERK, "papers"),
    "sessions.rehearsal": (CHAIR, "practice"),
    "sessions.start_light": (CHAIR, "light"),
    "sessions.triage": (CLERK, "bulk"),
}


def place_of(endpoint: str | None) -> Place:
    """The guide's beginning where nothing is known, as on the page of an error."""
    noun = (endpoint or "").partition(".")[0]
    return OF_A_PAGE.get(endpoint or "") or OF_A_NOUN.get(noun, ("", ""))


def guide_here() -> str:
    """The address of what the guide says about the page that is being answered."""
    part, step = place_of(request.endpoint)
    if not part:
        return url_for("public.guide")
    return url_for("guide.part", part=part, _anchor=step or None)
