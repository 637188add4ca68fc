"""The command `facilitator`: which instance it works on, how it speaks, and the list of its commands."""

from __future__ import annotations

from collections.abc import Sequence

import click

from facilitator import settings as settings_of
from facilitator.cli.archive import archive_command
from facilitator.cli.audit import audit_command
from facilitator.cli.backup.backup import backup_command
from facilitator.cli.backup.restore import restore_command
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext
from facilitator.cli.demo.command import demo_command
from facilitator.cli.doctor.command import doctor_command
from facilitator.cli.functions import Functions
from facilitator.cli.init import init_command
from facilitator.cli.intake.command import intake_group
from facilitator.cli.ledger.command import ledger_group
from facilitator.cli.people import people_group
from facilitator.cli.practise.command import practise_command
from facilitator.cli.printing import Printer
from facilitator.cli.rehearse import rehearse_command
from facilitator.cli.roll.command import roll_group
from facilitator.cli.serve import serve_command, worker_command
from facilitator.cli.tickets import tickets_group
from facilitator.cli.verify import verify_command
from facilitator.domain.words import N_
from facilitator.paths import instance_dir

ABOUT = N_("社区议事会：从需求台账，到现场表决，到签字纪要。")


@click.group("facilitator", cls=Group, invoke_without_command=True, help=ABOUT)
@click.option("--instance", metavar=N_("文件夹"), help=N_("社区资料在哪里（也可用环境变量 FACILITATOR_INSTANCE）。"))
@click.option("--by", metavar=N_("姓名"), help=N_("谁在操作：写工作人员的姓名，台账的经过里就写这个人。"))
@click.option("--json", "as_json", is_flag=True, help=N_("输出给程序读的 JSON。"))
@click.pass_context
def cli(context: click.Context, instance: str | None, by: str | None, as_json: bool) -> None:
    functions: Functions = context.obj
    context.obj = CliContext(settings_of.load(instance_dir(instance)), functions, Printer(as_json), by)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


COMMANDS = (
    init_command,
    serve_command,
    worker_command,
    demo_command,
    people_group,
    roll_group,
    tickets_group,
    ledger_group,
    intake_group,
    rehearse_command,
    practise_command,
    verify_command,
    archive_command,
    audit_command,
    backup_command,
    restore_command,
    doctor_command,
)
for command in COMMANDS:
    cli.add_command(command)


def run(functions: Functions, arguments: Sequence[str] | None = None) -> None:
    """Do what the command line says and exit with its status."""
    cli.main(arguments, prog_name="facilitator", obj=functions)
