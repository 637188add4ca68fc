"""The columns of 《群众需求清单台账》 as offices keep it (A–AL), and what a line of ours says in each of them.

One table for the export and for the import that reads it back, so that the way there and back changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.words import N_

Line = Mapping[str, Any]
Cell = str | int | None
Facts = Mapping[str, Cell]
"""Heading → what the books beside the ledger know under it; `line["known"]` where somebody looked it up."""


def _own(column: str) -> Callable[[Line], Cell]:
    return lambda line: _shown(line[column])


def _nothing(_line: Line) -> Cell:
    return None


def _shown(value: Any) -> Cell:
    return value.isoformat() if isinstance(value, date) else value


def _named(column: str, names: Mapping[Any, str], kind: type) -> Callable[[Line], Cell]:
    return lambda line: names[kind(line[column])] if line[column] else None


def _after_order(column: str) -> Callable[[Line], Cell]:
    """Fixed at 开单; nothing before."""
    return lambda line: _shown(line[column]) if line["opened_on"] else None


@dataclass(frozen=True)
class OfficeColumn:
    """`value` is what the ledger itself knows, if no other book knows more; where nothing is known, the words that were
    told under this heading stand there. `field` names the column of the ledger that an import may change by it."""

    heading: str
    value: Callable[[Line], Cell] = _nothing
    field: str = ""
    width: int = 12
    choices: tuple[str, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether the ledger itself fills the column, so that nobody types into it."""
        return self.heading in REVIEWED or (not self.field and self.value is not _nothing)


STATE_HEADING = N_("状态")
TOLD_WORDS = N_("来文所写")
"""The heading of the one column for what another table claimed: beside the ledger's own facts it would pass for one."""
TOLD_WORDS_BEFORE = N_("原表其他栏")
"""As older exports call it."""
_GATHERED = frozenset({TOLD_WORDS, TOLD_WORDS_BEFORE})
REVIEWED = frozenset({N_("评议季度"), N_("过程分"), N_("结果分"), N_("满意度"), N_("综合分"), N_("评议结论")})
"""What only a review in the ledger can say; no table fills these."""
_CATEGORY = _named("category", CATEGORY_NAMES, Category)
_CHANNEL = _named("channel", CHANNEL_NAMES, Channel)
_STATE = _named("state", STATE_NAMES, DemandState)

OFFICE_COLUMNS: tuple[OfficeColumn, ...] = (
    OfficeColumn(N_("登记编号"), _own("number"), "number", 15),
    OfficeColumn(N_("登记日期"), _own("registered_on"), "registered_on"),
    OfficeColumn(N_("来源渠道"), _CHANNEL, "channel"),
    OfficeColumn(N_("小区/网格"), _own("grid"), "grid"),
    OfficeColumn(N_("居民小组"), _own("residents_group"), "residents_group"),
    OfficeColumn(N_("楼栋户号"), _own("building"), "building"),
    OfficeColumn(N_("诉求人"), _own("reporter_name"), "reporter_name"),
    OfficeColumn(N_("联系电话"), _own("contact"), "contact", 15),
    OfficeColumn(N_("需求类别"), _CATEGORY, "category", 15, tuple(CATEGORY_NAMES.values())),
    OfficeColumn(N_("需求内容"), _own("description"), "description", 50),
    OfficeColumn(N_("涉及户数"), _own("affected_households"), "affected_households", 9),
    OfficeColumn(N_("附议人数"), lambda line: line["supporters"], "supporters_told", 9),
    OfficeColumn(N_("紧急程度"), _named("urgency", URGENCY_NAMES, Urgency)),
    OfficeColumn(N_("三事分类"), _named("matter", MATTER_NAMES, Matter)),
    OfficeColumn(N_("开单日期"), _own("opened_on")),
    OfficeColumn(N_("责任主体"), _own("responsible_party"), "responsible_party", 16),
    OfficeColumn(N_("责任人"), _own("assignee"), "assignee"),
    OfficeColumn(N_("配合单位"), _own("cooperating"), "cooperating", 16),
    OfficeColumn(N_("办理时限"), _own("deadline"), "deadline"),
    OfficeColumn(N_("议事会记录"), width=20),
    OfficeColumn(N_("是否一事一议")),
    OfficeColumn(N_("概算(元)")),
    OfficeColumn(N_("资金来源"), width=20),
    OfficeColumn(N_("办理进展"), width=20),
    OfficeColumn(N_("办结日期"), _own("completed_on")),
    OfficeColumn(N_("前后对比")),
    OfficeColumn(N_("反馈情况"), _own("replied_on")),
    OfficeColumn(N_("评议季度")),
    OfficeColumn(N_("过程分")),
    OfficeColumn(N_("结果分")),
    OfficeColumn(N_("满意度")),
    OfficeColumn(N_("综合分")),
    OfficeColumn(N_("评议结论")),
    OfficeColumn(N_("轮次"), _after_order("round"), width=7),
    OfficeColumn(N_("销单日期"), _own("closed_on")),
    OfficeColumn(N_("回访记录"), width=20),
    OfficeColumn(N_("备注"), width=30),
    OfficeColumn(N_("标题"), _own("title"), "title", 30),
    OfficeColumn(N_("地点"), _own("location"), "location", 20),
    OfficeColumn(N_("发生日期"), _own("happened_on"), "happened_on"),
    OfficeColumn(N_("来源编号"), _own("external_ref"), "external_ref", 16),
    OfficeColumn(STATE_HEADING, _STATE),
    OfficeColumn(TOLD_WORDS, lambda line: other_words(line["told"], known_of(line)) or None, width=30),
)
IDENTITY = N_("系统编号")
"""The heading of the hidden column: which line it is, and as of when."""
SERIAL = N_("序号")
MOST_WORDS = 4_000
"""Characters of the column for everything else; an import reads 5,000."""
OFFICIAL = frozenset(column.heading for column in OFFICE_COLUMNS if column.decided) | REVIEWED
"""Headings of facts: only the ledger fills them. The other columns without a field are notes of the office where the
ledger itself knows nothing under them."""
_NOTES = frozenset(column.heading for column in OFFICE_COLUMNS if not column.field) - OFFICIAL


def office_cells(line: Line) -> list[Cell]:
    """The cells of a line, in the order of OFFICE_COLUMNS: what is known, then what was told under that heading."""
    return [_cell(column, line) for column in OFFICE_COLUMNS]


def _cell(column: OfficeColumn, line: Line) -> Cell:
    known = known_of(line)
    if column.heading in known:
        return known[column.heading]
    if column.heading in _NOTES and line["told"]:
        return line["told"].get(column.heading) or None
    return column.value(line)


def known_of(line: Line) -> Facts:
    facts: Facts = line.get("known") or {}
    return facts


def own_cells(line: Line) -> dict[str, str]:
    """What stands under the headings that no import may change; empty where the ledger has no such fact."""
    fixed = OFFICIAL | known_of(line).keys()
    known = {column.heading: _cell(column, line) for column in OFFICE_COLUMNS if column.heading in fixed}
    return {heading: "" if value is None else str(value) for heading, value in known.items()}


def other_words(told: Mapping[str, str], known: Facts) -> str:
    """What other tables claimed: under headings that have no column here, or one that only the ledger fills. What an
    export of ours had gathered before is not headed once more."""
    own = _NOTES - known.keys()
    others = ((heading, text) for heading, text in sorted(told.items()) if heading not in own)
    words = "；".join(text if heading in _GATHERED else f"{heading}：{text}" for heading, text in others)
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"


def identity(line: Line) -> str:
    """The stable id of a line and the moment of its last change, for the hidden column."""
    return f"{line['id']}@{stamp(line['changed_at'])}"


def stamp(moment: datetime) -> str:
    """Microseconds since 1970 in base 36: short, and no spreadsheet takes it for a number."""
    left, text = round(moment.timestamp() * 1_000_000), ""
    while left:
        left, digit = divmod(left, 36)
        text = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + text
    return text or "0"


def stamp_order(told: str) -> tuple[int, str]:
    """By which stamps stand as their moments do."""
    return len(told), told
