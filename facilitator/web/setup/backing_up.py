"""备份到哪里: sticks that are plugged in, a folder of one's own, and one backup written and read back at once."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.paths import InstanceFolder
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStep, StepState
from facilitator.web.acting import do
from facilitator.web.first_hour import Frame, frame, onward
from facilitator.web.forms import attempt
from facilitator.web.setup.forms import ELSEWHERE, BackupForm
from facilitator.wire.application import application
from facilitator.wire.sticks import Stick, sticks

GIBIBYTE = 2**30
FOLDER = "社区议事备份"


@dataclass(frozen=True)
class BackupPage:
    frame: Frame
    form: BackupForm


def backup_step() -> ResponseReturnValue:
    found, home = sticks(), str(InstanceFolder(application().settings.instance).backups)
    form = BackupForm()
    form.folder.choices = [*((f"{one.path}/{FOLDER}", _named(one)) for one in found), *_others(home)]
    if not form.folder.data or form.folder.data == "None":
        form.folder.data = form.folder.choices[0][0]
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("setup/backup.html", page=BackupPage(frame(SetupStep.BACKUP), form)), form.status
    do(SettleStep(SetupStep.BACKUP, StepState.DONE))
    size = -(-outcome.result.size // 1024)
    flash(_("已经备份并核对：%(file)s（%(size)s KB）。请每周来备份一次。", file=outcome.result.file, size=size))
    return onward(SetupStep.BACKUP)


def _named(one: Stick) -> str:
    return str(_("U盘或移动硬盘 %(path)s（还有 %(free)s GB）", path=one.path, free=f"{one.free / GIBIBYTE:.1f}"))


def _others(home: str) -> list[tuple[str, str]]:
    return [
        (home, _("这台电脑上：%(path)s（电脑坏了就一起没了，只能先用着）", path=home)),
        (ELSEWHERE, _("别的文件夹，写在下面")),
    ]
