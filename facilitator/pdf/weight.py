"""Gives headings the weight of 小标宋 where the office has no such font.

The packaged serif comes in one weight, and the layout engine has no synthetic bold; so the letters of headings are
filled and outlined (text rendering mode 2), which leaves the text itself, its width and its extraction untouched.
Headings are known by a colour that no eye tells from black, or, in a red head, from red.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

HEADING_COLOURS = {b"0 0 0.003922 rg": b"0 0 0 RG", b"1 0 0.003922 rg": b"1 0 0 RG"}
"""The fill that marks a heading, and what its letters are outlined with."""
OUTLINE = (b"2 Tr", b"0.65 w")
PLAIN = b"0 Tr"


def thicken(document: Any, pdf: Any, family: str) -> None:
    """Outline the headings that are set in `family`; another font is heavy enough by itself."""
    light = {f"/{font.hash} ".encode() for font in document.fonts.values() if font.family == family}
    for page in pdf.page_references:
        contents = pdf.objects[int(page.split()[0])]["Contents"]
        stream = pdf.objects[int(contents.split()[0])]
        stream.stream = _outlined(stream.stream, light)


def _outlined(operators: list[Any], light: Collection[bytes]) -> list[Any]:
    result: list[Any] = []
    outline = None
    for operator in operators:
        if operator.__class__ is bytes and operator.endswith(b" rg"):
            outline = HEADING_COLOURS.get(operator)
        is_font = outline and operator.__class__ is bytes and operator.endswith(b" Tf")
        if outline and is_font and any(operator.startswith(name) for name in light):
            result.extend((*OUTLINE, outline))
        result.append(operator)
        if outline and operator == b"ET":
            result.append(PLAIN)
    return result
