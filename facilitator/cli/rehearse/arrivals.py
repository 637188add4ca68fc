"""Before the first step: the seven people with their tokens and keys, and the units of the roll."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.faults import CannotPlay, NotHeld
from facilitator.cli.rehearse.people import ADMINISTRATOR, CLERK, ROLES, passphrase
from facilitator.cli.rehearse.phones import side_by_side
from facilitator.cli.rehearse.roll import RollUnit
from facilitator.domain.words import N_

ARRIVING_AT_ONCE = 4


def people_arrive(api: Api, tell: Callable[[str], None]) -> None:
    """Everybody gets an account, a token and a key; who was there before (`--url`) keeps the account.

    Side by side, since passwords and keys are slow on purpose.
    """
    tell(N_("请{names}到场").format(names="、".join(ROLES)))
    side_by_side(lambda name: _arrive(api, name), list(ROLES), ARRIVING_AT_ONCE)


def _arrive(api: Api, name: str) -> None:
    api.call(ADMINISTRATOR, "people.add_staff", {"name": name, "roles": [ROLES[name]]})
    try:
        api.tokens[name] = str(api.must(ADMINISTRATOR, "people.issue_token", {"person": name})["token"])
        api.must(name, "people.make_key", {"passphrase": passphrase(name)})
    except (NotHeld, KeyError) as error:
        raise CannotPlay(N_("“{name}”没能到场：{reason}").format(name=name, reason=error)) from error


def make_roll(api: Api, roll: Sequence[RollUnit], tell: Callable[[str], None]) -> dict[str, str]:
    """The ids of the units by alias, made in the order of the script."""
    units: dict[str, str] = {}
    for number, unit in enumerate(roll, start=1):
        tell(N_("登记名册 {number}/{total}").format(number=number, total=len(roll)))
        try:
            units[unit.alias] = str(api.must(CLERK, "people.add_unit", unit.arguments)["unit"])
        except (NotHeld, KeyError) as error:
            told = N_("名册里的“{alias}”没能登记：{reason}").format(alias=unit.alias, reason=error)
            raise CannotPlay(told) from error
    return units
