"""The throw-away instance of a rehearsal, made as `init` makes one, and the project's own commands over it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from facilitator.cli.context import CliContext
from facilitator.cli.making import make_instance
from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_
from facilitator.services.people.issue_token import IssueToken
from facilitator.settings import load

PATIENCE = 120
"""Seconds for one command."""


def environment() -> dict[str, str]:
    """The machine's environment without the settings of the real instance: a rehearsal never touches its data."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FACILITATOR_")}
    return {**inherited, "FACILITATOR_REHEARSAL": "1", "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}


def command_line(instance: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "facilitator", "--instance", str(instance), *arguments]


def run(instance: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end, whatever its exit status."""
    try:
        return subprocess.run(  # noqa: S603 - our own command, no shell
            command_line(instance, *arguments),
            capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, env=environment(), check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise CannotPlay(N_("命令“{name}”等了太久没有结束。").format(name=" ".join(arguments))) from error


def make(context: CliContext, instance: Path) -> str:
    """Make the instance as `init` does; the bearer token of its first administrator."""
    ours = replace(context, settings=load(instance, environment()), by=None)
    administrator = make_instance(ours).administrator
    with ours.application() as application:
        return str(application.door.do(ours.actor(application), IssueToken(administrator)).result.token)


def last_object(output: str) -> Mapping[str, Value]:
    """The JSON object a command ended with, over one line or over several; nothing when there is none."""
    start = output.rfind("\n{") + 1 if "\n{" in output else output.find("{")
    try:
        told = json.loads(output[start:]) if start >= 0 else {}
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
