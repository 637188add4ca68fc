"""setup.tell_network: the hall's wireless network, which the wall shows with its code."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import NetworkTold
from facilitator.domain.words import N_
from facilitator.services.context import Context, PlaceFact
from facilitator.services.setup.steps import refuse_in_demo
from facilitator.services.verb import Verb

LONGEST_NAME, LEAST_PASSWORD, LONGEST_PASSWORD = 32, 8, 63
"""What IEEE 802.11 and WPA allow: 32 bytes of name, 8 to 63 characters of password."""


@dataclass(frozen=True)
class TellNetwork:
    """Without a name the wall shows no network; without a password it is an open one."""

    wifi_name: str = ""
    wifi_password: str = ""


def tell_network(command: TellNetwork, context: Context) -> None:
    refuse_in_demo(context)
    name, password = command.wifi_name.strip(), command.wifi_password
    if len(name.encode()) > LONGEST_NAME:
        raise BadInput(N_("无线网的名字太长，请照路由器上的写。"), field="wifi_name")
    if password and not name:
        raise BadInput(N_("写了密码，还要写无线网的名字。"), field="wifi_name")
    if not (password.isascii() and password.isprintable()):
        raise BadInput(N_("无线网的密码只能是英文字母、数字和符号，请照路由器上的写。"), field="wifi_password")
    if password and not LEAST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise BadInput(
            N_("无线网的密码是 {least} 到 {most} 位，请核对。"),
            field="wifi_password", least=LEAST_PASSWORD, most=LONGEST_PASSWORD,
        )  # fmt: skip
    staff = context.store.staff
    for key, text in ((PlaceFact.WIFI_NAME, name), (PlaceFact.WIFI_PASSWORD, password)):
        staff.keep_fact(key, text) if text else staff.forget_fact(key)
    context.record(NetworkTold(context.actor.name))


VERB = Verb("setup", "tell_network", TellNetwork, Power.MANAGE_STAFF, N_("写会场的无线网"), tell_network)
