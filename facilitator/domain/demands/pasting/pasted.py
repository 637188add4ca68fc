"""What came out of a paste: drafts, and for every line what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.demands.drafts import DOUBT_LIMIT, SOURCE_LIMIT, DraftKind
from facilitator.domain.demands.dwelling import Dwelling
from facilitator.domain.demands.entry import DESCRIPTION_LIMIT
from facilitator.domain.words import N_


class LineRole(StrEnum):
    """What became of one line."""

    DRAFT = "draft"
    SUPPORT = "support"
    PICTURE = "picture"
    EXAMPLE = "example"
    CHATTER = "chatter"
    HEADING = "heading"


ROLE_NAMES = {
    LineRole.DRAFT: N_("草稿"),
    LineRole.SUPPORT: N_("附议"),
    LineRole.PICTURE: N_("图片"),
    LineRole.EXAMPLE: N_("示例，没有记"),
    LineRole.CHATTER: N_("闲话，没有记"),
    LineRole.HEADING: N_("开头、时间和谁说的"),
}


@dataclass(frozen=True)
class PastedDraft:
    """One wish. `line` counts from 1; `about` is what a support says it is about, in its own words, `about_number` the
    number in the chain that it names, and `about_draft` which of these drafts that is, from 1; 0 for none."""

    line: int
    kind: DraftKind
    description: str
    reporter_name: str = ""
    dwelling: Dwelling | None = None
    location: str = ""
    contact: str = ""
    about: str = ""
    about_number: int = 0
    about_draft: int = 0
    source_text: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class AccountedLine:
    """`drafts`: the numbers, from 1, of the drafts that the line went into. `reason`: why it went into none."""

    line: int
    text: str
    role: LineRole
    drafts: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Pasted:
    """`lines` holds every line that is not blank, each once, in order."""

    drafts: tuple[PastedDraft, ...]
    lines: tuple[AccountedLine, ...]

    def left_out(self) -> tuple[AccountedLine, ...]:
        return tuple(line for line in self.lines if line.role in (LineRole.EXAMPLE, LineRole.CHATTER))


def within_limits(draft: PastedDraft) -> PastedDraft:
    """Nobody writes that much, but nothing may be lost when somebody does: the doubts say what was cut."""
    doubts = [doubt[:DOUBT_LIMIT] for doubt in draft.doubts]
    if len(draft.description) > DESCRIPTION_LIMIT or len(draft.source_text) > SOURCE_LIMIT:
        doubts.append(N_("原话太长，只留了前面一段，请看群里的原文。"))
    return replace(
        draft,
        description=draft.description[:DESCRIPTION_LIMIT],
        source_text=draft.source_text[:SOURCE_LIMIT],
        doubts=tuple(doubts),
    )
