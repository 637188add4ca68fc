"""setup.finish: the first hour is over; 今天 no longer speaks of it, the page stays open to administrators."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import SetupFinished
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.setup.steps import FINISHED, is_fresh, refuse_in_demo
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FinishSetup:
    pass


def finish(command: FinishSetup, context: Context) -> None:
    """Raises WrongState while the first password is the one from the terminal: nobody could come back."""
    refuse_in_demo(context)
    if is_fresh(context):
        raise WrongState(N_("请先定好管理员的密码，不然下次进不来。"))
    context.store.staff.keep_fact(FINISHED, context.now.isoformat())
    context.record(SetupFinished(context.actor.name))


VERB = Verb("setup", "finish", FinishSetup, Power.MANAGE_STAFF, N_("第一小时的设置到此为止"), finish)
