"""Who acts when somebody at the machine itself types a command: whoever may open the database may do everything."""

from __future__ import annotations

import os
import pwd
from dataclasses import replace

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Actor, ActorKind

LONGEST_NAME = 20
"""Characters of a name; the history has room for forty with what stands around it."""


def at_the_machine(name: str | None = None) -> Actor:
    """As the history names whoever typed the command: a member of staff, else the account of the machine."""
    if name:
        spoken = N_("{name}（在服务器上操作）").format(name=name[:LONGEST_NAME])
    elif account := _account():
        spoken = N_("服务器管理员（账号 {account}）").format(account=account[:LONGEST_NAME])
    else:
        spoken = N_("服务器管理员")
    return replace(COMMAND_LINE, name=spoken)


def _account() -> str:
    """The account by the process itself; the environment may say anything."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return ""


COMMAND_LINE = Actor(ActorKind.SYSTEM, "command_line", N_("服务器管理员"), frozenset(Power))
"""Who reads; whoever writes says who it is, see `CliContext.actor`."""
