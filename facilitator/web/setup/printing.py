"""打印测试页: one sheet on which fonts, rare names, the QR code and the margins can be seen to be right."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.papers.content import TrialSheet, content_bytes, plain_content
from facilitator.domain.papers.parts import Code
from facilitator.domain.words import N_
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStep, StepState
from facilitator.web.first_hour import Frame, frame, onward
from facilitator.web.forms import StepForm, attempt
from facilitator.web.place import place
from facilitator.web.printing import printed_now
from facilitator.web.screens.address import hall_url


@dataclass(frozen=True)
class PrintPage:
    frame: Frame
    form: StepForm


def print_step() -> ResponseReturnValue:
    form = StepForm()
    if attempt(form, lambda: SettleStep(SetupStep.PRINT, StepState.DONE)) is not None:
        return onward(SetupStep.PRINT)
    return render_template("setup/print.html", page=PrintPage(frame(SetupStep.PRINT), form))


def test_page() -> ResponseReturnValue:
    here = place()
    issuer = N_("{community}居民委员会").format(community=here.community)
    sheet = TrialSheet(issuer, here.street, Code(hall_url("/public"), N_("用手机扫，会打开公示栏")))
    return printed_now(content_bytes(plain_content(sheet)), "test-page.pdf")
