"""The prose of a draft as one form: every section with its words, saved one by one where something changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.errors import Conflict, Refusal
from facilitator.domain.words import N_
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.services.minutes.read import MinutesInFull
from facilitator.web.acting import do
from facilitator.wire.refusals import sentence_of, status_of

PREFIX = "section."
REVISION = "revision"
CONFLICT = 409
"""The status of words that somebody else changed meanwhile."""

_LABELS = {
    "convener": N_("召集人"),
    "absences": N_("缺席原因（几个人因为什么，不写姓名）"),
    "remarks": N_("备注"),
    "attachments": N_("附件（一行一个）"),
    "publication.contact": N_("公示联系方式"),
    "proposer": N_("提出人"),
    "background": N_("背景"),
    "plan": N_("方案"),
    "opinions": N_("主要意见"),
    "task": N_("落实要求"),
    "funds": N_("经费"),
}
_PART = re.compile(r"(items|resolutions)\.([0-9]+)\.([a-z_]+)")
_OF_MEETING = frozenset({"convener", "absences"})
_ONE_LINE = _OF_MEETING | frozenset({"proposer", "publication.contact", "funds"})


@dataclass(frozen=True)
class Section:
    """`theirs` is what somebody else wrote meanwhile, shown beside what was typed here."""

    name: str
    label: str
    text: str
    one_line: bool
    wrong: str = ""
    theirs: str = ""

    @property
    def field(self) -> str:
        return PREFIX + self.name


@dataclass(frozen=True)
class Group:
    """The sections of one agenda item, of one resolution, or of the paper as a whole."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Saved:
    """`refused` and `status` are set where a section could not be saved; what came before it is saved. `revision`: the
    newest there is, with which saving again takes the place of somebody else's words (`theirs`)."""

    refused: str = ""
    sentence: str = ""
    theirs: str = ""
    status: int = 200
    revision: int = 0


def save(minutes: MinutesInFull, sent: Mapping[str, str]) -> Saved:
    """Save every section whose words differ from the paper's. Stops at the first refusal."""
    written = sent.get(REVISION, "")
    revision = int(written) if written.isdecimal() and len(written) < 10 else minutes.revision
    for name, before in minutes.sections.items():
        text = sent.get(PREFIX + name)
        if text is None or _same(text, before):
            continue
        try:
            revision = do(AmendMinutes(minutes.id, name, text.replace("\r\n", "\n"), revision)).result.revision
        except Refusal as refusal:
            clash = isinstance(refusal, Conflict)
            theirs, newest = refusal.details.get("text", ""), refusal.details.get("revision", revision)
            told_theirs, known = (str(theirs), int(str(newest))) if clash else ("", revision)
            return Saved(name, sentence_of(refusal), told_theirs, status_of(refusal), known)
    return Saved(revision=revision)


def told(saved: Saved) -> dict[str, object]:
    """What the script that saves while somebody types must know."""
    return {
        "ok": not saved.refused,
        "field": PREFIX + saved.refused if saved.refused else "",
        "message": saved.sentence,
        "theirs": saved.theirs,
        "clash": saved.status == CONFLICT,
        "revision": saved.revision,
    }


def groups(minutes: MinutesInFull, sent: Mapping[str, str], saved: Saved) -> tuple[Group, ...]:
    """What to show: the paper's words, or what was typed where it has not been saved."""
    titles = {"head": _("会议")}
    titles |= {f"items.{item.position}": item.title for item in minutes.content.items}
    for place, resolution in enumerate(minutes.content.resolutions, start=1):
        titles[f"resolutions.{place}"] = _("落实：%(title)s", title=resolution.demand.title)
    found: dict[str, list[Section]] = {}
    for name, text in minutes.sections.items():
        part = _PART.fullmatch(name)
        group = f"{part[1]}.{part[2]}" if part else "head" if name in _OF_MEETING else ""
        found.setdefault(group, []).append(_section(name, part[3] if part else name, text, sent, saved))
    return tuple(Group(titles.get(group, _("其他")), tuple(sections)) for group, sections in found.items())


def _section(name: str, word: str, text: str, sent: Mapping[str, str], saved: Saved) -> Section:
    refused = name == saved.refused
    return Section(
        name=name,
        label=_(_LABELS.get(word, word)),
        text=sent.get(PREFIX + name, text),
        one_line=word in _ONE_LINE,
        wrong=saved.sentence if refused else "",
        theirs=saved.theirs if refused else "",
    )


def _same(one: str, other: str) -> bool:
    """Browsers send \\r\\n; spaces at the ends are nobody's intention."""
    return one.replace("\r\n", "\n").strip() == other.strip()
