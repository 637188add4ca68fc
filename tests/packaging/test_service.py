"""The boot service: what it says when it cannot go on, and a unit that systemd understands.

Nothing is installed here: a stand-in for `id` says that nobody is root.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SERVICE = CHECKOUT / "script/service"


@pytest.fixture
def clerk(tmp_path: Path) -> dict[str, str]:
    """The surroundings of somebody who is not root."""
    (tmp_path / "id").write_text(f"#!{shutil.which('bash')}\necho 1000\n")
    (tmp_path / "id").chmod(0o755)
    return {"PATH": f"{tmp_path}:/usr/sbin:/usr/bin:/sbin:/bin"}


def run(clerk: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SERVICE, *arguments], env=clerk, capture_output=True, text=True)


def test_service_is_installed_and_removed_by_root_alone(clerk: dict[str, str]) -> None:
    installed, removed = run(clerk), run(clerk, "--remove")

    assert (installed.returncode, removed.returncode) == (1, 1)
    assert installed.stderr == "✗ 要用管理员（root）身份安装服务。\n  请运行：\n      sudo script/service\n"
    assert removed.stderr == "✗ 要用管理员（root）身份卸载服务。\n  请运行：\n      sudo script/service --remove\n"


@pytest.mark.parametrize("port", ["0", "65536", "123456", "eighty", "-1", ""])
def test_service_asks_for_a_port_that_exists(clerk: dict[str, str], port: str) -> None:
    refused = run(clerk, "--unit", "--port", port)

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == "✗ 端口要写 1 到 65535 之间的数，例如 --port 80。\n"


def test_service_names_what_it_does_not_know(clerk: dict[str, str]) -> None:
    strange, cut_off = run(clerk, "--uninstall"), run(clerk, "--port")

    assert (strange.returncode, cut_off.returncode) == (1, 1)
    assert strange.stderr.startswith("✗ 不认识 --uninstall。\n")
    assert cut_off.stderr == "✗ --port 后面要写一个端口号，例如 80。\n"


def test_unit_runs_as_an_account_of_its_own_and_writes_the_records_alone(clerk: dict[str, str]) -> None:
    unit = run(clerk, "--unit", "--port", "8123").stdout
    settings = dict(line.split("=", 1) for line in unit.splitlines() if "=" in line and not line.startswith("#"))

    assert settings["User"] == settings["Group"] == "facilitator"
    assert settings["ExecStart"].endswith(" --instance /var/lib/facilitator serve --port 8123")
    assert settings["LimitNOFILE"] == "8192"
    assert settings["Restart"] == "always"
    assert (settings["ProtectSystem"], settings["NoNewPrivileges"]) == ("strict", "yes")
    assert settings["ReadWritePaths"] == "/var/lib/facilitator -/media -/mnt -/run/media"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_systemd_understands_every_line_of_the_unit(clerk: dict[str, str], tmp_path: Path) -> None:
    unit = run(clerk, "--unit").stdout
    command = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    good, bad = tmp_path / "good.service", tmp_path / "bad.service"
    good.write_text(unit.replace(command, "ExecStart=/bin/true"))
    bad.write_text(good.read_text().replace("LimitNOFILE=8192", "LimitNOFILE=many"))

    told = [
        subprocess.run(["systemd-analyze", "verify", one], capture_output=True, text=True).stderr for one in (good, bad)
    ]

    assert "good.service" not in told[0]
    assert "bad.service:16" in told[1]


def test_container_image_leaves_the_records_of_a_checkout_at_home() -> None:
    left_out = (CHECKOUT / ".dockerignore").read_text("utf-8").split()
    image = (CHECKOUT / "Dockerfile").read_text("utf-8")

    assert {"instance", ".git", ".venv"} <= set(left_out)
    assert "USER facilitator\n" in image
    assert "VOLUME /var/lib/facilitator\n" in image
