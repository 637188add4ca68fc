"""facilitator demo: loads the invented community into an empty instance; --fresh begins it again, real data never."""

from __future__ import annotations

import shutil
from typing import Any

import click

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.demo.loading import load_demo, what_is_here
from facilitator.cli.failures import Failure
from facilitator.cli.making import make_instance
from facilitator.cli.private import make_folder, read_json
from facilitator.cli.running import is_running
from facilitator.domain.words import N_
from facilitator.storage.wiping import wipe


@click.command("demo", cls=Command, help=N_("装入演示社区：名册、台账、各阶段的会议。"))
@click.option("--fresh", is_flag=True, help=N_("清空已有的演示，从头装入；真实资料不会被清空。"))
@pass_context
def demo_command(context: CliContext, fresh: bool) -> None:
    make_instance(context)
    here = what_is_here(context)
    if not here.untouched and not here.demo:
        raise Failure(
            N_("“{folder}”里有真实资料，不能装入演示。").format(folder=context.folder.root),
            N_("请用 --instance 另选一个空文件夹。"),
        )
    if here.demo and fresh:
        _clear(context)
    loaded = not here.demo or fresh
    _tell(context, load_demo(context) if loaded else read_json(context.folder.demo), loaded)


def _clear(context: CliContext) -> None:
    """The community's secret and its certificate authority stay: papers signed before can still be verified."""
    if is_running(context.folder):
        raise Failure(N_("服务正在运行，不能清空演示。"), N_("请先停止 facilitator serve。"))
    wipe(context.settings.database_url)
    shutil.rmtree(context.folder.files)
    make_folder(context.folder.files)
    context.folder.demo.unlink(missing_ok=True)
    context.folder.one_time.unlink(missing_ok=True)
    make_instance(context)


def _tell(context: CliContext, told: dict[str, Any], loaded: bool) -> None:
    context.out.line(N_("演示社区已装入。") if loaded else N_("演示社区早已装入；要从头开始，请加 --fresh。"))
    people = told.get("people", [])
    rows = [(person["name"], person["password"], person["passphrase"] or N_("不签字")) for person in people]
    context.out.table((N_("姓名"), N_("登录密码"), N_("签名口令")), rows)
    context.out.line(N_("启动服务：facilitator serve"))
    context.out.result({"loaded": loaded, **told})
