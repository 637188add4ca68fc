"""What a paste was read into: the drafts with their questions, the lines that were left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from facilitator.cli.printing import Printer
from facilitator.domain.demands.danger_words import may_be_danger
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.pasting.pasted import ROLE_NAMES, Pasted, PastedDraft
from facilitator.domain.words import N_
from facilitator.services.demands.known_wishes import KnownWish

KIND_NAMES = {DraftKind.NEW: N_("新的一件"), DraftKind.SUPPORT: N_("附议")}
WIDEST = 22
"""Characters of one line in the table; a Chinese character takes two columns of a terminal."""


class PasteReport:
    """Says it in tables, and for programs in one object."""

    def __init__(self, out: Printer, pasted: Pasted) -> None:
        self._out = out
        self._pasted = pasted
        self._known: Sequence[KnownWish] = ()
        self._left: frozenset[int] = frozenset()

    def show_drafts(self) -> None:
        columns = (N_("份"), N_("行"), N_("谁、在哪里"), N_("内容；？是要问的话"))
        rows = [_row(number, draft) for number, draft in enumerate(self._pasted.drafts, 1)]
        if rows:
            self._out.table(columns, rows, N_("读成的草稿"))

    def show_left_out(self) -> None:
        left = [(line.line, "\n".join(_folded(line.text)), line.reason) for line in self._pasted.left_out()]
        if left:
            self._out.table((N_("行"), N_("原话"), N_("为什么没有记")), left, N_("没有记的"))

    def show_known(self, known: Sequence[KnownWish], left: frozenset[int]) -> None:
        """`left`: those of them that are not put down once more."""
        self._known, self._left = known, left
        rows = [(one.place, f"{one.on.month}月{one.on.day}日", one.number or N_("草稿")) for one in known]
        if rows:
            heading = N_("已经记过，这次不再记；要再记加 --again") if left else N_("已经记过，这次再记一份")
            self._out.table((N_("份"), N_("哪天记的"), N_("记在哪里")), rows, heading)

    def would_make(self) -> None:
        sentence = N_("会记 {drafts} 份草稿（其中附议 {supports} 份），现在什么也没有记。")
        self._out.line(sentence.format(**self._counts()))
        self._out.result({"ok": True, "dry_run": True, **self.told()})

    def made(self, drafts: Sequence[str]) -> None:
        sentence = N_("已记 {drafts} 份草稿（其中附议 {supports} 份），请到“需求台账 → 草稿”里逐份确认。")
        self._out.line(sentence.format(**self._counts()))
        self._out.result({"ok": True, "dry_run": False, **self.told(), "made": list(drafts)})

    def told(self) -> dict[str, Any]:
        return {
            "drafts": [_as_value(draft) for draft in self._pasted.drafts],
            "known": [{"draft": one.place, "number": one.number, "on": one.on.isoformat()} for one in self._known],
            "lines": [
                {
                    "line": line.line,
                    "text": line.text,
                    "role": line.role.value,
                    "role_name": ROLE_NAMES[line.role],
                    "drafts": list(line.drafts),
                    "reason": line.reason,
                }
                for line in self._pasted.lines
            ],
        }

    def _counts(self) -> dict[str, int]:
        drafts = [draft for number, draft in enumerate(self._pasted.drafts, 1) if number not in self._left]
        return {"drafts": len(drafts), "supports": sum(draft.kind is DraftKind.SUPPORT for draft in drafts)}


def _row(number: int, draft: PastedDraft) -> tuple[object, ...]:
    """Narrow columns and whole sentences: a terminal is eighty characters wide, and nothing may be cut off."""
    where = draft.dwelling.written if draft.dwelling else ""
    who = [draft.reporter_name or N_("没留称呼"), where, draft.contact]
    said = draft.description if draft.kind is DraftKind.NEW else f"【{KIND_NAMES[draft.kind]}】{draft.description}"
    asked = [line for doubt in draft.doubts for line in _folded(f"？{doubt}")]
    return number, draft.line, "\n".join(part for part in who if part), "\n".join([*_folded(said), *asked])


def _folded(text: str) -> list[str]:
    return [line[start : start + WIDEST] for line in text.splitlines() for start in range(0, len(line), WIDEST)]


def _as_value(draft: PastedDraft) -> dict[str, Any]:
    dwelling = draft.dwelling
    return {
        **asdict(draft),
        "kind": draft.kind.value,
        "danger": may_be_danger(None, draft.description),
        "building": dwelling.building if dwelling else "",
        "unit": dwelling.unit if dwelling else "",
        "door": dwelling.door if dwelling else "",
        "doubts": list(draft.doubts),
    }
