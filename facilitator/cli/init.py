"""facilitator init: makes the instance; doing it again changes nothing that is there."""

from __future__ import annotations

import click

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.making import make_instance
from facilitator.domain.words import N_


@click.command("init", cls=Command, help=N_("建好社区资料文件夹：密钥、证书机构、数据库和第一位管理员。"))
@pass_context
def init_command(context: CliContext) -> None:
    made = make_instance(context)
    context.out.line(N_("社区资料在：{folder}").format(folder=context.folder.root))
    if made.one_time_password:
        context.out.line(
            N_("第一位管理员：{name}，一次性密码：{password}（登录后须改成自己的密码）").format(
                name=made.administrator, password=made.one_time_password
            )
        )
    context.out.result(
        {
            "instance": str(context.folder.root),
            "new": made.new,
            "administrator": made.administrator,
            "one_time_password": made.one_time_password,
        }
    )
