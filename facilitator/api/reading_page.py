"""The OpenAPI document laid out for people: one section a noun, one table a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Field:
    name: str
    kind: str
    required: bool


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    summary: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class ReadingPage:
    """`nouns` pairs each noun with its operations, in the registry's order."""

    title: str
    nouns: tuple[tuple[str, tuple[Operation, ...]], ...]


def reading_page(document: Json) -> ReadingPage:
    schemas = document["components"]["schemas"]
    nouns: dict[str, list[Operation]] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            shown = Operation(method.upper(), path, operation["summary"], _fields(operation, schemas))
            nouns.setdefault(operation["tags"][0], []).append(shown)
    return ReadingPage(document["info"]["title"], tuple((noun, tuple(shown)) for noun, shown in nouns.items()))


def _fields(operation: Json, schemas: Json) -> tuple[Field, ...]:
    if "requestBody" not in operation:
        return tuple(
            Field(part["name"], _kind(part["schema"], schemas), part["required"]) for part in operation["parameters"]
        )
    body = _resolved(operation["requestBody"]["content"]["application/json"]["schema"], schemas)
    needed = body.get("required", ())
    return tuple(Field(name, _kind(part, schemas), name in needed) for name, part in body.get("properties", {}).items())


def _resolved(schema: Json, schemas: Json) -> Json:
    found: Json = schemas[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema
    return found


def _kind(schema: Json, schemas: Json) -> str:
    """In a few characters: `text`, `integer`, `date`, `a | b`, `[…]`, `{title, demand}`."""
    if "anyOf" in schema:
        return " | ".join(_kind(part, schemas) for part in schema["anyOf"])
    shape = _resolved(schema, schemas)
    if "enum" in shape:
        return " | ".join(map(str, shape["enum"]))
    if shape.get("type") == "array":
        return f"[{_kind(shape.get('items', {}), schemas)}]"
    if shape.get("properties"):
        return "{" + ", ".join(shape["properties"]) + "}"
    return str(shape.get("format") or shape.get("type") or "…")
