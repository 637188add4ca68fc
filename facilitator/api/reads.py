"""GET /api/v1/<noun>[/<id>]: the questions of the registry that are called `list`, `detail`, or by their own name."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from urllib.parse import quote

from flask import Response, request
from flask_babel import gettext

from facilitator.api.asking import caller
from facilitator.domain.errors import NotFound, NotReady
from facilitator.domain.words import N_
from facilitator.services.registry import QUESTIONS
from facilitator.services.verb import Question
from facilitator.wire.answers import plain_json
from facilitator.wire.application import application
from facilitator.wire.codec import question_from_text
from facilitator.wire.refusals import Malformed
from facilitator.wire.responses import json_answer

LIST, DETAIL, PDF = "list", "detail", "pdf"
_BY_TITLE = {question.title: question for question in QUESTIONS}


def listed(noun: str) -> Response:
    """The query string holds the question's fields."""
    return _asked(_question(noun, LIST), _query())


def detailed(noun: str, identity: str) -> Response:
    """By id; a name of a question (`people/units`) asks that one. Ids are sixteen characters, names never are."""
    actor = caller()
    named = _BY_TITLE.get(f"{noun}.{identity}")
    if named is not None and identity not in (DETAIL, PDF):
        return _asked(named, _query())
    detail = _question(noun, DETAIL)
    question = question_from_text(detail.question, {fields(detail.question)[0].name: identity})
    return json_answer({"ok": True, "result": plain_json(application().door.ask(actor, question))})


def pdf_of(noun: str, identity: str) -> Response:
    """The bytes of minutes as they were signed, of a paper as it was made, under the name the office knows them by."""
    actor = caller()
    pdf = _question(noun, PDF)
    question = question_from_text(pdf.question, {fields(pdf.question)[0].name: identity})
    kept = application().door.ask(actor, question)
    if kept is None:
        raise NotReady()
    answer = Response(application().files.read(kept.digest), mimetype="application/pdf")
    # Headers are Latin-1: the Chinese name goes in RFC 8187's form, or the server answers 500.
    answer.headers["Content-Disposition"] = f"attachment; filename={noun}.pdf; filename*=UTF-8''{quote(kept.name)}"
    answer.set_etag(kept.digest)
    return answer


def _asked(question: Question[Any], texts: dict[str, str]) -> Response:
    actor = caller()
    answer = application().door.ask(actor, question_from_text(question.question, texts))
    return json_answer({"ok": True, "result": plain_json(answer)})


def _question(noun: str, name: str) -> Question[Any]:
    question = _BY_TITLE.get(f"{noun}.{name}")
    if question is None:
        raise NotFound(N_("没有这个列表，请看 /api/ 上的说明。"))
    return question


def _query() -> dict[str, str]:
    texts = request.args.to_dict(flat=False)
    twice = {name: gettext("只能写一次。") for name, values in texts.items() if len(values) > 1}
    if twice:
        raise Malformed(twice)
    return {name: values[0] for name, values in texts.items()}
