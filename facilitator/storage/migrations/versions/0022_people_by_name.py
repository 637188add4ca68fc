"""People by their names: a public page hides whoever is known here, whichever demand they are known from."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

NAMES = {
    "ix_demands_reporter_name": ("demands", "reporter_name"),
    "ix_demands_proxy_name": ("demands", "proxy_name"),
    "ix_demand_supporters_name": ("demand_supporters", "name"),
}


def upgrade() -> None:
    for index, (table, column) in NAMES.items():
        op.create_index(index, table, [column])


def downgrade() -> None:
    for index, (table, _column) in NAMES.items():
        op.drop_index(index, table)
