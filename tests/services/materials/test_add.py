"""materials.add: a picture drawn anew, for one item of one evening."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.services.context import SYSTEM
from facilitator.services.materials.add import AddMaterial
from facilitator.services.materials.page import MaterialPage
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.show import ShowOnStage
from facilitator.services.upload import Upload
from facilitator.sessions.stage import Shown
from tests.factories.council import Council
from tests.factories.pictures import phone_photo
from tests.factories.sorting import hold


def material(council: Council, name: str = "停车位平面图", content: bytes | None = None) -> str:
    upload = Upload("IMG_1.jpg", phone_photo() if content is None else content)
    return str(council.do(AddMaterial(council.session, council.item, name, upload)).material)


def test_add_is_listed_and_can_be_put_on_the_wall(council: Council) -> None:
    hold(council, "topic_council")
    made = material(council)
    room = council.ask(Rooms(council.session), SYSTEM).screen
    assert room["materials"] == [{"id": made, "name": "停车位平面图", "pages": 1}]

    council.do(ShowOnStage(council.session, Shown.MATERIAL, made, page=1, zoom=200))
    stage = council.ask(Rooms(council.session), SYSTEM).screen["stage"]
    assert (stage["shown"], stage["target"], stage["zoom"]) == ("material", made, 200)


def test_add_keeps_no_metadata(council: Council) -> None:
    hold(council, "topic_council")
    made = material(council)
    digest = council.ask(MaterialPage(council.code, made, 1), SYSTEM)
    kept = council.world.door.ports.files.read(digest)
    assert kept.startswith(b"\xff\xd8") and b"Exif" not in kept


def test_add_says_what_is_wrong(council: Council) -> None:
    hold(council, "topic_council")
    with pytest.raises(Missing):
        material(council, " ")
    with pytest.raises(BadInput, match="存成图片"):
        material(council, content=b"%PDF-1.7 ...")


def test_page_belongs_to_its_own_meeting(council: Council) -> None:
    hold(council, "topic_council")
    made = material(council)
    for code, page in (("000000", 1), (council.code, 2)):
        with pytest.raises(NotFound):
            council.ask(MaterialPage(code, made, page), SYSTEM)
