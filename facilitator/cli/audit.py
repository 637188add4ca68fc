"""facilitator audit: reads everything again and says what is wrong. Exit 0 nothing, 1 faults."""

from __future__ import annotations

import click

from facilitator.cli.auditing import missing_files
from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.domain.words import N_
from facilitator.services.audit import Audit, AuditReport, Check
from facilitator.services.context import SYSTEM


@click.command("audit", cls=Command, help=N_("通读数据库和文件，列出所有问题。"))
@pass_context
def audit_command(context: CliContext) -> None:
    with context.application() as application:
        report: AuditReport = application.door.ask(SYSTEM, Audit())
        files = Check(N_("存档文件"), len(report.files), tuple(missing_files(report, application.files)))
    checks = (*report.checks, files)
    rows = [
        ("✗" if check.faults else "✓", check.name, check.seen, "\n".join(check.faults) or N_("没有问题"))
        for check in checks
    ]
    context.out.table(("", N_("检查"), N_("数量"), N_("结果")), rows)
    context.out.line(N_("日志校验码：{head}").format(head=report.head))
    faults = [fault for check in checks for fault in check.faults]
    told = {
        "head": report.head,
        "checks": [{"name": check.name, "seen": check.seen, "faults": list(check.faults)} for check in checks],
    }
    if faults:
        raise Failure(
            N_("发现 {count} 处问题，第一处：{fault}。").format(count=len(faults), fault=faults[0]),
            N_("请先不要继续使用，保留现场，并用最近一份备份核对。"),
            REFUSED,
            told,
        )
    context.out.result({"ok": True, **told})
