"""What set-up says when it cannot go on: a Chinese sentence, the exact line to type, an exit status that is not 0."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PLAIN_TOOLS = ("bash", "cat", "dirname", "env", "tr")
NEEDED = "chromium poppler-utils"


class Machine:
    """A folder of programs that stands for a machine: what is not in it is not installed."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.programs = folder / "programs"
        shutil.copytree(CHECKOUT / "script", self.checkout / "script")
        self.programs.mkdir()
        for name in PLAIN_TOOLS:
            (self.programs / name).symlink_to(str(shutil.which(name)))
        (self.programs / "python3").symlink_to(Path(sys.base_prefix, "bin", "python3"))
        self.give("id", "echo 1000")

    def give(self, name: str, body: str) -> None:
        program = self.programs / name
        program.unlink(missing_ok=True)
        program.write_text(f"#!{shutil.which('bash')}\n{body}\n")
        program.chmod(0o755)

    def bootstrap(self) -> subprocess.CompletedProcess[str]:
        command = [str(self.checkout / "script/bootstrap"), "--tests"]
        return subprocess.run(command, env={"PATH": str(self.programs)}, capture_output=True, text=True)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_bootstrap_without_sudo_prints_the_line_for_root(machine: Machine) -> None:
    machine.give("apt-get", "exit 0")

    refused = machine.bootstrap()

    assert refused.returncode == 1
    assert f"缺少系统组件：{NEEDED}" in refused.stderr
    assert f"    apt-get update && apt-get install -y --no-install-recommends {NEEDED}\n" in refused.stderr
    assert not (machine.checkout / ".venv").exists()


def test_bootstrap_with_a_sudo_that_asks_prints_the_line_with_sudo(machine: Machine) -> None:
    machine.give("apt-get", "exit 0")
    machine.give("sudo", "exit 1")

    refused = machine.bootstrap()

    assert refused.returncode == 1
    assert f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {NEEDED}\n" in refused.stderr


def test_bootstrap_without_apt_names_the_packages(machine: Machine) -> None:
    refused = machine.bootstrap()

    assert refused.returncode == 1
    assert f"缺少系统组件：{NEEDED}" in refused.stderr
    assert "没有 apt-get" in refused.stderr


def test_bootstrap_refuses_an_old_python(machine: Machine) -> None:
    machine.give("python3", '[ "$1" = -V ] && echo "Python 3.9.2"; exit 1')

    refused = machine.bootstrap()

    assert refused.returncode == 1
    assert "需要 Python 3.11 或更新的版本，这台机器上是 Python 3.9.2。" in refused.stderr


def test_bootstrap_without_python_says_so(machine: Machine) -> None:
    (machine.programs / "python3").unlink()

    refused = machine.bootstrap()

    assert refused.returncode == 1
    assert "没有找到 python3。" in refused.stderr
