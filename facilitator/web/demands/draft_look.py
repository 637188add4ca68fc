"""How a look at the drafts stands in an address, and what is offered to look at: all, urgent ones, by where they came
from; on cards one by one, or many at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, cast

from flask import request, url_for
from flask_babel import gettext as _

from facilitator.domain.demands.draft_filter import DRAFT_FILTERS, PER_PAGE, UNSAID
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CHANNEL_NAMES
from facilitator.domain.demands.slip import SELF_URGENCY_NAMES, SelfUrgency
from facilitator.domain.words import N_
from facilitator.services.demands.drafts import DraftCounts
from facilitator.web.demands.filters import Chip, FilterField, Option
from facilitator.web.demands.listing import TabLink

MANY = "many"
PER_GLANCE = 100
LONGEST = 200
LABELS = {
    "urgency": N_("本人说急不急"),
    "channel": N_("来源"),
    "session": N_("在哪次会上"),
    "kind": N_("是哪一种"),
    "together": N_("同一批"),
}
URGENCY_NAMES = {**{each.value: name for each, name in SELF_URGENCY_NAMES.items()}, UNSAID: N_("没有说")}
KIND_NAMES = {
    DraftKind.NEW: N_("新的一件"),
    DraftKind.SUPPORT: N_("附议（+1）"),
    DraftKind.RELAPSE: N_("又坏了、没办好"),
}


@dataclass(frozen=True)
class DraftsAsked:
    """`view` is MANY where they are looked at at a glance."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    per: int = 0
    view: str = ""

    @property
    def question(self) -> dict[str, Any]:
        """The fields of a question about drafts."""
        per = self.per or (PER_GLANCE if self.view == MANY else PER_PAGE)
        return {**self.filters, "text": self.text, "page": self.page, "per": per}

    @property
    def query(self) -> dict[str, str]:
        told = {"text": self.text, **self.filters, "per": str(self.per or "")}
        return {name: value for name, value in told.items() if value}

    @property
    def address(self) -> str:
        return self.at("demands.many_drafts" if self.view == MANY else "demands.drafts")

    def at(self, endpoint: str, **more: str) -> str:
        page = {"page": str(self.page)} if self.page > 1 else {}
        return url_for(endpoint, **cast(dict[str, Any], {**self.query, **page, **more}))

    def one(self, draft: str) -> str:
        """Where this draft stands alone, and is acted upon; from there one comes back here."""
        return self.at("demands.draft", draft=draft, **({"view": self.view} if self.view else {}))

    def with_filters(self, filters: Mapping[str, str]) -> DraftsAsked:
        """With these and no others, from the first page."""
        return replace(self, filters={name: value for name, value in filters.items() if value}, page=1)


def drafts_asked(view: str) -> DraftsAsked:
    """As it stands in the address of this request."""
    told = request.args
    filters = {name: told.get(name, "").strip()[:LONGEST] for name in DRAFT_FILTERS}
    return DraftsAsked(
        text=told.get("text", "").strip()[:LONGEST],
        filters={name: value for name, value in filters.items() if value},
        page=told.get("page", 1, type=int),
        per=told.get("per", 0, type=int),
        view=view,
    )


class Leaf(Protocol):
    """One page of a list: how many there are in all, which page this is, and of how many."""

    @property
    def total(self) -> int: ...
    @property
    def page(self) -> int: ...
    @property
    def pages(self) -> int: ...


@dataclass(frozen=True)
class DraftsHead:
    """What stands over the drafts. `other` is the other way to look at the same ones."""

    asked: DraftsAsked
    waiting: int
    danger: int
    tabs: tuple[TabLink, ...]
    fields: tuple[FilterField, ...]
    chips: tuple[Chip, ...]
    ignored: str
    other: str
    position: str
    before: str
    after: str


def drafts_head(asked: DraftsAsked, counts: DraftCounts, found: Leaf, ignored: tuple[str, ...]) -> DraftsHead:
    other = "" if asked.view == MANY else MANY
    return DraftsHead(
        asked=asked,
        waiting=counts.waiting,
        danger=counts.danger,
        tabs=tuple(_tabs(asked, counts)),
        fields=tuple(_field(name, asked, names) for name, names in _offered(counts).items()),
        chips=tuple(_chips(asked, counts, ignored)),
        ignored=_ignored(ignored),
        other=replace(asked, view=other, page=1, per=0).address,
        position=_position(asked, found),
        before=_turned(asked, found, -1),
        after=_turned(asked, found, 1),
    )


def _tabs(asked: DraftsAsked, counts: DraftCounts) -> Iterator[TabLink]:
    """Of what there is, each with how many; a press asks for this alone, the words that are looked for stay."""

    def tab(label: str, count: int, **filters: str) -> TabLink:
        return TabLink(asked.with_filters(filters).address, label, count, dict(asked.filters) == filters)

    yield tab(_("全部"), counts.waiting)
    if counts.danger:
        yield tab(_("可能有危险"), counts.danger, urgency=SelfUrgency.DANGER.value)
    for channel, name in CHANNEL_NAMES.items():
        if number := counts.by_channel.get(channel.value, 0):
            yield tab(_(name), number, channel=channel.value)


def _offered(counts: DraftCounts) -> dict[str, dict[str, str]]:
    meetings = {
        one.session: _("%(title)s（%(number)s 份）", title=one.title, number=one.count) for one in counts.by_session
    }
    channels = {each.value: _(name) for each, name in CHANNEL_NAMES.items() if each.value in counts.by_channel}
    return {
        "urgency": {value: _(name) for value, name in URGENCY_NAMES.items()},
        "channel": channels,
        "session": meetings,
        "kind": {kind.value: _(name) for kind, name in KIND_NAMES.items()},
    }


def _field(name: str, asked: DraftsAsked, names: dict[str, str]) -> FilterField:
    value = asked.filters.get(name, "")
    known = [Option(each, label, each == value) for each, label in names.items()]
    return FilterField(name, _(LABELS[name]), "choice", value, (Option("", _("不限"), not value), *known))


def _chips(asked: DraftsAsked, counts: DraftCounts, ignored: tuple[str, ...]) -> Iterator[Chip]:
    offered = _offered(counts)
    for name, value in asked.filters.items():
        if name not in ignored:
            rest = {each: kept for each, kept in asked.filters.items() if each != name}
            said = offered.get(name, {}).get(value, _("这一批"))
            yield Chip(_("%(name)s：%(value)s", name=_(LABELS[name]), value=said), asked.with_filters(rest).address)


def _ignored(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    return str(_("没有看懂网址里的这几项，没有用上：%(names)s。", names="、".join(_(LABELS[name]) for name in names)))


def _position(asked: DraftsAsked, found: Leaf) -> str:
    if found.total and asked.page > found.pages:
        last = str(_("没有第 %(asked)s 页，这里是最后一页。", asked=asked.page))
        return last + _position(replace(asked, page=1), found)
    if found.pages == 1:
        return str(_("共 %(total)s 份", total=found.total)) if found.total else ""
    told = {"page": found.page, "pages": found.pages, "total": found.total}
    return str(_("第 %(page)s 页，共 %(pages)s 页，%(total)s 份", **told))


def _turned(asked: DraftsAsked, found: Leaf, by: int) -> str:
    return replace(asked, page=found.page + by).address if 1 <= found.page + by <= found.pages else ""
