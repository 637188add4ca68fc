"""Files between two steps belong to one person for a day, in a folder nobody else reads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.domain.errors import BadInput, NotFound
from facilitator.wire.kept_files import MOST_EACH, KeptFiles

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
ONE, OTHER = "0" * 16, "1" * 16


@pytest.fixture
def files(tmp_path: Path) -> KeptFiles:
    kept = KeptFiles(tmp_path / "imports")
    kept.keep(ONE, "p1", "台账.xlsx", b"PK", NOW)
    return kept


def test_file_and_choices_are_found_again(files: KeptFiles) -> None:
    files.choose(ONE, {"answers": {"year": "2026"}})

    found = files.find(ONE, "p1", NOW + timedelta(hours=23))
    assert (found.name, found.content, found.choices) == ("台账.xlsx", b"PK", {"answers": {"year": "2026"}})
    assert files.mine("p1", NOW) == ((ONE, "台账.xlsx"),)


@pytest.mark.parametrize(
    ("identity", "owner", "hours"), [(ONE, "p2", 0), (ONE, "p1", 25), (OTHER, "p1", 0), ("../" + "0" * 13, "p1", 0)]
)
def test_file_of_somebody_else_or_of_yesterday_is_not_found(
    files: KeptFiles, identity: str, owner: str, hours: int
) -> None:
    with pytest.raises(NotFound):
        files.find(identity, owner, NOW + timedelta(hours=hours))


def test_folder_is_private(files: KeptFiles, tmp_path: Path) -> None:
    assert {path.stat().st_mode & 0o77 for path in (tmp_path / "imports", tmp_path / "imports" / ONE)} == {0}


def test_old_files_go_when_a_new_one_comes(files: KeptFiles, tmp_path: Path) -> None:
    (tmp_path / "imports" / "half").mkdir()
    files.keep(OTHER, "p2", "新.xlsx", b"PK", NOW + timedelta(hours=25))

    assert [path.name for path in (tmp_path / "imports").iterdir()] == [OTHER]


def test_one_person_may_not_pile_files_up(files: KeptFiles) -> None:
    for count in range(1, MOST_EACH):
        files.keep(f"{count:016d}", "p1", "台账.xlsx", b"PK", NOW)

    with pytest.raises(BadInput, match="没有导完"):
        files.keep("9" * 16, "p1", "台账.xlsx", b"PK", NOW)


def test_forgotten_file_is_gone(files: KeptFiles, tmp_path: Path) -> None:
    files.forget(ONE)
    files.forget("../imports")

    assert list((tmp_path / "imports").iterdir()) == []
