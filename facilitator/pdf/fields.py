"""Turns the boxes of the signature block into empty PDF signature fields, in the moment before the file is written.

The layout engine knows where the boxes are and tags them for screen readers as form fields; it cannot make signature
fields. Made here, they belong to the first revision: whoever signs later only fills them, which is all that the
certification of the first signature allows.
"""

from __future__ import annotations

from typing import Any

import pydyf

from facilitator.pdf.accessible import say_accessible
from facilitator.pdf.fonts import SERIF
from facilitator.pdf.weight import thicken

PRINT = 4


class Finisher:
    """Called by the layout engine with the document and its PDF objects."""

    def __call__(self, document: Any, pdf: Any) -> None:
        thicken(document, pdf, SERIF)
        say_accessible(pdf)
        forms = pdf.catalog.get("AcroForm")
        if forms is not None:
            for reference in forms["Fields"]:
                _make_signature_field(_object(pdf, reference), pdf)
            pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": forms["Fields"], "SigFlags": 0})
        for element in pdf.objects:
            if isinstance(element, dict) and element.get("S") == "/Form":
                _point_directly(element)
        if "AF" in pdf.catalog:
            pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _make_signature_field(field: Any, pdf: Any) -> None:
    """A tick box becomes a signature field; its ticked look becomes the empty appearance that PDF/A asks for."""
    appearance = _object(pdf, field["AP"]["N"]["on"])
    appearance.stream.clear()
    for tick_box_only in ("AS", "MK", "Border", "V"):
        field.pop(tick_box_only, None)
    field["FT"] = "/Sig"
    field["F"] = PRINT
    field["AP"] = pydyf.Dictionary({"N": appearance.reference})


def _point_directly(element: Any) -> None:
    """Name the field itself, not a list of one: a validator that compares revisions follows only this form."""
    element["K"] = element["K"][0]
