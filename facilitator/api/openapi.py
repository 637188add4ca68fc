"""OpenAPI 3.1 out of the registry: what is described is what is checked, since both come from one schema."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_type_hints

from flask_babel import gettext
from pydantic.json_schema import GenerateJsonSchema

from facilitator.api.reads import DETAIL, LIST, PDF
from facilitator.domain.people.powers import Power
from facilitator.services.registry import QUESTIONS, VERBS
from facilitator.services.verb import Question, Verb
from facilitator.wire.codec import UPLOAD_FIELD
from facilitator.wire.schemas import answer_schema, schema

MODEL = "#/components/schemas/{model}"
REFUSALS = {
    "400": "不是 JSON",
    "401": "没有令牌，或者令牌不对",
    "403": "岗位没有这个权限",
    "404": "没有找到",
    "409": "现在不能这样做；error 是稳定的代码，message 是可以念出来的一句话",
    "413": "太大",
    "422": "有的项填错了；details 逐项说明",
    "429": "太忙或试得太多；details.retry_after 秒后再试",
}
Json = dict[str, Any]


def description(community: str) -> Json:
    """The whole document, in the reader's language."""
    verbs = [verb for verb in VERBS if verb.power is not Power.WORK]
    questions = [question for question in QUESTIONS if question.power is not Power.WORK]
    schemas, components = _schemas(verbs, questions)
    paths: Json = {}
    for verb in verbs:
        body, result = schemas[verb.title, "validation"], schemas[verb.title, "serialization"]
        paths[f"/api/v1/{verb.noun}/{verb.name}"] = {"post": _command(verb, body, result)}
    for question in questions:
        body, result = schemas[f"?{question.title}", "validation"], schemas[f"?{question.title}", "serialization"]
        paths[_path(question)] = {"get": _reading(question, components, body, result)}
    return {
        "openapi": "3.1.0",
        "info": {"title": gettext("%(community)s议事系统接口", community=community), "version": "1"},
        "security": [{"bearer": []}],
        "paths": paths,
        "components": {
            "schemas": components | {"Refusal": _refusal()},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def _schemas(verbs: list[Verb[Any]], questions: list[Question[Any]]) -> tuple[dict[tuple[str, str], Json], Json]:
    """By title and direction; questions stand under `?title`, since a noun may ask and do under one name."""
    shapes: list[tuple[str, Any, Any]] = [(verb.title, verb.command, verb.handle) for verb in verbs]
    shapes += [(f"?{question.title}", question.question, question.answer) for question in questions]
    inputs: list[Any] = []
    for title, taken, handle in shapes:
        inputs.append((title, "validation", schema(taken)))
        inputs.append((title, "serialization", answer_schema(_returned(handle))))
    found, components = GenerateJsonSchema(ref_template=MODEL).generate_definitions(inputs)
    by_title = {(str(title), str(direction)): part for (title, direction), part in found.items()}
    return by_title, {str(name): part for name, part in components.items()}


def _returned(handle: Any) -> Any:
    """What a handler says it returns; nothing means the empty object."""
    kind = get_type_hints(handle).get("return")
    return dict[str, str] if kind in (None, type(None)) else kind


def _command(verb: Verb[Any], body: Json, result: Json) -> Json:
    content: Json = {"application/json": {"schema": body}}
    if any(field.name == UPLOAD_FIELD for field in fields(verb.command)):
        file = {"type": "string", "contentMediaType": "application/octet-stream"}
        form = {"type": "object", "properties": {"json": body, "file": file}, "required": ["json"]}
        content["multipart/form-data"] = {"schema": form}
    version = {"type": "integer", "description": gettext("这一步以后流水的编号")}
    return {
        "operationId": verb.title,
        "tags": [verb.noun],
        "summary": gettext(verb.summary),
        "parameters": [_IDEMPOTENCY],
        "requestBody": {"required": True, "content": content},
        "responses": _responses({"result": result, "version": version}),
    }


def _reading(question: Question[Any], components: Json, body: Json, result: Json) -> Json:
    responses = _responses({"result": result})
    if question.name == PDF:
        responses["200"] = {"description": "PDF", "content": {"application/pdf": {}}}
    return {
        "operationId": f"get.{question.title}",
        "tags": [question.noun],
        "summary": gettext(question.summary),
        "parameters": _parameters(question, components[body["$ref"].rsplit("/", 1)[1]] if "$ref" in body else body),
        "responses": responses,
    }


def _parameters(question: Question[Any], shape: Json) -> list[Json]:
    """A detail's one field is the id in the path; the fields of other questions stand in the query string."""
    parts = shape.get("properties", {})
    if question.name in (DETAIL, PDF):
        return [{"name": "id", "in": "path", "required": True, "schema": part} for part in parts.values()]
    needed = shape.get("required", ())
    return [{"name": name, "in": "query", "required": name in needed, "schema": part} for name, part in parts.items()]


def _path(question: Question[Any]) -> str:
    ends = {LIST: "", DETAIL: "/{id}", PDF: "/{id}/pdf"}
    return f"/api/v1/{question.noun}{ends.get(question.name, '/' + question.name)}"


def _responses(properties: Json) -> Json:
    good = {"type": "object", "properties": {"ok": {"const": True}, **properties}, "required": ["ok", *properties]}
    refusal = {"application/json": {"schema": {"$ref": MODEL.format(model="Refusal")}}}
    return {
        "200": {"description": "OK", "content": {"application/json": {"schema": good}}},
        **{status: {"description": words, "content": refusal} for status, words in REFUSALS.items()},
    }


def _refusal() -> Json:
    return {
        "type": "object",
        "properties": {
            "ok": {"const": False},
            "error": {"type": "string"},
            "message": {"type": "string"},
            "details": {"type": "object"},
        },
        "required": ["ok", "error", "message", "details"],
    }


_IDEMPOTENCY: Json = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
}
