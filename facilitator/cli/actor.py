"""Who acts when somebody at the machine itself types a command: whoever may open the database may do everything."""

from __future__ import annotations

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Actor, ActorKind

COMMAND_LINE = Actor(ActorKind.SYSTEM, "command_line", N_("命令行"), frozenset(Power))
