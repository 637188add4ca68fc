"""/funding/<plan>/accounts.xlsx: the books of a plan for the accountant, for who may see every line."""

from __future__ import annotations

import tempfile
from pathlib import Path

from flask import Blueprint, send_file
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.web.acting import actor, ask
from facilitator.wire.application import application
from facilitator.wire.sheets.accounts import write_accounts

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_routes(blueprint: Blueprint) -> None:
    blueprint.add_url_rule("/<plan>/accounts.xlsx", "accounts", accounts)


def accounts(plan: str) -> ResponseReturnValue:
    """The file lies in a folder of its own that is gone once it is open: what is sent has no name on the disk."""
    may_see_lines()
    shown: PlanShown = ask(PlanDetail(plan))
    with tempfile.TemporaryDirectory(prefix="facilitator-export-") as folder:
        path = Path(folder) / "accounts.xlsx"
        application().door.ports.off_hub.run(lambda: write_accounts(path, shown))
        opened = path.open("rb")
    name = f"{_('筹资账目')}{shown.demand_number}.xlsx"
    answer = send_file(opened, XLSX, as_attachment=True, download_name=name)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def may_see_lines() -> None:
    """Raises Forbidden for who sees sums only."""
    if not actor().may(Power.KEEP_FUNDS) and not actor().may(Power.SUPERVISE_FUNDS):
        raise Forbidden()
