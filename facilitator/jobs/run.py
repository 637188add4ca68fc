"""Does one job: looks it up, runs the function of its kind, and tells the door how it went."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.domain.errors import Busy, Refusal
from facilitator.domain.words import N_
from facilitator.jobs.minutes import render_minutes
from facilitator.jobs.papers import print_paper
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.fail import FailJob
from facilitator.services.jobs.finish import FinishJob
from facilitator.services.jobs.read import Job, JobById, JobState

log = logging.getLogger(__name__)

UNKNOWN_KIND = N_("这一版程序不认识这项后台工作，请升级后再试。")
BROKEN = N_("后台工作没有做成，请管理员查看日志后再试一次。")

Function = Callable[[str, Tools], None]

KINDS: Mapping[str, Function] = {"render_minutes": render_minutes, "print_paper": print_paper}
"""Kind → function of the job's subject."""


@dataclass(frozen=True)
class Runner:
    """What the queue's one task calls; it never raises, so that a bad job cannot stop the ones behind it."""

    tools: Tools
    kinds: Mapping[str, Function]

    def run(self, identity: str) -> None:
        try:
            job: Job = self.tools.door.ask(SYSTEM, JobById(identity))
            if job.state is JobState.WANTED:
                self._do(job)
        except Busy:
            log.warning("后台工作 %s 没有写进去，下次启动时再做", identity)
        except Exception:
            log.exception("后台工作 %s 没有做成", identity)

    def _do(self, job: Job) -> None:
        function = self.kinds.get(job.kind)
        if function is None:
            self._fail(job, UNKNOWN_KIND)
            return
        try:
            function(job.subject, self.tools)
        except Busy:
            raise
        except Refusal as refusal:
            self._fail(job, refusal.message)
        except Exception:
            log.exception("%s %s", job.kind, job.subject)
            self._fail(job, BROKEN)
        else:
            self.tools.door.do(SYSTEM, FinishJob(job.id))

    def _fail(self, job: Job, sentence: str) -> None:
        self.tools.door.do(SYSTEM, FailJob(job.id, sentence))
