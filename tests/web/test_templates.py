"""Pages under a strict Content-Security-Policy: a script or a style inside a page would silently not run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.paths import PACKAGE, static_dir
from facilitator.web.bundles import BUNDLES

FOLDER = PACKAGE / "templates"
PAGES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html") if "print" not in path.parts)


def page(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_page_holds_no_script_and_no_style(name: str) -> None:
    scripts = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", page(name))

    assert scripts == []
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page(name))


@pytest.mark.parametrize("name", PAGES)
def test_every_post_form_carries_the_token(name: str) -> None:
    """The ticket's form is the one exception: its secret is the proof (`trust.md`)."""
    forms = re.findall(r'<form[^>]*method="post".*?</form>', page(name), flags=re.DOTALL | re.IGNORECASE)

    assert [form for form in forms if not re.search(r"csrf_token|begin\(|/ticket", form)] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_asset_of_a_page_exists(name: str) -> None:
    direct = re.findall(r"asset\('([\w/.-]+)'\)", page(name))
    listed = re.findall(r"for (sheet|script) in \[([^\]]+)\]", page(name))
    looped = [(kind, entry) for kind, entries in listed for entry in re.findall(r'"([\w/]+)"', entries)]
    names = direct + [f"css/{entry}.css" if kind == "sheet" else f"js/{entry}.js" for kind, entry in looped]

    assert [asset for asset in names if not is_there(asset)] == []


def is_there(asset: str) -> bool:
    parts = BUNDLES.get(asset, (asset,))
    return asset.startswith("vendor/") or all(Path(static_dir(), part).is_file() for part in parts)
