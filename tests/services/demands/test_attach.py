"""demands.attach: the photo is drawn anew before anything is written, kept by digest, and counted for its round."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, WrongState
from facilitator.services.demands import photos
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.ledger import last_details, moves_of, placed, put
from tests.factories.pictures import phone_photo, picture, saved

SENT = Upload("../../IMG_1.jpg", phone_photo())


def test_photo_is_kept_in_two_sizes_without_what_the_phone_said(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    attached = council.do(AttachPhoto(demand, PhotoStage.BEFORE, SENT, "从路口拍"), council.clerk)

    assert (attached.width, attached.height) == (480, 640)
    with council.world.database.reading() as unit:
        row, files = unit.evidence.photo(attached.photo), unit.files
        assert (row.demand, row.round, row.stage, row.note) == (demand, 1, "before", "从路口拍")
        assert (row.public, row.actor) == (False, "专干")
        kept = [files.file(row.digest), files.file(row.small)]
    for file in kept:
        content = council.world.files.read(file.digest)
        assert (file.media_type, file.size) == ("image/jpeg", len(content))
        assert b"Exif" not in content and b"501" not in content
    assert last_details(council, demand) == {"stage": "before", "public": 0}


def test_same_photo_twice_is_two_rows_over_one_file(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    for stage in (PhotoStage.BEFORE, PhotoStage.AFTER):
        council.do(AttachPhoto(demand, stage, SENT, public=True), council.clerk)

    with council.world.database.reading() as unit:
        rows = unit.evidence.photos_of(demand)
        assert unit.follow_through.photo_counts(demand, 1) == {"before": 1, "after": 1}
        assert unit.follow_through.photo_counts(demand, 2) == {}
    assert len({row.digest for row in rows}) == 1 and all(row.public for row in rows)


def test_same_picture_before_and_after_is_told_at_once(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    def advice(stage: PhotoStage, content: bytes) -> str:
        return str(council.do(AttachPhoto(demand, stage, Upload("a.jpg", content)), council.clerk).advice)

    assert (advice(PhotoStage.BEFORE, SENT.content), advice(PhotoStage.BEFORE, SENT.content)) == ("", "")
    assert advice(PhotoStage.AFTER, SENT.content).startswith("这张和“办理前”的照片是同一张")
    assert advice(PhotoStage.OTHER, SENT.content) == ""
    assert advice(PhotoStage.AFTER, phone_photo(320, 240)) == ""
    assert advice(PhotoStage.BEFORE, phone_photo(320, 240)).startswith("这张和“办理后”的照片是同一张")
    put(council, demand, round=2)
    assert advice(PhotoStage.BEFORE, phone_photo(320, 240)) == ""


def test_what_is_no_photo_leaves_nothing_behind(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    with pytest.raises(BadInput, match="不是照片"):
        council.do(AttachPhoto(demand, PhotoStage.BEFORE, Upload("a.jpg", b"#!/bin/sh")), council.clerk)
    assert moves_of(council, demand) == ["register"]
    with council.world.database.reading() as unit:
        assert unit.files.everything() == []


def test_photo_of_a_finished_matter_is_refused_before_it_is_drawn(council: Council) -> None:
    demand = placed(council, DemandState.ARCHIVED)

    with pytest.raises(WrongState):
        council.do(AttachPhoto(demand, PhotoStage.OTHER, Upload("a.jpg", b"not even looked at")), council.clerk)


def test_photos_of_one_demand_have_an_end(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_PHOTOS", 1)
    demand = placed(council, DemandState.IN_PROGRESS)
    small = Upload("a.png", saved(picture(20, 20), "PNG"))
    council.do(AttachPhoto(demand, PhotoStage.BEFORE, small), council.clerk)

    with pytest.raises(BadInput, match="最多存"):
        council.do(AttachPhoto(demand, PhotoStage.BEFORE, small), council.clerk)


def test_photo_is_attached_by_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(AttachPhoto(placed(council, DemandState.IN_PROGRESS), PhotoStage.BEFORE, SENT), council.chair)
