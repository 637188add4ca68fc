"""The one form that needs no log-in: a paper to be checked."""

from __future__ import annotations

from flask_babel import gettext as _
from flask_wtf.file import FileField
from wtforms import Field, StringField
from wtforms.validators import StopValidation

from facilitator.domain.words import N_
from facilitator.web.forms import AtMost, PaperForm


class VerifyForm(PaperForm):
    """`code` is what somebody reads from the printed sheet: beside a file it must be that file's, alone it is looked
    up. Without it only the file is judged."""

    file = FileField(N_("会议纪要的 PDF 文件"))
    code = StringField(N_("纸上的校验码或会场记录码"), [AtMost(40)])

    def validate_file(self, field: Field) -> None:
        if not field.data and not (self.code.data or "").strip():
            raise StopValidation(_("请选择要核对的 PDF 文件，或者填纸上的码。"))
