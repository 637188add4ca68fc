"""公示 of minutes: the days it hangs, photos of the board, what was objected and answered, how it ended."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Table, Text

from facilitator.domain.minutes.notice import NoticeEnd, NoticePhoto
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Day, Id, Moment

notices = Table(
    "notices",
    metadata,
    Column("minutes", ForeignKey("minutes.id"), primary_key=True),
    Column("first_day", Day, nullable=False),
    Column("last_day", Day, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("ending", String(12)),
    Column("ended_at", Moment),
    Column("ended_by", String(40)),
    one_of("ending", NoticeEnd),
    CheckConstraint("last_day >= first_day", name="days_in_order"),
)

notice_photos = Table(
    "notice_photos",
    metadata,
    Column("minutes", ForeignKey("notices.minutes"), primary_key=True),
    Column("day", String(5), primary_key=True),
    Column("digest", ForeignKey("files.digest"), nullable=False),
    Column("small", ForeignKey("files.digest"), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    one_of("day", NoticePhoto),
)

notice_objections = Table(
    "notice_objections",
    metadata,
    Column("id", Id, primary_key=True),
    Column("minutes", ForeignKey("notices.minutes"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("who", String(40), nullable=False, default=""),
    Column("text", Text, nullable=False),
    Column("on_day", Day, nullable=False),
    Column("answer", Text),
    Column("upheld", Boolean),
    Column("answered_at", Moment),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)
"""`who` and `text` are a resident's; only staff read them."""
