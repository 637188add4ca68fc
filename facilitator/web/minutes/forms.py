"""The one thing a signer types."""

from __future__ import annotations

from wtforms import PasswordField

from facilitator.domain.words import N_
from facilitator.web.forms import AtMost, Needed, PaperForm


class SignForm(PaperForm):
    """The passphrase of one's own key; it is used for this signature and kept nowhere."""

    passphrase = PasswordField(N_("签名口令"), [Needed(N_("请输入您的签名口令。")), AtMost(200)])
