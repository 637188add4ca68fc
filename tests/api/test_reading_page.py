"""Fields are named in a few characters."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.api.reading_page import Field, reading_page

TEXT = {"type": "string"}
COMPONENTS = {
    "Item": {"type": "object", "properties": {"title": TEXT, "form": TEXT}},
    "Colour": {"enum": ["red", "blue"]},
}


def document(schema: dict[str, Any]) -> dict[str, Any]:
    body = {"type": "object", "properties": {"x": schema}, "required": ["x"]}
    content = {"application/json": {"schema": body}}
    return {
        "info": {"title": "接口"},
        "paths": {"/api/v1/a/b": {"post": {"tags": ["a"], "summary": "做", "requestBody": {"content": content}}}},
        "components": {"schemas": COMPONENTS},
    }


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        (TEXT, "string"),
        ({"type": "string", "format": "date"}, "date"),
        ({"type": "integer"}, "integer"),
        ({"anyOf": [TEXT, {"type": "null"}]}, "string | null"),
        ({"type": "array", "items": TEXT}, "[string]"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Item"}}, "[{title, form}]"),
        ({"$ref": "#/components/schemas/Colour"}, "red | blue"),
        ({}, "…"),
    ],
)
def test_reading_page_names_kinds(schema: dict[str, Any], kind: str) -> None:
    page = reading_page(document(schema))

    ((noun, (operation,)),) = page.nouns
    assert (noun, operation.method, operation.path, operation.summary) == ("a", "POST", "/api/v1/a/b", "做")
    assert operation.fields == (Field("x", kind, True),)
