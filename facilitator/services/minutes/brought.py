"""What an item brought along, as paragraphs of the minutes: notes, groups by their dots, options, materials shown."""

from __future__ import annotations

from facilitator.domain.words import N_
from facilitator.services.comparing import options_of
from facilitator.services.grouping import groups_of
from facilitator.sessions.groups import told
from facilitator.sessions.options import costs_in_words
from facilitator.sessions.room_content import OptionFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def said_about(store: UnitOfWork, item: Row) -> str:
    """The recorder's notes first."""
    groups = groups_of(store, item)
    parts = [item.note.strip(), told(groups.groups) if groups else ""]
    options = options_of(store, item)
    parts += map(_option, options, costs_in_words(option.cost_fen for option in options))
    names = "、".join(row.name for row in store.materials.of_item(item.id))
    parts.append(N_("会上看了：{names}。").format(names=names) if names else "")
    return "\n".join(part for part in parts if part)


def _option(option: OptionFacts, cost: str) -> str:
    """方案 A 地面划线：费用 3.2 万元；由物业办；工期两周。 A dropped one says why."""
    if option.dropped is not None:
        words = N_("方案 {letter} {title}：去掉，{reason}。")
        return words.format(letter=option.letter, title=option.title, reason=option.dropped)
    facts = [N_("费用 {cost}").format(cost=cost)]
    told_facts = (
        (N_("责任 {text}"), option.owner), (N_("工期 {text}"), option.time), (N_("好处 {text}"), option.pros),
        (N_("难处 {text}"), option.cons), (N_("反对意见 {text}"), option.objections),
    )  # fmt: skip
    facts += [words.format(text=text) for words, text in told_facts if text]
    words = N_("方案 {letter} {title}：{facts}。")
    return words.format(letter=option.letter, title=option.title, facts="；".join(facts))
