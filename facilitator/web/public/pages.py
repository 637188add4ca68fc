"""What anybody may ask without a log-in: whether a paper is the one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.minutes.typed import spelled
from facilitator.services.minutes.known import KnownPaper, SignedByHand
from facilitator.web.acting import ask
from facilitator.web.public.forms import VerifyForm
from facilitator.web.public.notice import CodeFound, code_found
from facilitator.web.times import moment
from facilitator.wire.application import application

GOOD, REFUTED = 0, 1
"""Answers of the verifier; 2 is that it cannot tell."""


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
    """`other_paper`: the file is good, what was typed from paper belongs to another one."""

    form: VerifyForm
    judgement: Judgement | None
    name: str
    code: CodeFound | None = None
    other_paper: bool = False


def verify() -> ResponseReturnValue:
    """Judged by the community's own authority, outside the hub: reading a PDF's signatures costs a second of CPU."""
    form = VerifyForm()
    if not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        scanned = code_found(request.args.get("code", ""))
        return render_template("public/verify.html", page=VerifyPage(form, None, "", scanned)), status
    upload = form.file.data
    if not upload:
        return render_template("public/verify.html", page=VerifyPage(form, None, "", code_found(form.code.data or "")))
    pdf, code = upload.stream.read(), form.code.data or None
    judgement = _judge(pdf, code)
    other = bool(code) and judgement.status == REFUTED and _judge(pdf, None).status == GOOD
    page = VerifyPage(form, judgement, upload.filename or "", other_paper=other)
    return render_template("public/verify.html", page=page)


@dataclass(frozen=True)
class HandJudgement:
    """A paper that was signed by hand is judged by its digest: it is the very file, or it is not."""

    status: int
    lines: tuple[str, ...]


def _by_hand(pdf: bytes, code: str | None) -> HandJudgement | None:
    found: SignedByHand | None = ask(KnownPaper(hashlib.sha256(pdf).hexdigest()))
    if found is None:
        return None
    if code and spelled(code) not in {spelled(one) for one in found.codes}:
        return HandJudgement(REFUTED, (found.name, _("纸上的校验码和这份文件的不一样。")))
    what = _("这就是存档的签字页扫描件。") if found.scan else _("这就是打印出来、在纸上签字的那一份。")
    signed = _("%(names)s在纸上签字，%(when)s 存档。", names="、".join(found.signers), when=moment(found.at))
    return HandJudgement(GOOD, (found.name, what, signed))


def _judge(pdf: bytes, code: str | None) -> Judgement:
    by_hand = _by_hand(pdf, code)
    if by_hand is not None:
        return by_hand
    judging = cast(Judging, application())
    return application().door.ports.off_hub.run(lambda: judging.verify(pdf, code))
