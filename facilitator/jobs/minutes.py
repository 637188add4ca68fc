"""The job `render_minutes`: makes the paper of settled minutes, keeps its bytes, and tells the minutes."""

from __future__ import annotations

from facilitator.domain.words import N_
from facilitator.jobs.making import keep_made
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesDetail, MinutesRecord
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.render_failed import RenderFailed

NOT_MADE = N_("纪要文件没有生成，请管理员查看日志，再定稿一次。")


def render_minutes(minutes: str, tools: Tools) -> None:
    """A job that comes twice finds the paper and leaves it."""
    if tools.door.ask(SYSTEM, MinutesDetail(minutes)).pdf is not None:
        return
    record: bytes = tools.door.ask(SYSTEM, MinutesRecord(minutes))
    made = keep_made(tools, f"纪要 {minutes}", lambda: tools.renderer.render(record), RenderFailed(minutes, NOT_MADE))
    tools.door.do(SYSTEM, RecordPdf(minutes, made.digest, made.size))
