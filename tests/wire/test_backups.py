"""A backup asked for on a page: whatever is typed for a folder gets one sentence, and a good one is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.errors import BadInput
from facilitator.settings import load
from facilitator.wire.backups import WrittenApart


@pytest.mark.parametrize(
    "folder", ["backup", "/nowhere/at all/backup", "/nowhere/{0}/{name}/x", f"/{'长' * 300}/x", "/no\0where/x"]
)
def test_folder_that_cannot_be_is_told_in_one_sentence(tmp_path: Path, folder: str) -> None:
    with pytest.raises(BadInput) as told:
        WrittenApart(load(tmp_path, {})).write(folder)

    assert told.value.message.endswith(("。", "？"))
    assert told.value.details["field"] == "folder"


def test_reason_of_the_command_is_handed_on_as_it_is(tmp_path: Path) -> None:
    """There are no records to back up; a brace in the folder's name must not be taken for one of ours."""
    place = tmp_path / "{place}"
    place.mkdir()

    with pytest.raises(BadInput) as told:
        WrittenApart(load(tmp_path / "nothing", {})).write(str(place / "{0}"))

    assert told.value.message.startswith("没有备份成：")


def test_name_that_no_disk_can_hold_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="太长"):
        WrittenApart(load(tmp_path, {})).write(str(tmp_path / ("长" * 90)))
