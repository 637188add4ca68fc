"""facilitator doctor [--hall N]: one line a thing, ✓ or ✗, and what to do. Exit 0 when nothing is ✗."""

from __future__ import annotations

import click

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.doctor.hall import examine_hall
from facilitator.cli.doctor.instance import examine_instance, last_entry
from facilitator.cli.doctor.ledger import examine_ledger
from facilitator.cli.doctor.machine import examine_machine
from facilitator.cli.doctor.meeting import examine_meeting
from facilitator.cli.doctor.network import examine_network
from facilitator.cli.failures import REFUSED
from facilitator.domain.hall.finding import COLOURS, MARK_NAMES, Finding, Mark
from facilitator.domain.words import N_
from facilitator.wire.clock import SystemClock
from facilitator.wire.last_port import last_port
from facilitator.wire.readings import read_room


@click.command("doctor", cls=Command, help=N_("检查这台电脑、社区资料和会场是否就绪。"))
@click.option("--hall", "phones", type=click.IntRange(1, 2000), metavar="N", help=N_("会场有 N 部手机：加上会场清单。"))
@click.option("--port", type=click.IntRange(1, 65535), help=N_("服务要用的端口，不写就是上次启动用的。"))
@pass_context
def doctor_command(context: CliContext, phones: int | None, port: int | None) -> int:
    clock = SystemClock()
    findings = [
        *examine_machine(context.folder.root, clock, last_entry(context.settings, context.folder)),
        *examine_instance(context.settings, context.folder, clock.now()),
        *examine_ledger(context.settings, context.folder),
        *examine_network(context.folder, port or last_port(context.folder)),
        *((*examine_meeting(context), *examine_hall(phones, read_room(context.folder, clock.now()))) if phones else ()),
    ]
    for finding in findings:
        context.out.line(f"{finding.mark.value} {finding.what}：{finding.found}", COLOURS[finding.mark])
        if finding.cure:
            context.out.line(f"    → {finding.cure}")
    broken = sum(finding.mark is Mark.BAD for finding in findings)
    context.out.line(N_("有 {count} 项要处理。").format(count=broken) if broken else N_("可以开会。"))
    context.out.result({"ready": not broken, "findings": [_told(finding) for finding in findings]})
    return REFUSED if broken else 0


def _told(finding: Finding) -> dict[str, str]:
    return {
        "mark": finding.mark.name.lower(),
        "state": MARK_NAMES[finding.mark],
        "what": finding.what,
        "found": finding.found,
        "cure": finding.cure,
    }
