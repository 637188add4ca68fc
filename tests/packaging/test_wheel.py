"""The wheel is whole: what a checkout serves is in it, and its command starts where there is no checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def build(source: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    return subprocess.run(command, cwd=source, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    built = build(CHECKOUT, target)
    assert built.returncode == 0, built.stderr
    (only,) = target.glob("*.whl")
    return only


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an empty environment; the libraries are lent by path, for tests have no network."""
    home = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    uv = Path(sys.executable).with_name("uv")
    python = home / "bin" / "python"
    subprocess.run([uv, "pip", "install", "-q", "--offline", "--no-deps", "--python", python, wheel], check=True)
    (site,) = home.glob("lib/python3*/site-packages")
    # A path line of a .pth is not searched for further .pth files, so the checkout's own package stays out of sight.
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def test_wheel_holds_every_static_file(wheel: Path) -> None:
    static = CHECKOUT / "static"
    expected = {f"facilitator/{file.relative_to(CHECKOUT)}" for file in static.rglob("*") if file.is_file()}

    held = set(zipfile.ZipFile(wheel).namelist())

    assert {"facilitator/static/vendor/socket.io.min.js", "facilitator/static/vendor/signature_pad.min.js"} <= expected
    assert expected - held == set()


def test_wheel_holds_every_template_and_catalogue(wheel: Path) -> None:
    package = CHECKOUT / "facilitator"
    sources = [*package.glob("templates/**/*.*"), *package.glob("translations/*/LC_MESSAGES/messages.mo")]
    expected = {str(file.relative_to(CHECKOUT)) for file in sources}

    held = set(zipfile.ZipFile(wheel).namelist())

    assert any(name.endswith(".mo") for name in expected)
    assert expected - held == set()


def test_wheel_asks_for_what_the_requirements_name(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))

    metadata = message_from_bytes(archive.read(name))

    lines = (CHECKOUT / "requirements/app.in").read_text("utf-8").splitlines()
    named = {line.split(" ")[0].split("[")[0].replace(".", "-") for line in lines if not line.startswith("#")}
    asked = {line.split("[")[0].split("<")[0].split(">")[0] for line in metadata.get_all("Requires-Dist", [])}
    assert named <= asked
    assert metadata.get_all("Provides-Extra") == ["postgres"]


def test_wheel_without_browser_libraries_is_not_built(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "requirements").mkdir(parents=True)
    for name in ("pyproject.toml", "hatch_build.py", "requirements/app.in", "requirements/postgres.in"):
        (source / name).write_bytes((CHECKOUT / name).read_bytes())
    catalogue = source / "facilitator/translations/en/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.touch()

    built = build(source, tmp_path / "target")

    assert built.returncode != 0
    for name in ("static/vendor/socket.io.min.js", "static/vendor/signature_pad.min.js", "en/LC_MESSAGES/messages.po"):
        assert name in built.stderr
    assert list(tmp_path.glob("target/*.whl")) == []


def test_wheel_gives_the_command(installed: Path, tmp_path: Path) -> None:
    helped = subprocess.run([installed / "facilitator", "--help"], cwd=tmp_path, capture_output=True, text=True)

    assert helped.returncode == 0, helped.stderr
    assert "serve" in helped.stdout
