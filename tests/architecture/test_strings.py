"""Words that must not stand anywhere in the tree: one machine's paths, registries, the files that people sent us."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tree import committed, name_of

# Written in parts, so that this file does not hold what it forbids.
ONE_MACHINE = ("/wo" + "rk/", "/ho" + "me/", "/tmp/pl" + "an")
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js.org",
    "npm" + "mirror",
    "tuna." + "tsinghua",
    "mirrors." + "aliyun",
)
REAL_MESSAGES = "真实" + "留言"
TEXTS = [path for path in committed() if path.suffix not in {".png", ".pdf", ".xlsx", ".xls", ".ico", ".woff2"}]


@pytest.mark.parametrize("path", TEXTS, ids=name_of)
def test_file_speaks_of_no_machine_and_no_registry(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", errors="replace")

    assert [word for word in (*ONE_MACHINE, *REGISTRIES) if word in text] == []
    assert not re.search(r'"resolved":\s*"http', text)


def test_messages_of_real_people_are_not_in_the_tree() -> None:
    assert [name_of(path) for path in committed() if REAL_MESSAGES in path.name] == []
    assert [name_of(path) for path in TEXTS if REAL_MESSAGES.encode() in path.read_bytes()] == []


def test_sources_end_with_one_line_feed() -> None:
    def untidy(path: Path) -> bool:
        content = path.read_bytes()
        return b"\r" in content or (bool(content) and (not content.endswith(b"\n") or content.endswith(b"\n\n")))

    own = [path for path in TEXTS if path.suffix in {".py", ".md", ".html", ".js", ".css", ".toml", ".yaml"}]
    assert [name_of(path) for path in own if untidy(path)] == []
