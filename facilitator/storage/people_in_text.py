"""Everybody whom the ledger knows by a name that stands in a text, so that the journal keeps none of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Text, and_, func, literal, null, or_, select

from facilitator.domain.people.nobody import OFTEN
from facilitator.storage.tables.daily_work import visited_people
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters

LONGEST_ALONE = 3
"""Letters of most names."""
_BEHIND = "等0123456789一二两三四五六七八九十几多余户家人名位）)（( 、，,"
"""What may stand behind the last name of a field."""
_BETWEEN = "、，,/ "
"""Twice in a field of three people, of whom the middle one neither begins nor ends it."""
MOST_NAMED = 200
"""Rows of one kind that are looked at; a text of twenty thousand letters names no more people."""


def people_in(connection: Connection, text: str) -> tuple[list[str], list[str]]:
    """Names and phones, then addresses."""
    own, joined, old = demands.c, supporters.c, visited_people.c
    queries = (
        select(own.reporter_name, own.contact, own.building).where(_stands_in(own.reporter_name, text)),
        select(own.proxy_name, own.contact, own.building).where(_stands_in(own.proxy_name, text)),
        select(joined.name, joined.contact, joined.building).where(_stands_in(joined.name, text)),
        select(old.name, null(), old.door).where(_stands_in(old.name, text)),
    )
    rows = [row for query in queries for row in connection.execute(query.limit(MOST_NAMED))]
    people = [one for name, contact, _address in rows for one in (name, contact) if one]
    return people, [address for _name, _contact, address in rows if address]


def _stands_in(name: Column[Any], text: str) -> ColumnElement[bool]:
    """Of one letter there is no telling. Of a field that may hold several people or words besides (司马明等3户,
    李四、王五), how it begins or how it ends is enough to be looked at: `called` reads it then."""
    ends = (name, func.rtrim(name, _BEHIND))
    edges = (func.substr(name, 1, 2), *(func.substr(end, func.length(end) - 1, 2) for end in ends))
    begun = (_holds(text, edge) for edge in edges)
    three = (name.like(f"%{mark}%{mark}%") for mark in _BETWEEN)
    several = and_(func.length(name) > LONGEST_ALONE, or_(*begun, *three))
    alone = and_(name.is_not(None), func.length(name) > 1, name.not_in(OFTEN))
    return and_(alone, or_(_holds(text, name), several))


def _holds(text: str, words: ColumnElement[Any]) -> ColumnElement[bool]:
    return literal(text, Text).contains(words, autoescape=False)
