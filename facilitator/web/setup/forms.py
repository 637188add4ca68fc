"""The forms of the first hour, one a step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import PasswordField, RadioField, StringField, TextAreaField

from facilitator.domain.demands.entry import LIMITS as DEMAND_LIMITS
from facilitator.domain.people.powers import ROLE_NAMES, Role
from facilitator.domain.words import N_
from facilitator.services.setup.back_up import BackUp
from facilitator.services.setup.take_office import LONGEST_NAME, TakeOffice
from facilitator.services.setup.tell_grids import LONGEST_MATTER, MOST, TellGrids
from facilitator.services.setup.tell_network import TellNetwork
from facilitator.services.setup.tell_place import LIMITS, TellPlace
from facilitator.web.forms import AtMost, Needed, PaperForm, SameAs, TicksField

ELSEWHERE = "elsewhere"


class PlaceForm(PaperForm):
    name = StringField(
        N_("社区名称"), [Needed(N_("请写社区的名称，例如“柳荫社区”。")), AtMost(LIMITS["name"])],
        description=N_("印在每一张纸、每一个页面上。写到“社区”为止，例如“柳荫社区”。"),
    )  # fmt: skip
    street = StringField(N_("街道（乡镇）"), [AtMost(LIMITS["street"])], description=N_("例如“青石街道”。可以先不写。"))
    complaint_phone = StringField(
        N_("意见和投诉电话"), [AtMost(LIMITS["complaint_phone"])],
        description=N_("印在公示上。不写，公示上就留空，用手填。"),
    )  # fmt: skip

    def command(self) -> TellPlace:
        return TellPlace(self.name.data or "", self.street.data or "", self.complaint_phone.data or "")


class OfficeForm(PaperForm):
    name = StringField(N_("您的姓名或岗位"), [Needed(N_("请写姓名或岗位。")), AtMost(LONGEST_NAME)])
    password = PasswordField(
        N_("密码"), [Needed(N_("请输入密码。")), AtMost(200)],
        description=N_("至少 12 位，一个汉字算两位。四个不相干的词，好记又难猜。抄在纸上锁起来。"),
    )  # fmt: skip
    again = PasswordField(
        N_("再输一遍密码"),
        [Needed(N_("请再输一遍密码。")), SameAs("password", N_("两次输入的密码不一样，请重新输入。"))],
    )
    roles = TicksField(
        N_("您还做哪些事"), description=N_("一个人全做，就全勾上；以后有同事来，再给他们开账号。"),
    )  # fmt: skip
    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {
        "roles": {
            role: name for role, name in ROLE_NAMES.items() if role not in (Role.ADMINISTRATOR, Role.GROUP_LEADER)
        }
    }

    def command(self) -> TakeOffice:
        roles = tuple(Role(role) for role in self.roles.data or ())
        return TakeOffice(self.name.data or "", self.password.data or "", roles)


class GridsForm(PaperForm):
    grids = TextAreaField(
        N_("网格或小区，一行一个"), [AtMost(MOST * (DEMAND_LIMITS["grid"] + 2))],
        description=N_("登记需求、贴二维码、给居民小组长开账号时从这里选。没有网格就空着。"),
    )  # fmt: skip
    major = StringField(N_("大事，这里叫"), [AtMost(LONGEST_MATTER)], description=N_("要街道和部门一起办的"))
    minor = StringField(N_("小事，这里叫"), [AtMost(LONGEST_MATTER)], description=N_("社区自己能办的"))
    private = StringField(N_("私事，这里叫"), [AtMost(LONGEST_MATTER)], description=N_("一家一户的，社区帮忙找人"))

    def command(self) -> TellGrids:
        grids = tuple((self.grids.data or "").splitlines())
        return TellGrids(grids, self.major.data or "", self.minor.data or "", self.private.data or "")


class NetworkForm(PaperForm):
    wifi_name = StringField(N_("无线网的名字"), [AtMost(32)], description=N_("照手机上看到的写。会显示在大屏幕上。"))
    wifi_password = StringField(
        N_("无线网的密码"), [AtMost(63)],
        description=N_("会显示在大屏幕上，用会场专门的无线网，不要用办公网。没有密码就空着。"),
    )  # fmt: skip

    def command(self) -> TellNetwork:
        return TellNetwork(self.wifi_name.data or "", self.wifi_password.data or "")


class BackupForm(PaperForm):
    called: ClassVar[Mapping[str, str]] = {"folder": "other"}

    folder = RadioField(N_("备份到哪里"), validate_choice=False)
    other = StringField(N_("别的文件夹"), [AtMost(300)], description=N_("写完整的路径，例如 /media/U盘/备份"))

    def command(self) -> BackUp:
        chosen = self.folder.data or ELSEWHERE
        return BackUp((self.other.data or "") if chosen == ELSEWHERE else chosen)


class LeaveDemoForm(PaperForm):
    word = StringField(N_("请写“清空演示”四个字"), [Needed(N_("要清空，请在框里写“清空演示”四个字。")), AtMost(20)])
