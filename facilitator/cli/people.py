"""facilitator people: add colleagues, issue API tokens, list who is there."""

from __future__ import annotations

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.domain.people.powers import ROLE_NAMES, Role
from facilitator.domain.words import N_
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.people.read import StaffList


@click.group("people", cls=Group, help=N_("工作人员：添加、发令牌、名单。"))
def people_group() -> None:
    pass


@people_group.command("add", help=N_("添加一名工作人员，给出一次性密码。"))
@click.argument("name", metavar=N_("姓名"))
@click.option(
    "--role", "roles", multiple=True, required=True, type=click.Choice([role.value for role in Role]),
    help=N_("岗位，可以写多次：{roles}。").format(
        roles="、".join(f"{role.value} {ROLE_NAMES[role]}" for role in Role)
    ),
)  # fmt: skip
@click.option("--grid", metavar=N_("网格"), help=N_("居民小组长管哪个小区或网格，只看得到这一个。"))
@pass_context
def add(context: CliContext, name: str, roles: tuple[str, ...], grid: str | None) -> None:
    with context.application() as application:
        command = AddStaff(name, tuple(Role(role) for role in roles), grid)
        added = application.door.do(context.actor(application), command).result
    context.out.line(
        N_("已添加“{name}”，一次性密码：{password}（登录后须改成自己的密码）").format(
            name=name.strip(), password=added.one_time_password
        )
    )
    context.out.result({"person": added.person, "name": name.strip(), "one_time_password": added.one_time_password})


@people_group.command("token", help=N_("给一名工作人员发接口令牌，之前的令牌随即失效。"))
@click.argument("name", metavar=N_("姓名"))
@pass_context
def token(context: CliContext, name: str) -> None:
    with context.application() as application:
        issued = application.door.do(context.actor(application), IssueToken(name)).result
    context.out.line(issued.token)
    context.out.result({"token": issued.token})


@people_group.command("list", help=N_("工作人员名单。"))
@pass_context
def show(context: CliContext) -> None:
    with context.application() as application:
        staff = application.door.ask(COMMAND_LINE, StaffList())
    rows = [
        (
            member.name,
            "、".join(ROLE_NAMES[role] for role in member.roles),
            N_("还没改过密码") if member.must_change else "",
            N_("有签名密钥") if member.has_key else "",
        )
        for member in staff
    ]
    context.out.table((N_("姓名"), N_("岗位"), N_("密码"), N_("密钥")), rows)
    context.out.result(
        {
            "people": [
                {
                    "id": member.id,
                    "name": member.name,
                    "roles": [role.value for role in member.roles],
                    "must_change": member.must_change,
                    "has_key": member.has_key,
                }
                for member in staff
            ]
        }
    )
