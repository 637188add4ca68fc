"""The question behind a picture on the wall: which file shows this page of a material of this meeting."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class MaterialPage:
    """`code` is the meeting's: whoever knows it may look at the wall, and at nothing of another meeting."""

    code: str
    material: str
    page: int


def material_page(question: MaterialPage, reading: Reading) -> str:
    """The digest. Raises NotFound."""
    store = reading.store
    session, row = store.rooms.by_code(question.code), store.materials.material(question.material)
    item = store.rooms.item(row.item) if row is not None else None
    digest = store.materials.page(question.material, question.page)
    if session is None or item is None or item.session != session.id or digest is None:
        raise NotFound(N_("这次会议里没有这份材料。"))
    return digest


QUESTION = Question("materials", "page", MaterialPage, Power.PUBLIC, N_("材料的一页"), material_page)
