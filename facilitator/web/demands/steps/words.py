"""The smallest forms of a demand's steps: a few words, and nothing else."""

from __future__ import annotations

from typing import Any

from wtforms import TextAreaField

from facilitator.domain.words import N_
from facilitator.services.verb import Verb
from facilitator.web.demands.steps.step import DemandForm, DemandStep, asks
from facilitator.web.forms import AtMost, Needed

ROWS = {"rows": 3}


class ReasonForm(DemandForm):
    """Why; told to the reporter where the step ends with an answer to them."""

    reason = TextAreaField(N_("理由"), [Needed(N_("请写明理由。")), AtMost(200)], render_kw=ROWS)


class TextForm(DemandForm):
    text = TextAreaField(N_("内容"), [Needed(N_("请写明内容。")), AtMost(1000)], render_kw=ROWS)


def reason_step(verb: Verb[Any], **more: Any) -> DemandStep:
    return asks(verb, ReasonForm, **more)


def text_step(verb: Verb[Any], **more: Any) -> DemandStep:
    return asks(verb, TextForm, **more)
