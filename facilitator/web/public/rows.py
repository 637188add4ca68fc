"""One line of the public list as it is read, on the board and above its story."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.services.public_list import PublicLine
from facilitator.web.times import short_day


@dataclass(frozen=True)
class PublicRow:
    """One line as it is read: `due` is a short date or the days it is late."""

    number: str
    address: str
    title: str
    second: str
    matter: str
    state: str
    party: str
    opened: str
    due: str
    late: bool


def row_of(line: PublicLine) -> PublicRow:
    again = _("，第 %(round)s 次办", round=line.round) if line.round > 1 else ""
    due = _("晚了 %(days)s 天", days=line.days_late) if line.days_late else short_day(line.deadline)
    return PublicRow(
        number=line.number,
        address=url_for("public.story", number=line.number),
        title=title_of(line),
        second=_second(line),
        matter=_(line.matter_name),
        state=_(line.state_name) + again,
        party=line.party,
        opened=short_day(line.opened_on),
        due=due,
        late=line.days_late > 0,
    )


def title_of(line: PublicLine) -> str:
    """The words that may be shown, else what it is about and where."""
    return line.title or " · ".join(part for part in (_(line.category_name), line.building) if part)


def _second(line: PublicLine) -> str:
    parts = (
        " · ".join(part for part in (_(line.category_name), line.building) if part) if line.title else "",
        _("关系到 %(households)s 户", households=line.households) if line.households else "",
        _("%(supporters)s 人也这么说", supporters=line.supporters) if line.supporters else "",
    )
    return "　".join(part for part in parts if part)
