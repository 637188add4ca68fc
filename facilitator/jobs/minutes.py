"""The job `render_minutes`: makes the paper of settled minutes, keeps its bytes, and tells the minutes."""

from __future__ import annotations

import logging

from facilitator.domain.errors import Refusal
from facilitator.domain.words import N_
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesDetail, MinutesRecord
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.render_failed import RenderFailed

log = logging.getLogger(__name__)

NOT_MADE = N_("纪要文件没有生成，请管理员查看日志，再定稿一次。")


def render_minutes(minutes: str, tools: Tools) -> None:
    """The file is on the disk before the row speaks of it. A job that comes twice finds the paper and leaves it."""
    if tools.door.ask(SYSTEM, MinutesDetail(minutes)).pdf is not None:
        return
    record: bytes = tools.door.ask(SYSTEM, MinutesRecord(minutes))
    try:
        pdf = tools.renderer.render(record)
        digest = tools.files.keep(pdf)
    except Refusal:
        raise
    except Exception:
        log.exception("纪要 %s 没有生成", minutes)
        tools.door.do(SYSTEM, RenderFailed(minutes, NOT_MADE))
        raise
    tools.door.do(SYSTEM, RecordPdf(minutes, digest, len(pdf)))
