"""The command as people type it, over instances in temporary folders that the real composition root opens."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from facilitator.app import functions
from facilitator.cli.root import cli


@dataclass(frozen=True)
class Told:
    """What one run of the command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class CommandLine:
    """`facilitator --instance …`; settings of the machine that runs the tests play no part."""

    instance: Path
    settings: Mapping[str, str | None]

    def __call__(self, *arguments: object, typed: str | None = None) -> Told:
        """`typed`: what is answered to its questions, line by line."""
        words = ["--instance", str(self.instance), *map(str, arguments)]
        ran = CliRunner().invoke(cli, words, obj=functions(), env=self.settings, input=typed)
        return Told(ran.exit_code, ran.stdout, ran.stderr)

    def in_folder(self, instance: Path) -> CommandLine:
        return CommandLine(instance, self.settings)


WITHOUT = {
    "FACILITATOR_DATABASE_URL": None,
    "FACILITATOR_REDIS_URL": None,
    "FACILITATOR_REHEARSAL": None,
    "FACILITATOR_COMMUNITY": None,
}


@pytest.fixture
def command_line(tmp_path: Path) -> CommandLine:
    """Over an instance that nobody has made yet."""
    return CommandLine(tmp_path / "instance", WITHOUT)


@pytest.fixture(scope="session")
def blank_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("blank") / "instance"
    assert CommandLine(folder, WITHOUT)("init").status == 0
    return folder


HERE = Path(__file__).parent
LONGEST = 900
"""Seconds of one test: the first one that asks for the demo community waits until it is made, which is minutes where
others work on the machine; were it given up, every other one would be given up with it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(LONGEST))


@pytest.fixture(scope="session")
def demo_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "instance"
    assert CommandLine(folder, WITHOUT)("demo").status == 0
    return folder


@pytest.fixture
def facilitator(tmp_path: Path, blank_instance: Path) -> CommandLine:
    """Over an instance that `init` has made."""
    return _copied(blank_instance, tmp_path)


@pytest.fixture
def demo(tmp_path: Path, demo_instance: Path) -> CommandLine:
    """Over an instance that holds the demo."""
    return _copied(demo_instance, tmp_path)


def _copied(instance: Path, folder: Path) -> CommandLine:
    shutil.copytree(instance, folder / "instance")
    return CommandLine(folder / "instance", WITHOUT)
