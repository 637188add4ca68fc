"""demands.save_view: a look into the ledger is kept under a name, for oneself or for everybody."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.ledger_filter import FILTER_NAMES, MOST_LETTERS
from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb

NAME_LIMIT = 20
MOST_VIEWS = 20
"""Views of one person; they stand as tabs over the list."""
VIEW_KEYS = frozenset({"tab", "text", "sort", "view", *FILTER_NAMES})


@dataclass(frozen=True)
class SaveView:
    """`query`: what the address of the ledger says, name → word. An own view of this name is replaced; one
    that everybody uses stays everybody's."""

    name: str
    query: dict[str, str]
    shared: bool = False


@dataclass(frozen=True)
class SavedView:
    view: str


def save_view(command: SaveView, context: Context) -> SavedView:
    name, query, views = command.name.strip(), _checked(command.query), context.store.saved_views
    if not name:
        raise Missing(N_("请给这张清单起个名字，例如“5栋的事”。"), what="name")
    if len(name) > NAME_LIMIT:
        raise BadInput(N_("名字请写在 {limit} 字以内。"), field="name", limit=NAME_LIMIT)
    if command.shared and not context.actor.may(Power.KEEP_LEDGER):
        raise Forbidden(N_("只有管台账的同事能把清单给大家用，请只给自己存一张。"))
    mine = [row for row in views.seen_by(context.actor.id) if row.owner == context.actor.id]
    same = next((row for row in mine if row.name == name), None)
    if same is not None and same.shared and not command.shared:
        sentence = N_("“{name}”大家都在用，不能换成只给自己的；请换个名字，或者先删掉它。")
        raise BadInput(sentence, field="name", name=name)
    if same is not None:
        views.change(same.id, query=query, shared=command.shared, at=context.now)
        return SavedView(same.id)
    if len(mine) >= MOST_VIEWS:
        raise BadInput(N_("最多存 {most} 张清单，请先删掉不用的。"), field="name", most=MOST_VIEWS)
    view = context.new_id()
    views.add(
        {"id": view, "owner": context.actor.id, "name": name, "query": query, "shared": command.shared,
         "at": context.now}
    )  # fmt: skip
    return SavedView(view)


def _checked(query: dict[str, str]) -> dict[str, str]:
    """Raises BadInput for a word that the ledger cannot be asked."""
    unknown = sorted(set(query) - VIEW_KEYS)
    if unknown:
        raise BadInput(N_("台账没有“{word}”这个筛选条件。"), field="query", word=unknown[0])
    kept = {name: value.strip() for name, value in query.items() if value.strip()}
    if any(len(value) > MOST_LETTERS for value in kept.values()):
        raise BadInput(N_("筛选条件太长，请写在 {limit} 字以内。"), field="query", limit=MOST_LETTERS)
    return kept


VERB = Verb("demands", "save_view", SaveView, Power.READ_LEDGER, N_("存一张常用清单"), save_view)
