"""The one form that needs no log-in: a paper to be checked."""

from __future__ import annotations

from flask_wtf.file import FileField
from wtforms import StringField

from facilitator.domain.words import N_
from facilitator.web.forms import AtMost, Needed, PaperForm


class VerifyForm(PaperForm):
    """`code`: the 校验码 that somebody reads from the printed sheet; without it only the file is judged."""

    file = FileField(N_("会议纪要的 PDF 文件"), [Needed(N_("请选择要核对的 PDF 文件。"))])
    code = StringField(N_("纸上的校验码"), [AtMost(40)])
