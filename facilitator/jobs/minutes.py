"""Renders settled minutes: the record becomes a paper in the file store, and the door is told."""

from __future__ import annotations

from facilitator.domain.errors import Busy, Refusal
from facilitator.domain.words import N_
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesRecord
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.render_failed import RenderFailed

FAILED = N_("纪要的文件没有生成，请管理员查看日志后重新定稿。")


def render_minutes(subject: str, tools: Tools) -> None:
    """When the paper cannot be made, the minutes become a draft again with the reason, and the job fails too."""
    record: bytes = tools.door.ask(SYSTEM, MinutesRecord(subject))
    try:
        pdf = tools.renderer.render(record)
        digest = tools.files.keep(pdf)
    except Busy:
        raise
    except Exception as error:
        sentence = error.message if isinstance(error, Refusal) else FAILED
        tools.door.do(SYSTEM, RenderFailed(subject, sentence))
        raise
    tools.door.do(SYSTEM, RecordPdf(subject, digest, len(pdf)))
