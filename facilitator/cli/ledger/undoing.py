"""facilitator ledger undo: takes a batch back, or what is left of it where somebody has worked on some since."""

from __future__ import annotations

import click

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.domain.errors import Conflict
from facilitator.domain.words import N_
from facilitator.services.demands.undo_import import ImportTakenBack, Reach, UndoImport

MOST_STAYED = 50


@click.command("undo", cls=Command, help=N_("撤销一批导入：新登记的撤回，改过的改回去。"))
@click.argument("batch", metavar=N_("批号"))
@click.option(
    "--rest", "reach", flag_value=Reach.REST.value, help=N_("有几件后来办过、改过的留着，只撤销其余的。")
)
@pass_context
def undo_import(context: CliContext, batch: str, reach: str | None) -> None:
    command = UndoImport(batch, Reach(reach or Reach.WHOLE))
    with context.application() as application:
        try:
            told: ImportTakenBack = application.door.do(context.actor(application), command).result
        except Conflict as conflict:
            raise _refused(conflict, batch) from conflict
    sentence = N_("已撤销：撤回 {withdrawn} 件，改回 {restored} 件。")
    context.out.line(sentence.format(withdrawn=len(told.withdrawn), restored=len(told.restored)))
    if told.stayed:
        context.out.line(N_("留下 {count} 件没有动：").format(count=len(told.stayed)))
        rows = [(one.number, one.why) for one in told.stayed[:MOST_STAYED]]
        context.out.table((N_("编号"), N_("为什么")), rows)
    context.out.result(
        {
            "ok": True,
            "withdrawn": list(told.withdrawn),
            "restored": list(told.restored),
            "stayed": [vars(one) for one in told.stayed],
        }
    )


def _refused(conflict: Conflict, batch: str) -> Failure:
    details = {"error": conflict.code, "details": conflict.details}
    hint = N_("只撤销其余的：facilitator ledger undo {batch} --rest").format(batch=batch)
    return Failure(conflict.message, hint if conflict.details.get("rest") else "", REFUSED, details)
