"""A demand waits in one review and no other; a review keeps the terms of its formula, whatever later ones say."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

UNJUDGED = sa.text("verdict IS NULL")


def upgrade() -> None:
    """Where two reviews hold one demand unjudged, the older one judges it, as ever since such a gathering is refused:
    the line in the newer one goes, with its forms, which could never come to a verdict. The journal keeps them."""
    for review, demand in _held_twice():
        for table in ("review_scores", "review_items"):
            own = sa.text(f"DELETE FROM {table} WHERE review = :review AND demand = :demand")  # noqa: S608
            op.get_bind().execute(own, {"review": review, "demand": demand})
    op.add_column("reviews", sa.Column("terms", sa.Text(), nullable=True))
    op.create_index(
        "one_open_review", "review_items", ["demand"], unique=True, sqlite_where=UNJUDGED, postgresql_where=UNJUDGED
    )


def _held_twice() -> list[tuple[str, str]]:
    """Review and demand of each line that stands unjudged in an older review too."""
    query = """
        SELECT later.review, later.demand
        FROM review_items AS later JOIN reviews AS newer ON newer.id = later.review
        WHERE later.verdict IS NULL AND EXISTS (
            SELECT 1 FROM review_items AS held JOIN reviews AS older ON older.id = held.review
            WHERE held.demand = later.demand AND held.verdict IS NULL AND older.quarter < newer.quarter
        )
    """
    return [(row[0], row[1]) for row in op.get_bind().execute(sa.text(query))]


def downgrade() -> None:
    op.drop_index("one_open_review", "review_items")
    op.drop_column("reviews", "terms")
