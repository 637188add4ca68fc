"""Everybody whom the ledger knows by a name that stands in a text, so that the journal keeps none of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Text, and_, func, literal, null, select

from facilitator.storage.tables.daily_work import visited_people
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters

MOST_NAMED = 200
"""Rows of one kind that are looked at; a text of twenty thousand letters names no more people."""
MANY = frozenset(
    "居民 业主 群众 住户 村民 租户 商户 物业 社区 匿名 热心居民 居民代表 业主代表 网格员 楼栋长 居委会 业委会".split()
)
"""What many call themselves: nobody's name."""


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
    """Of one letter there is no telling."""
    found = literal(text, Text).contains(name, autoescape=False)
    return and_(name.is_not(None), func.length(name) > 1, name.not_in(MANY), found)
