"""The form of a recount: a number for each option of the paper, who counted, and whether the seal was whole."""

from __future__ import annotations

from wtforms import BooleanField, StringField
from wtforms.validators import InputRequired

from facilitator.domain.words import N_
from facilitator.services.ballots.recount import NAME_LIMIT, REMARK_LIMIT, RecountBallot
from facilitator.services.ballots.recounts import EnvelopeShown
from facilitator.web.forms import AtMost, CountField, Needed, PaperForm

NO_NUMBER = N_("请写张数，没有的写 0。")


class RecountForm(PaperForm):
    """Fields of the options are added by `about`: `count-o1`, in the order of the paper."""

    ballot = ""
    options: tuple[str, ...] = ()
    invalid = CountField(N_("废票几张"), [InputRequired(NO_NUMBER)])
    second = StringField(N_("一起数的人"), [Needed(N_("重数要两个人，请写另一位是谁。")), AtMost(NAME_LIMIT)])
    sealed = BooleanField(N_("封签完整，没有拆过"))
    remark = StringField(N_("情况说明"), [AtMost(REMARK_LIMIT)], description=N_("封签不完整、数目不一样，一定要写"))

    @classmethod
    def about(cls, envelope: EnvelopeShown, *, sent: bool) -> RecountForm:
        fields = {
            f"count-{option.id}": CountField(f"{option.sign} {option.label}".strip(), [InputRequired(NO_NUMBER)])
            for option in envelope.options
        }
        made: type[RecountForm] = type("RecountOfBallot", (cls,), fields)
        form = made() if sent else made(formdata=None)
        form.ballot, form.options = envelope.ballot, tuple(option.id for option in envelope.options)
        return form

    def command(self) -> RecountBallot:
        counts = {option: int(self[f"count-{option}"].data or 0) for option in self.options}
        told = (int(self.invalid.data or 0), self.second.data or "", bool(self.sealed.data), self.remark.data or "")
        return RecountBallot(self.ballot, counts, *told)
