"""What every paper is made with: the sandboxed templates, the fonts, and a fetcher that knows nothing else."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from weasyprint import CSS
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.fonts import style_sheet

# They report every odd CSS rule and font table; what matters here is measured by tests.
for _library in ("weasyprint", "fontTools"):
    logging.getLogger(_library).setLevel(logging.ERROR)


_SHEETS = {
    "form": ("rows", "form"),
    "letter": ("rows", "letter"),
    "ballots": ("ballots", "bands"),
    "tally": ("tally", "bands"),
    "seal": ("half", "seal", "bands"),
    "hands": ("half", "hands", "bands"),
    "whole_record": ("minutes", "whole"),
}
"""Layouts of several sheets; the later one prevails, so the colours come last."""


@cache
def environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=PackageLoader("facilitator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def counters() -> CounterStyle:
    return CounterStyle()


@cache
def style_sheets(layout: str) -> tuple[CSS, ...]:
    """The fonts, and the sheets of templates/print/ that `layout` is made of: the one of its name unless told here."""
    folder = files("facilitator").joinpath("templates/print")
    names = _SHEETS.get(layout, (layout,))
    sheets = [folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in names]
    shared = {"font_config": fonts(), "counter_style": counters(), "url_fetcher": FontsOnly()}
    return tuple(CSS(string=each, **shared) for each in (style_sheet(), *sheets))
