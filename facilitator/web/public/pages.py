"""What anybody may read without a log-in: whether a paper is the one, how it all works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.web.public.forms import VerifyForm
from facilitator.wire.application import application


class Judgement(Protocol):
    """What the verifier answers: 0 good, 1 refuted, 2 cannot tell; its last line is the answer in one sentence."""

    @property
    def status(self) -> int: ...

    @property
    def lines(self) -> Sequence[str]: ...


class Judging(Protocol):
    """The part of the application that knows the verifier."""

    def verify(self, pdf: bytes, code: str | None) -> Judgement: ...


@dataclass(frozen=True)
class VerifyPage:
    form: VerifyForm
    judgement: Judgement | None
    name: str


def verify() -> ResponseReturnValue:
    """Judged by the community's own authority, outside the hub: reading a PDF's signatures costs a second of CPU."""
    form = VerifyForm()
    if not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        return render_template("public/verify.html", page=VerifyPage(form, None, "")), status
    upload = form.file.data
    judgement = _judge(upload.stream.read(), form.code.data or None)
    return render_template("public/verify.html", page=VerifyPage(form, judgement, upload.filename or ""))


def guide() -> ResponseReturnValue:
    return render_template("public/guide.html")


def _judge(pdf: bytes, code: str | None) -> Judgement:
    judging = cast(Judging, application())
    return application().door.ports.off_hub.run(lambda: judging.verify(pdf, code))
