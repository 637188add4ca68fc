"""The schema that checks is the schema that is described."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic.json_schema import GenerateJsonSchema

from facilitator.wire.schemas import answer_schema, schema


@dataclass(frozen=True)
class Plan:
    title: str
    at: datetime
    for_: int = 0


def test_schema_describes_wire_names_limits_and_forms() -> None:
    described = GenerateJsonSchema().generate(schema(Plan))

    assert described["additionalProperties"] is False
    assert described["required"] == ["title", "at"]
    assert described["properties"]["at"]["format"] == "date-time"
    assert described["properties"]["title"]["maxLength"] == 20_000
    assert described["properties"]["for"]["maximum"] == 2**53 - 1


def test_answer_schema_describes_wire_names_without_limits() -> None:
    described = GenerateJsonSchema().generate(answer_schema(tuple[Plan, ...]), mode="serialization")

    (plan,) = described["$defs"].values() if "$defs" in described else [described["items"]]
    assert set(plan["properties"]) == {"title", "at", "for"}
    assert "maxLength" not in plan["properties"]["title"]


def test_schema_leaves_the_class_alone() -> None:
    schema(Plan)

    assert not [name for name in vars(Plan) if "pydantic" in name]
