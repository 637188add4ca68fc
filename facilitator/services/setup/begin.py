"""setup.begin: whoever sits at the server's own screen begins without a password, once, while nobody has one."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import SetupBegun
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.setup.steps import is_fresh
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class BeginSetup:
    pass


@dataclass(frozen=True)
class BegunSetup:
    """`token`: a log-in of the first administrator."""

    token: str


def begin(command: BeginSetup, context: Context) -> BegunSetup:
    """Raises WrongState once somebody has chosen a password."""
    if not is_fresh(context):
        raise WrongState(N_("这里已经有人设过密码，请登录。"))
    administrator = context.store.staff.everyone()[0]
    token = new_token(context.ports.randomness)
    context.store.staff.begin_log_in(token_hash(token), administrator.id, context.now)
    context.record(SetupBegun(administrator.id))
    return BegunSetup(token)


VERB = Verb("setup", "begin", BeginSetup, Power.WORK, N_("在服务器自己的屏幕上开始设置"), begin)
