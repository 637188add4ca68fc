"""The guide on paper, made while somebody waits: staff print it, residents read it on the wall."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.guide import PARTS, TROUBLES, Part, Step
from facilitator.domain.guide.wall import HEADING, ON_THE_WALL
from facilitator.domain.papers.guide import GuideSheets, ToldStep, ToldTrouble, TroubleSheet, WallSheet, guide_bytes
from facilitator.web.place import place
from facilitator.web.printing import printed_now
from facilitator.web.staff import staff_only
from facilitator.wire.language import TAGS, language

SIZES = ("A4", "A3")


def part(part: str) -> ResponseReturnValue:
    """Raises Busy where the machine has no breath left for it."""
    return staff_only() or printed_now(guide_bytes(_of_a_part(PARTS[part])), f"guide-{part}.pdf")


def trouble() -> ResponseReturnValue:
    """Raises Busy as above."""
    told = tuple(ToldTrouble(_(one.title), tuple(map(_, one.lines)), one.aloud and _(one.aloud)) for one in TROUBLES)
    sheet = TroubleSheet(_("出了问题怎么办"), _("请念："), told, place().community, TAGS[language()])
    return staff_only() or printed_now(guide_bytes(sheet), "trouble.pdf")


def wall() -> ResponseReturnValue:
    """Chinese whatever the person at the keyboard reads: it speaks to whoever comes in. Raises Busy as above."""
    size = request.args.get("size", SIZES[0])
    sheet = WallSheet(HEADING, ON_THE_WALL, size if size in SIZES else SIZES[0], place().community)
    return staff_only() or printed_now(guide_bytes(sheet), "wall.pdf")


def _of_a_part(part: Part) -> GuideSheets:
    def told(step: Step) -> ToldStep:
        picture = part.picture(step) if step in part.pictured else ""
        return ToldStep(_(step.title), tuple(map(_, step.lines)), step.shape.value, picture)

    return GuideSheets(
        title=_("怎么用：%(title)s", title=_(part.title)),
        lead=_(part.lead),
        steps=tuple(map(told, part.pictured)),
        also=_("还有这些"),
        told=tuple(map(told, part.told)),
        issuer=place().community,
        lang=TAGS[language()],
    )
