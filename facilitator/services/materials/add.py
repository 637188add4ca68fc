"""materials.add: a photo or a drawing for the wall, drawn anew without where and when it was taken."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_item, find_session
from facilitator.services.pictures import KeptPicture, keep_picture, record_picture
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import MaterialAdded
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

NAME_LIMIT = 40
MOST_MATERIALS = 20
PDF = b"%PDF-"


@dataclass(frozen=True)
class AddMaterial:
    """`name` is what the desk and the minutes call it."""

    session: str
    item: str
    name: str
    file: Upload


@dataclass(frozen=True)
class DrawnMaterial:
    """The command with its picture already drawn and kept."""

    session: str
    item: str
    name: str
    picture: KeptPicture


@dataclass(frozen=True)
class AddedMaterial:
    material: str
    pages: int


def prepare(command: AddMaterial, preparation: Preparation) -> DrawnMaterial:
    _open(preparation.store, command.session, command.item)
    name = " ".join(command.name.split())
    if not name:
        raise Missing(N_("请写这份材料叫什么，例如“停车位平面图”。"), what="name")
    if len(name) > NAME_LIMIT:
        raise BadInput(N_("材料的名称请写在 {limit} 字以内。"), field="name", limit=NAME_LIMIT)
    if command.file.content.startswith(PDF):
        raise BadInput(N_("大屏放的是图片：请把 PDF 要看的那几页存成图片，或者截屏，再传上来。"), field="file")
    return DrawnMaterial(command.session, command.item, name, keep_picture(preparation.ports, command.file))


def add(command: DrawnMaterial, context: Context) -> AddedMaterial:
    item, materials = _open(context.store, command.session, command.item), context.store.materials
    picture = command.picture
    record_picture(context, picture)
    material = context.new_id()
    row = {"id": material, "item": item.id, "position": materials.next_position(item.id), "name": command.name}
    kept = {"original": picture.digest, "page_count": 1, "added_at": context.now}
    materials.add(row | kept, [picture.digest])
    context.record(MaterialAdded(command.session, item.id, material, picture.digest), command.session)
    return AddedMaterial(material, 1)


def _open(store: UnitOfWork, session: str, item: str) -> Row:
    """Raises NotFound, and WrongState after the end or where the wall has enough."""
    row = find_session(store, session)
    if row.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，不能再加材料。"))
    found = find_item(store, row.id, item)
    if len(store.materials.of_item(found.id)) >= MOST_MATERIALS:
        raise WrongState(N_("一项议题最多放 {most} 份材料，请先去掉几份。"), most=MOST_MATERIALS)
    return found


VERB = Verb("materials", "add", AddMaterial, Power.WRITE_NOTES, N_("加一份上屏的材料"), add, prepare)
