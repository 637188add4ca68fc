"""Takes a person's name, phone and door out of every row that hangs on a demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, Text, cast, or_, select, update

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.forgetting import GONE, eraser
from facilitator.storage.people_in_text import people_in
from facilitator.storage.tables.daily_work import papers, street_reports, visits
from facilitator.storage.tables.demands import demands, import_changes
from facilitator.storage.tables.follow_through import follow_ups, inspections, parties, photos, replies, supporters
from facilitator.storage.tables.funding import funding_plans
from facilitator.storage.tables.minutes import minutes
from facilitator.storage.tables.notices import notice_objections
from facilitator.storage.tables.sessions import agenda_items
from facilitator.storage.typed_words import (
    FUND_BOOKS,
    FUND_TABLES,
    OFFICES,
    OWN_WORDS,
    SIDE_TABLES,
    cleaned_row,
    texts_of,
)

_R = street_reports.c
LOOKED_AT = ("title", "description", "public_title", "location", "since", "wish")


class Contacts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self, demand: str, *also: str | None) -> tuple[list[str], list[str]]:
        """Names and phones, then addresses: whoever asked, asked the same (merged into it, or it into theirs) or joined
        in, and who stood there before an import."""
        own, ids = demands.c, [demand, *filter(None, also)]
        parent = select(own.parent).where(own.id.in_(ids))
        near = or_(own.id.in_(ids), own.parent.in_(ids), own.id.in_(parent))
        return self._called(select(own.reporter_name, own.contact, own.proxy_name, own.building).where(near), ids)

    def _called(self, asked: Select[Any], ids: Sequence[str]) -> tuple[list[str], list[str]]:
        joined = select(supporters.c.name, supporters.c.contact, supporters.c.building)
        rows = [row._mapping for row in self._connection.execute(asked)]
        rows += [row._mapping for row in self._connection.execute(joined.where(supporters.c.demand.in_(ids)))]
        query = select(import_changes.c.before, import_changes.c.after).where(import_changes.c.demand.in_(ids))
        rows += [part for row in self._connection.execute(query) for part in row]
        called = [row.get(name) for row in rows for name in ("reporter_name", "proxy_name", "name", "contact")]
        return [one for one in called if one], [row["building"] for row in rows if row.get("building")]

    def of_one(self, demand: str) -> tuple[list[str], list[str]]:
        """As `people`, but only whoever asked for this one or joined in, and who stood there before an import."""
        own = demands.c
        asked = select(own.reporter_name, own.contact, own.proxy_name, own.building).where(own.id == demand)
        return self._called(asked, [demand])

    def family(self, demand: str) -> list[Any]:
        """The other demands of its family: what it was merged into in the end, all that was merged into that, and what
        was said about any of them."""
        own, chain = demands.c, [demand]
        while (above := self._connection.scalar(select(own.parent).where(own.id == chain[-1]))) and above not in chain:
            chain.append(above)
        members = fresh = chain[-1:]
        while fresh:
            below = select(own.id).where(own.parent.in_(fresh), own.id.not_in(members))
            fresh = list(self._connection.scalars(below))
            members = [*members, *fresh]
        near = or_(own.id.in_(members), own.about.in_(members))
        return list(self._connection.execute(select(demands).where(near, own.id != demand).order_by(own.id)))

    def words_about(self, demand: Any) -> list[tuple[str, str]]:
        """What residents, and staff about them, may have typed: the name of its field, and the text."""
        found = [(name, str(getattr(demand, name) or "")) for name in LOOKED_AT]
        found += [("told", str(value)) for value in (demand.told or {}).values()]
        for table in (inspections, replies, follow_ups, visits, photos):
            for row in self._connection.execute(select(table).where(table.c.demand == demand.id)):
                texts = (column.name for column in texts_of(table) if column.name != "who")
                found += [(table.name, str(row._mapping[name] or "")) for name in texts]
        return [(name, text) for name, text in found if text]

    def around(self, demands_near: Sequence[str]) -> tuple[list[str], list[str]]:
        """As `people`, of several demands."""
        return self.people(*demands_near) if demands_near else ([], [])

    def named_in(self, text: str) -> tuple[list[str], list[str]]:
        return people_in(self._connection, text)

    def own_texts(self, demand: Any, clean: Callable[[Any], Any], office: Callable[[Any], Any]) -> dict[str, Any]:
        """The columns of the demand's own line that become others; `office` cleans those that name who works on it."""
        return cleaned_row(demands, demand, clean, OWN_WORDS) | cleaned_row(demands, demand, office, OFFICES)

    def forget_supporters(self, demand: str) -> None:
        """The rows stay: they are counted."""
        gone = {"name": None, "building": None, "contact": None}
        self._connection.execute(update(supporters).where(supporters.c.demand == demand).values(**gone))

    def clean_texts(self, demand: str, clean: Callable[[Any], Any], office: Callable[[Any], Any]) -> None:
        for table in SIDE_TABLES:
            by = office if table is parties else clean
            for row in self._connection.execute(select(table).where(table.c.demand == demand)).all():
                self._change(table, row, cleaned_row(table, row, by))

    def clean_funds(self, demand: str, clean: Callable[[Any], Any]) -> list[tuple[str, str]]:
        """Who signed for a refund, reasons and purposes in the books of its plans, opinions about them; table and id
        of the rows that changed."""
        found = []
        plans = select(funding_plans.c.id).where(funding_plans.c.demand == demand)
        for table in FUND_TABLES:
            for row in self._connection.execute(select(table).where(table.c.plan.in_(plans))).all():
                changed = cleaned_row(table, row, clean)
                if table in FUND_BOOKS:
                    changed = {column: text for column, text in changed.items() if GONE in text}
                if changed:
                    self._change(table, row, changed)
                    found.append((table.name, row.id))
        return found

    def _change(self, table: Table, row: Any, changed: dict[str, Any]) -> None:
        """A party is a key: two that are called alike afterwards are numbered."""
        if table is parties and "party" in changed:
            asked = set(self._connection.scalars(select(parties.c.party).where(parties.c.demand == row.demand)))
            name, number = changed["party"], 1
            while changed["party"] in asked:
                number += 1
                changed["party"] = f"{name[:56]}{number}"
        if not changed:
            return
        this = (key == row._mapping[key.name] for key in table.primary_key)
        self._connection.execute(update(table).where(*this).values(**changed))

    def clean_objections(self, demand: str, clean: Callable[[Any], Any]) -> None:
        """In a 公示 of what a meeting said about it. Whoever was answered is named no more, nor in the words; who still
        waits for an answer is, unless it is the one who is forgotten."""
        meetings = select(agenda_items.c.session).where(agenda_items.c.demand == demand)
        about = select(minutes.c.id).where(minutes.c.session.in_(meetings))
        query = select(notice_objections).where(notice_objections.c.minutes.in_(about))
        for row in self._connection.execute(query).all():
            own = eraser([row.who] if row.answered_at is not None else [])
            changed = cleaned_row(notice_objections, row, partial(_twice, clean, own.clean))
            if row.answered_at is None and GONE not in changed.get("who", ""):
                changed.pop("who", None)
            if changed:
                self._change(notice_objections, row, changed)

    def clean_imports(self, demand: str, clean: Callable[[Any], Any]) -> None:
        """What a batch changed is kept so that it can be undone: undoing must not bring the name back."""
        query = select(import_changes).where(import_changes.c.demand == demand)
        for row in self._connection.execute(query).all():
            this = (import_changes.c.batch == row.batch, import_changes.c.demand == demand)
            values = {"before": clean(row.before), "after": clean(row.after)}
            self._connection.execute(update(import_changes).where(*this).values(**values))

    def clean_reports(
        self, demand: str, number: str, clean: Callable[[str], str], office: Callable[[str], str]
    ) -> None:
        """What went to the street about it, or with the minutes of its meetings: whoever sent it may have typed a name.
        Nothing about other matters: who is called alike there is somebody else. `office` cleans who received it."""
        meetings = select(agenda_items.c.session).where(agenda_items.c.demand == demand)
        signed = select(minutes.c.id).where(minutes.c.session.in_(meetings))
        named = [column.contains(number, autoescape=True) for column in (_R.title, _R.subject)]
        about = or_(_R.subject == demand, _R.subject.in_(signed), *named)
        for row in self._connection.execute(select(street_reports).where(about)).all():
            typed = ("title", "subject") if row.kind == ReportKind.OTHER else ("title",)
            changed = cleaned_row(street_reports, row, clean, typed)
            changed |= cleaned_row(street_reports, row, office, ("to_whom", "receipt"))
            self._change(street_reports, row, changed)

    def clean_papers(self, subjects: Sequence[str], clean: Callable[[str], str]) -> None:
        """A to-do sheet is called after somebody; one that does not list this demand is none of its business."""
        for row in self._connection.execute(select(papers).where(or_(*_listing(subjects)))).all():
            self._change(papers, row, cleaned_row(papers, row, clean))

    def age_papers(self, subjects: list[str], until: datetime) -> None:
        """Printed papers about it count as old from now on: the next tidying takes them with their files. A list that
        names it among others (whose to-do sheet, the board) goes with them and can be printed again."""
        about = or_(papers.c.subject.in_(subjects), *_listing(subjects))
        self._connection.execute(update(papers).where(about, papers.c.at > until).values(at=until))


def _listing(subjects: Sequence[str]) -> list[ColumnElement[bool]]:
    """Papers that name one of these among others."""
    return [cast(papers.c.content, Text).contains(f'"{subject}"', autoescape=True) for subject in subjects]


def _twice(first: Callable[[Any], Any], then: Callable[[Any], Any], text: Any) -> Any:
    return then(first(text))
