"""The key is made once, kept, and readable by its owner only."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator.wire.secret_key import FILE_NAME, secret_key


def test_secret_key_is_made_once(tmp_path: Path) -> None:
    first = secret_key(tmp_path / "instance")

    assert len(first) == 32
    assert secret_key(tmp_path / "instance") == first
    assert secret_key(tmp_path / "another") != first


def test_secret_key_is_private(tmp_path: Path) -> None:
    secret_key(tmp_path)

    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_secret_key_is_agreed_on_by_processes_that_start_together(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(secret_key, [tmp_path] * 32))

    assert len(keys) == 1


def test_secret_key_refuses_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"short")

    with pytest.raises(ValueError, match="too short"):
        secret_key(tmp_path)
