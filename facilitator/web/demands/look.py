"""How a look into the ledger stands in an address: the list, the words, the columns, the order, table or board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from flask import request, url_for

from facilitator.domain.demands.ledger_filter import FILTER_NAMES
from facilitator.domain.demands.ledger_lists import is_order
from facilitator.domain.demands.states import DemandState
from facilitator.web.demands.tabs import EVERYTHING, TAB_BY_NAME

BOARD = "board"
LONGEST = 200
_STATES = frozenset(state.value for state in DemandState)


@dataclass(frozen=True)
class Look:
    """What somebody looks at. `tab` empty: nobody said which list. `unread`: list and order that there are not."""

    tab: str = ""
    text: str = ""
    sort: str = ""
    view: str = ""
    page: int = 1
    filters: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def board(self) -> bool:
        return self.view == BOARD

    @property
    def query(self) -> dict[str, str]:
        """What a saved view keeps: everything but the page."""
        told = {"tab": self.tab, "text": self.text, "sort": self.sort, "view": self.view, **self.filters}
        return {name: value for name, value in told.items() if value}

    @property
    def address(self) -> str:
        return address_of({**self.query, **({"page": str(self.page)} if self.page > 1 else {})})

    def with_(self, **changed: str) -> Look:
        """The same look, turned in one respect; it begins at its first page again."""
        return replace(self, page=1, **changed)  # type: ignore[arg-type]  # only words are turned

    def filtered(self, **changed: str) -> Look:
        """With these filters set, or taken away where they are empty."""
        return replace(self, page=1, filters={n: v for n, v in {**self.filters, **changed}.items() if v})

    def on_page(self, page: int) -> Look:
        return replace(self, page=page)


def address_of(query: Mapping[str, str]) -> str:
    """Where the ledger shows this."""
    return url_for("demands.ledger", **cast(dict[str, Any], dict(query)))


def look_asked() -> Look:
    """As it stands in the address of this request; what nobody knows is left out."""
    told = request.args
    tab = told.get("tab", "")
    filters = {name: ",".join(told.getlist(name)).strip(" ,")[:LONGEST] for name in FILTER_NAMES if name in told}
    if tab in _STATES and tab not in TAB_BY_NAME:
        filters.setdefault("state", tab)
        tab = EVERYTHING
    sort = told.get("sort", "")
    known = {"tab": not tab or tab in TAB_BY_NAME, "sort": not sort or is_order(sort)}
    return Look(
        tab=tab if tab in TAB_BY_NAME else "",
        text=told.get("text", "").strip()[:LONGEST],
        sort=sort if is_order(sort) else "",
        view=BOARD if told.get("view") == BOARD else "",
        page=told.get("page", 1, type=int),
        filters={name: value for name, value in filters.items() if value},
        unread=tuple(name for name, is_known in known.items() if not is_known),
    )
