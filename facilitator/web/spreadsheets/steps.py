"""The third step: the questions, the rows in tabs and pages, and whether everything is ready to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.words import N_
from facilitator.services.demands.compared import Result
from facilitator.services.demands.importing import Preview
from facilitator.web.forms import StepForm
from facilitator.web.spreadsheets.choices import Choices
from facilitator.web.spreadsheets.rows import LABELS, PAGE, RowShown, TabShown, rows_shown
from facilitator.web.spreadsheets.shown import KindShown, questions_shown
from facilitator.wire.kept_files import Kept

EVERYTHING, TO_LOOK_AT = "all", "look"
_TO_LOOK_AT = frozenset({"asks", "bad"})


@dataclass(frozen=True)
class RowsPage:
    """`missing` says what must be done before the table can be written; empty when it can."""

    kept: str
    name: str
    form: StepForm
    kinds: tuple[KindShown, ...]
    open: int
    tabs: tuple[TabShown, ...]
    show: str
    rows: tuple[RowShown, ...]
    notes: str
    before: str
    after: str
    page: int
    pages: int
    missing: tuple[str, ...]
    ready: str


def rows_page(
    file: Kept, preview: Preview, chosen: Choices, counts: Mapping[Result, int], show: str, page: int
) -> RowsPage:
    everything = rows_shown(preview)
    first = TO_LOOK_AT if any(one.result in _TO_LOOK_AT for one in everything) else EVERYTHING
    wanted = show if show and any(_fits(one, show) for one in everything) else first
    found = [one for one in everything if _fits(one, wanted)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, page), pages)
    return RowsPage(
        kept=file.identity,
        name=file.name,
        form=StepForm(),
        kinds=questions_shown(preview.asked, dict(chosen.answers)),
        open=len(preview.open),
        tabs=_tabs(everything, wanted),
        show=wanted,
        rows=tuple(found[(page - 1) * PAGE : page * PAGE]),
        notes="、".join(map(str, preview.judged.notes)),
        before=_address(file, wanted, page - 1) if page > 1 else "",
        after=_address(file, wanted, page + 1) if page < pages else "",
        page=page,
        pages=pages,
        missing=_missing(preview),
        ready=_ready(counts[Result.NEW], counts[Result.CHANGED]),
    )


def _ready(new: int, changed: int) -> str:
    if not new and not changed:
        return str(_("和台账一样，不用写：收起这份表"))
    return str(_("写入台账：新登记 %(new)s 件，改动 %(changed)s 件", new=new, changed=changed))


def _address(file: Kept, show: str, page: int) -> str:
    return url_for("spreadsheets.rows", kept=file.identity, show=show, page=page)


def _fits(row: RowShown, show: str) -> bool:
    if show == EVERYTHING:
        return True
    return row.result in _TO_LOOK_AT if show == TO_LOOK_AT else row.result == show


def _tabs(rows: Sequence[RowShown], wanted: str) -> tuple[TabShown, ...]:
    counted = {name: sum(one.result == name for one in rows) for name in LABELS}
    looked = sum(count for name, count in counted.items() if name in _TO_LOOK_AT)
    tabs = [TabShown(EVERYTHING, _(N_("全部")), len(rows), wanted == EVERYTHING)]
    if looked:
        tabs.append(TabShown(TO_LOOK_AT, _(N_("要看的")), looked, wanted == TO_LOOK_AT))
    tabs += [TabShown(name, _(LABELS[name]), count, wanted == name) for name, count in counted.items() if count]
    return tuple(tabs)


def _missing(preview: Preview) -> tuple[str, ...]:
    found = []
    if preview.open:
        found.append(_("还有 %(count)s 个问题没有回答", count=len(preview.open)))
    if preview.wrong:
        count = len({one.row for one in preview.wrong})
        found.append(_("有 %(count)s 行不对：请改好文件重新上传，或者勾选“先不导入”", count=count))
    if not found and not preview.rows:
        found.append(_("没有可以导入的行"))
    return tuple(found)
