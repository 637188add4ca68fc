"""The ledger as a file to take along, made outside the hub and sent piece by piece."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from flask import Response, request, send_file
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.web.acting import actor, need
from facilitator.wire.application import application
from facilitator.wire.sheets.export import Ask, Period, export_csv, export_workbook
from facilitator.wire.sheets.public_export import export_public_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Export = Callable[[Path, Ask, Period], int]


def workbook() -> ResponseReturnValue:
    return _sent(export_workbook, _("需求台账"), "xlsx", XLSX)


def table() -> ResponseReturnValue:
    return _sent(export_csv, _("需求台账"), "csv", "text/csv; charset=utf-8")


def public_workbook() -> ResponseReturnValue:
    return _sent(export_public_workbook, _("需求台账（公示版）"), "xlsx", XLSX)


def _sent(export: Export, name: str, ending: str, media_type: str) -> Response:
    """The file lies in a folder of its own that is gone once it is open: what is sent has no name on the disk."""
    need(Power.KEEP_LEDGER)
    period = Period.of(request.args.get("quarter", "").strip().upper())
    who, door = actor(), application().door
    with tempfile.TemporaryDirectory(prefix="facilitator-export-") as folder:
        path = Path(folder) / f"ledger.{ending}"
        door.ports.off_hub.run(lambda: export(path, lambda question: door.ask(who, question), period))
        opened = path.open("rb")
    told = f"-{period.quarter}" if period.quarter else ""
    return send_file(opened, media_type, as_attachment=True, download_name=f"{name}{told}.{ending}")
