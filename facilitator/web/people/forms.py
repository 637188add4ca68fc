"""Forms about oneself: logging in, a new password, an own signing key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from flask_wtf.file import FileField
from wtforms import HiddenField, PasswordField, StringField

from facilitator.domain.words import N_
from facilitator.services.people.import_key import ImportKey
from facilitator.services.people.trust_authority import TrustAuthority
from facilitator.services.upload import Upload
from facilitator.web.forms import AtMost, Needed, PaperForm, SameAs


class LogInForm(PaperForm):
    """`next` is where one wanted to go; only paths of our own are followed."""

    name = StringField(N_("姓名或岗位"), [Needed(N_("请写姓名或岗位。")), AtMost(60)])
    password = PasswordField(N_("密码"), [Needed(N_("请输入密码。")), AtMost(200)])
    next = HiddenField()


class PasswordForm(PaperForm):
    called: ClassVar[Mapping[str, str]] = {"password": "new"}

    old = PasswordField(N_("现在的密码"), [Needed(N_("请输入现在的密码。")), AtMost(200)])
    new = PasswordField(N_("新密码"), [Needed(N_("请输入新密码。")), AtMost(200)])
    again = PasswordField(
        N_("再输一遍新密码"),
        [Needed(N_("请再输一遍新密码。")), SameAs("new", N_("两次输入的新密码不一样，请重新输入。"))],
    )


class KeyForm(PaperForm):
    """The passphrase is asked for at every signature and kept nowhere."""

    passphrase = PasswordField(N_("签名口令"), [Needed(N_("请想一个签名口令。")), AtMost(200)])
    again = PasswordField(
        N_("再输一遍签名口令"),
        [Needed(N_("请再输一遍签名口令。")), SameAs("passphrase", N_("两次输入的签名口令不一样，请重新输入。"))],
    )


class OwnFileForm(PaperForm):
    """A .p12 file from a licensed authority, in place of a key of the community's own."""

    file = FileField(N_("证书文件（.p12 或 .pfx）"), [Needed(N_("请选择证书文件。"))])
    file_passphrase = PasswordField(N_("打开这个文件的口令"), [Needed(N_("请输入打开文件的口令。")), AtMost(200)])
    passphrase = PasswordField(N_("以后签名用的口令"), [Needed(N_("请想一个签名口令。")), AtMost(200)])

    def command(self) -> ImportKey:
        return ImportKey(_sent(self.file), self.file_passphrase.data or "", self.passphrase.data or "")


class AuthorityForm(PaperForm):
    file = FileField(N_("机构的证书（.pem、.cer 或 .crt）"), [Needed(N_("请选择机构的证书文件。"))])

    def command(self) -> TrustAuthority:
        return TrustAuthority(_sent(self.file))


def _sent(field: FileField) -> Upload:
    return Upload(field.data.filename or "", field.data.stream.read())
