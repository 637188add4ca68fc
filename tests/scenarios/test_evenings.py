"""The evenings beside this file, played through the real server by real clients.

An evening that needs a verb which is not built yet is skipped and says which; it joins by itself later.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli.rehearse.evening import read_evening
from facilitator.cli.rehearse.playing import needed_verbs
from facilitator.services.registry import VERBS

EVENINGS = sorted(Path(__file__).parent.glob("*.yaml"))
WAYS = {"快进全程": ["已开单 → 群众意见会 → 专题讨论会 → 议事决策会 → 办理中 → 待验收 → 办结"]}
"""What a fast forward tells, by evening; the beginning of 09, whose review joins when it is built."""
BUILT = frozenset(verb.title for verb in VERBS)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("file", EVENINGS, ids=lambda file: file.stem)
def test_evening_holds(file: Path, tmp_path: Path) -> None:
    missing = sorted(needed_verbs(read_evening(file.read_text("utf-8"))) - BUILT)
    if missing:
        pytest.skip(f"还没有这些动作：{'、'.join(missing)}")

    # What a failed rehearsal leaves behind goes where pytest tidies up.
    played = subprocess.run(
        [sys.executable, "-m", "facilitator", "--json", "rehearse", str(file), "--phones", "3"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )

    told = json.loads(played.stdout)
    not_held = [step for step in told.get("steps", []) if not step["held"]]
    assert (played.returncode, told.get("message"), not_held) == (0, None, []), played.stderr
    ways = [step["came"] for step in told["steps"] if step["what"].startswith("快进")]
    assert ways == WAYS.get(file.stem, ways)
    assert list(tmp_path.iterdir()) == []
