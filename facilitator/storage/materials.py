"""Photos and drawings of an item, as rows: what was uploaded, page by page as it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from facilitator.storage.tables.floor import material_pages, materials


class Materials:
    """One that was taken away stays as a row, and is shown nowhere."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, material: dict[str, Any], pages: Sequence[str]) -> None:
        self._connection.execute(insert(materials), material)
        rows = [{"material": material["id"], "page": page, "digest": digest} for page, digest in enumerate(pages, 1)]
        self._connection.execute(insert(material_pages), rows)

    def change(self, material: str, **columns: Any) -> None:
        self._connection.execute(update(materials).where(materials.c.id == material).values(**columns))

    def material(self, material: str) -> Row[Any] | None:
        query = select(materials).where(materials.c.id == material, materials.c.removed_at.is_(None))
        return self._connection.execute(query).first()

    def of_item(self, item: str) -> Sequence[Row[Any]]:
        """In the order in which they were added."""
        query = select(materials).where(materials.c.item == item, materials.c.removed_at.is_(None))
        return self._connection.execute(query.order_by(materials.c.position)).all()

    def next_position(self, item: str) -> int:
        query = select(func.max(materials.c.position)).where(materials.c.item == item)
        return (self._connection.scalar(query) or 0) + 1

    def page(self, material: str, page: int) -> str | None:
        """The digest of one page's picture."""
        query = select(material_pages.c.digest).where(
            material_pages.c.material == material, material_pages.c.page == page
        )
        digest: str | None = self._connection.scalar(query)
        return digest
