"""What residents' old phones can run: Chrome 61 and iOS 11.3, so ES2017 and plain CSS; no global name but one."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from facilitator.paths import CHECKOUT, static_dir
from facilitator.web.bundles import BUNDLES, asset_bytes

ESBUILD = next(CHECKOUT.glob("node_modules/@esbuild/*/bin/esbuild"), CHECKOUT / "node_modules/esbuild")
"""The program itself: the launcher beside it asks for a node on the path, and a bare machine has none."""
ON_PHONES = sorted(
    {part for name, parts in BUNDLES.items() if name.endswith(".js") for part in parts if "vendor" not in part}
)
EVERY_SCRIPT = sorted(str(path.relative_to(static_dir())) for path in (static_dir() / "js").rglob("*.js"))
SHEETS_ON_PHONES = sorted({part for name, parts in BUNDLES.items() if name.endswith(".css") for part in parts})

TOO_NEW = [
    r"\.replaceAll\(",
    r"\.at\(",
    r"\.flat(Map)?\(",
    r"\.matchAll\(",
    r"\.trim(Start|End)\(",
    r"Object\.(fromEntries|hasOwn)",
    r"Promise\.(any|allSettled)",
    r"\.finally\(",
    r"structuredClone|randomUUID|crypto\.subtle|BroadcastChannel|Intl\.Segmenter",
    r"AbortController|ResizeObserver|IntersectionObserver",
    r"\b(alert|confirm|prompt)\(['\"`]",
]
TOO_NEW_CSS = [
    r":(has|is|where)\(",
    r"\b(clamp|min|max|color-mix|oklch)\(",
    r"(?<![-\w])(inset|aspect-ratio|gap|row-gap|column-gap)\s*:",
    r"@(layer|container)",
    r"\d(dvh|svh|lvh)\b",
    r"&",
]


def script(name: str) -> str:
    return (static_dir() / name).read_text("utf-8")


def lowered(name: str, target: str) -> str:
    command = [str(ESBUILD), str(static_dir() / name), f"--target={target}", "--log-level=error"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", ON_PHONES)
def test_phone_script_is_es2017(name: str) -> None:
    """Lowering to ES2017 changes nothing, so nothing in it is newer."""
    if not ESBUILD.exists():
        pytest.skip("esbuild is not installed; run script/bootstrap")

    assert lowered(name, "es2017") == lowered(name, "esnext")


@pytest.mark.parametrize("name", [name for name in BUNDLES if name.endswith(".js")])
def test_phone_bundle_as_it_is_sent_is_es2017(name: str, tmp_path: Path) -> None:
    """What stripping comments and indents leaves is still a script, and no newer one; libraries included."""
    if not ESBUILD.exists() or not all((static_dir() / part).is_file() for part in BUNDLES[name]):
        pytest.skip("esbuild or static/vendor is missing; run script/bootstrap")
    sent = tmp_path / "sent.js"
    sent.write_bytes(asset_bytes(static_dir(), name))

    assert lowered(str(sent), "es2017") == lowered(str(sent), "esnext")


def test_guard_runs_where_the_rest_does_not() -> None:
    """It says what to do when the engine is older than the floor, so it must be ES5 itself: esbuild refuses to lower
    `const` and `=>`, and would change a template."""
    if not ESBUILD.exists():
        pytest.skip("esbuild is not installed; run script/bootstrap")

    assert lowered("js/guard.js", "es5") == lowered("js/guard.js", "esnext")


@pytest.mark.parametrize("name", ON_PHONES)
def test_phone_script_uses_no_newer_function(name: str) -> None:
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script(name), flags=re.DOTALL)

    assert [pattern for pattern in TOO_NEW if re.search(pattern, code)] == []


@pytest.mark.parametrize("name", SHEETS_ON_PHONES)
def test_phone_sheet_uses_no_newer_rule(name: str) -> None:
    rules = re.sub(r"/\*.*?\*/", "", script(name), flags=re.DOTALL)

    assert [pattern for pattern in TOO_NEW_CSS if re.search(pattern, rules)] == []


@pytest.mark.parametrize("name", EVERY_SCRIPT)
def test_script_leaves_no_global_name(name: str) -> None:
    """One function around everything; the one shared name is `facilitator`."""
    code = re.sub(r"^/\*.*?\*/\s*", "", script(name), count=1, flags=re.DOTALL)

    assert code.startswith("(function (")
    assert re.search(r"\}\)\((window\.facilitator( = window\.facilitator \|\| \{\})?)?\);\n$", code)
    assert set(re.findall(r"window\.([a-z]\w*) =[^=]", code)) <= {"facilitator"}


@pytest.mark.parametrize("name", EVERY_SCRIPT)
def test_script_never_turns_text_into_markup(name: str) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function", script(name)
    )


@pytest.mark.parametrize("name", EVERY_SCRIPT)
def test_script_stays_small(name: str) -> None:
    lines = script(name).splitlines()

    assert len(lines) <= 200
    assert max(map(len, lines)) <= 140


def test_every_sentence_that_a_script_says_is_written_down() -> None:
    known = set(re.findall(r"^\s*'([\w.]+)':|, '([\w.]+)':|\{ '([\w.]+)':", tables(), flags=re.MULTILINE))
    names = {name for found in known for name in found if name}
    said = {name for path in EVERY_SCRIPT for name in re.findall(r"\bsay\('([\w.]+)'[,)]", script(path))}

    assert said - names == set()


@pytest.mark.parametrize("face", sorted((static_dir() / "js/words").glob("*.js")), ids=lambda path: path.stem)
def test_no_sentence_is_written_over_by_another(face: Path) -> None:
    """In one table the later of two equal names would win, without a word."""
    texts = (static_dir() / "js/words.js").read_text("utf-8") + face.read_text("utf-8")
    names = [one or two for one, two in re.findall(r"^\s*'([\w.]+)':|, '([\w.]+)':", texts, flags=re.MULTILINE)]

    assert [name for name, times in Counter(names).items() if times > 1] == []


def tables() -> str:
    words = [static_dir() / "js/words.js", *sorted((static_dir() / "js/words").glob("*.js"))]
    return "\n".join(Path(path).read_text("utf-8") for path in words)
