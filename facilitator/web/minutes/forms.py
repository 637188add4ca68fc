"""What a signer types or draws, what is written on a paper that goes back, and the sheet that was signed by hand."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext as _
from flask_wtf.file import FileField
from wtforms import HiddenField, PasswordField, SelectField, StringField, TextAreaField

from facilitator.domain.minutes.addendum import LONGEST_REASON, LONGEST_WORDS
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.words import N_
from facilitator.services.minutes.read import SignatureLine
from facilitator.services.minutes.return_ import NOTE_LIMIT
from facilitator.services.minutes.sign_addendum_on_paper import SignAddendumOnPaper
from facilitator.services.minutes.sign_on_paper import SignMinutesOnPaper
from facilitator.services.upload import Upload
from facilitator.web.forms import AtMost, Needed, PaperForm, TicksField


class SignForm(PaperForm):
    """The passphrase of one's own key; it is used for this signature and kept nowhere. The pad fills `handwriting`."""

    passphrase = PasswordField(N_("签名口令"), [Needed(N_("请输入您的签名口令。")), AtMost(200)])
    handwriting = HiddenField(N_("手写签名"))


class AddendumSignForm(PaperForm):
    passphrase = PasswordField(N_("签名口令"), [Needed(N_("请输入您的签名口令。")), AtMost(200)])


class CorrectForm(PaperForm):
    """What a signed paper says wrongly, and how it should be read."""

    item = SelectField(N_("哪里"), choices=[])
    old = TextAreaField(N_("原来写的"), [Needed(N_("请写明原来怎么写的。")), AtMost(LONGEST_WORDS)])
    new = TextAreaField(N_("更正为"), [Needed(N_("请写明应当怎么写。")), AtMost(LONGEST_WORDS)])
    reason = StringField(N_("更正的原因"), [Needed(N_("请写明为什么更正。")), AtMost(LONGEST_REASON)])

    def about(self, items: Iterable[AgendaItem]) -> CorrectForm:
        self.item.choices = [("0", _("全文")), *((str(item.position), item.title) for item in items)]
        return self


class DiscardForm(PaperForm):
    """An addendum that somebody has not signed yet is taken back."""

    reason = StringField(N_("为什么作废"), [Needed(N_("请写明为什么作废。")), AtMost(LONGEST_REASON)])


class ReturnForm(PaperForm):
    note = TextAreaField(N_("哪里要改"), [Needed(N_("请写明哪里要改，记录人好照着改。")), AtMost(NOTE_LIMIT)])


class SheetForm(PaperForm):
    """The paper way, equal in rank: who stands on the sheet, the code printed on it, its scan."""

    signers = TicksField(N_("纸上有谁的签字"))
    code = StringField(N_("纸上的校验码"), [Needed(N_("请照纸上抄下校验码，免得签的是改以前的那一份。")), AtMost(64)])
    file = FileField(N_("签字页的照片或扫描件"), [Needed(N_("请选择签好字的那一页的照片或扫描件。"))])

    def wait_for(self, places: Iterable[SignatureLine]) -> SheetForm:
        """Only those who have not signed yet can be ticked."""
        self.signers.choices = [(place.name, place.name) for place in places if place.at is None]
        return self

    def command(self, minutes: str) -> SignMinutesOnPaper:
        return SignMinutesOnPaper(minutes, tuple(self.signers.data or ()), self._scan(), self.code.data)

    def for_addendum(self, addendum: str, names: Iterable[str]) -> SignAddendumOnPaper:
        """Everybody who has not signed the addendum stands on its sheet: it is printed and signed as one."""
        return SignAddendumOnPaper(addendum, tuple(names), self._scan(), self.code.data)

    def _scan(self) -> Upload:
        return Upload(self.file.data.filename or "", self.file.data.stream.read())
