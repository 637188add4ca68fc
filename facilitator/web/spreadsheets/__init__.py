"""Addresses of import and export of spreadsheets."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.spreadsheets import batches, exporting, importing, writing
from facilitator.web.spreadsheets.working import StillWorking, still_working
from facilitator.web.staff import staff_only

SPREADSHEETS = Blueprint("spreadsheets", __name__, url_prefix="/ledger")
SPREADSHEETS.before_request(staff_only)
SPREADSHEETS.register_error_handler(StillWorking, still_working)
SPREADSHEETS.add_url_rule("/import", "start", importing.start, methods=["GET", "POST"])
SPREADSHEETS.add_url_rule("/import/<kept>/columns", "columns", importing.columns, methods=["GET", "POST"])
SPREADSHEETS.add_url_rule("/import/<kept>/rows", "rows", importing.rows, methods=["GET", "POST"])
SPREADSHEETS.add_url_rule("/import/<kept>/write", "write", writing.write, methods=["GET", "POST"])
SPREADSHEETS.add_url_rule("/import/<kept>/forget", "forget", importing.forget, methods=["POST"])
SPREADSHEETS.add_url_rule("/import/batches/<batch>", "batch", batches.batch)
SPREADSHEETS.add_url_rule("/import/batches/<batch>/undo", "undo", batches.undo, methods=["POST"])
SPREADSHEETS.add_url_rule("/export.xlsx", "export", exporting.workbook)
SPREADSHEETS.add_url_rule("/export.csv", "export_csv", exporting.table)
SPREADSHEETS.add_url_rule("/export-public.xlsx", "export_public", exporting.public_workbook)
