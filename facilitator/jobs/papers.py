"""The jobs about papers: makes the file of an ordered one, and throws away what is a month old."""

from __future__ import annotations

from facilitator.domain.words import N_
from facilitator.jobs.making import keep_made
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.papers.fail import FailPaper
from facilitator.services.papers.forget_old import ForgetOldPapers
from facilitator.services.papers.read import PaperContent, PaperDetail, PaperState
from facilitator.services.papers.record_pdf import RecordPaperPdf

NOT_MADE = N_("打印件没有生成，请再打印一次；还是不行，请管理员查看日志。")


def print_paper(paper: str, tools: Tools) -> None:
    """A job that comes twice leaves the first file alone."""
    if tools.door.ask(SYSTEM, PaperDetail(paper)).state is PaperState.READY:
        return
    content: bytes = tools.door.ask(SYSTEM, PaperContent(paper))
    made = keep_made(tools, f"打印件 {paper}", lambda: tools.renderer.print_paper(content), FailPaper(paper, NOT_MADE))
    tools.door.do(SYSTEM, RecordPaperPdf(paper, made.digest, made.size))


def forget_old_papers(tools: Tools) -> None:
    """Rows first: a power cut may leave a file that nobody speaks of, never a row whose file is gone."""
    for digest in tools.door.do(SYSTEM, ForgetOldPapers()).result.files:
        tools.files.forget(digest)
