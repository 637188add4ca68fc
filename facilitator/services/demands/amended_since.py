"""Two people put the same demand right: whoever saves second sees what the first one changed before it is lost."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.errors import Conflict
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.storage.rows import Row

_REWRITES = (DemandDeed.AMEND, DemandDeed.IMPORT_CHANGE, DemandDeed.FORGET_CONTACT)
"""What writes over the fields that a form of the demand shows."""
_SHOWN = {
    "title": N_("标题"),
    "description": N_("内容"),
    "category": N_("类别"),
    "grid": N_("小区或网格"),
    "building": N_("楼栋"),
    "location": N_("具体位置"),
    "affected_households": N_("涉及户数"),
    "happened_on": N_("发生日期"),
    "reporter_name": N_("称呼"),
    "contact": N_("联系电话"),
    "assignee": N_("经办人"),
    "public_ok": N_("本人同意公示时显示"),
    "restricted": N_("只给管台账的人看"),
}
_PERSONAL = "reporter_name、contact"


def check_unchanged(context: Context, demand: Row, revision: int) -> None:
    """`revision`: the last entry of the history that the writer had seen. Raises Conflict, with the newest revision."""
    since = [entry for entry in context.store.ledger.history(demand.id) if entry.seq > revision]
    rewritten = [entry for entry in since if entry.move in _REWRITES]
    if not rewritten:
        return
    told = "、".join(str(entry.details.get("fields") or _PERSONAL) for entry in rewritten).split("、")
    now = "；".join(_now(demand, name) for name in dict.fromkeys(told) if name in _SHOWN)
    sentence = N_("打开以后，{actor}已经改过这件，现在是：{now}。您写的还在，看一看，要以您写的为准就再存一次。")
    raise Conflict(sentence, actor=rewritten[-1].actor, now=now, revision=since[-1].seq)


def _now(demand: Row, name: str) -> str:
    value = getattr(demand, name)
    if name == "category":
        value = CATEGORY_NAMES[Category(value)]
    if isinstance(value, bool):
        value = N_("是") if value else N_("否")
    if isinstance(value, date):
        value = value.isoformat()
    text = N_("空着") if value in (None, "") else f"“{value}”"
    return f"{_SHOWN[name]}{text}"
