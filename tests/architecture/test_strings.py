"""Words that must not stand anywhere in the tree: one machine's paths, registries, the files that people sent us."""

from __future__ import annotations

import re
from pathlib import Path

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
FORBIDDEN = (*ONE_MACHINE, *REGISTRIES)
REAL_MESSAGES = "真实" + "留言"
OTHER_WORDS = re.compile("不" + "记名(?!字)")
"""A word beside the glossary's own (`domain.md` §8: 记名/无记名)."""
TEXTS = [path for path in committed() if path.suffix not in {".png", ".pdf", ".xlsx", ".xls", ".ico", ".woff2"}]


def test_no_file_speaks_of_one_machine_or_of_a_registry() -> None:
    found = [(name_of(path), word) for path in TEXTS for word in FORBIDDEN if word.encode() in path.read_bytes()]

    assert found == []


def test_lock_files_hold_digests_and_no_addresses() -> None:
    locks = [path for path in TEXTS if path.name == "package-lock.json" or path.parent.name == "requirements"]

    assert [name_of(path) for path in locks if re.search(rb"https?://", path.read_bytes())] == []


def test_messages_of_real_people_are_not_in_the_tree() -> None:
    """They were lent for one measurement; a test may name the file, the tree may not hold it."""
    assert [name_of(path) for path in committed() if REAL_MESSAGES in path.name] == []


def test_sources_end_with_one_line_feed() -> None:
    def untidy(path: Path) -> bool:
        content = path.read_bytes()
        return b"\r" in content or (bool(content) and (not content.endswith(b"\n") or content.endswith(b"\n\n")))

    own = [path for path in TEXTS if path.suffix in {".py", ".md", ".html", ".js", ".css", ".toml", ".yaml"}]
    assert [name_of(path) for path in own if untidy(path)] == []


def test_secret_vote_has_one_name() -> None:
    own = [path for path in TEXTS if path.suffix != ".po"]  # Printed from the sources.
    found = [name_of(path) for path in own if OTHER_WORDS.search(path.read_text("utf-8", "ignore"))]

    assert found == []
