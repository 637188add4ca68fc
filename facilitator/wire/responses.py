"""Refusals as HTTP answers: JSON for programs, one plain sentence otherwise; the pages put their own form over it."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, json, request

from facilitator.domain.errors import Refusal
from facilitator.wire.refusals import retry_after, sentence_of, spoken, status_of


def wants_json() -> bool:
    """A script asks (JSON body or a preference for it), not a person with a page before them."""
    if request.is_json or request.blueprint == "api":
        return True
    accepted = request.accept_mimetypes
    return accepted["application/json"] > accepted["text/html"]


def json_answer(body: Any, status: int = 200) -> Response:
    """Chinese as Chinese, names in the order they were given."""
    return Response(json.dumps(body, ensure_ascii=False, sort_keys=False), status, mimetype="application/json")


def refused(refusal: Refusal) -> Response:
    """The answer to a request that was refused."""
    if wants_json():
        answer = json_answer(spoken(refusal), status_of(refusal))
    else:
        answer = Response(sentence_of(refusal), status_of(refusal), mimetype="text/plain")
    return with_headers(answer, refusal)


def with_headers(answer: Response, refusal: Refusal) -> Response:
    """What the status needs beside the body: when to come again, how to say who one is."""
    seconds = retry_after(refusal)
    if seconds is not None:
        answer.headers["Retry-After"] = str(seconds)
    if answer.status_code == 401:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="facilitator"'
    return answer


def speak_refusals(app: Flask) -> None:
    """Whoever registers a handler for Refusal later (the pages do) takes this one's place."""
    app.register_error_handler(Refusal, refused)
