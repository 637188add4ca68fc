"""facilitator people: add colleagues, issue API tokens, list who is there."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.domain.people.powers import ROLE_NAMES, Role, powers_of
from facilitator.domain.words import N_
from facilitator.services.context import Actor, ActorKind
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.import_key import ImportKey
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.people.read import StaffList
from facilitator.services.people.reset_password import ResetPassword
from facilitator.services.people.resume_account import ResumeAccount
from facilitator.services.people.retire_key import RetireKey
from facilitator.services.people.stop_account import StopAccount
from facilitator.services.people.trust_authority import TrustAuthority
from facilitator.services.upload import Upload


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


@people_group.command("reset-password", help=N_("忘了密码：给一个一次性密码，各处的登录都退出。"))
@click.argument("name", metavar=N_("姓名"))
@pass_context
def reset(context: CliContext, name: str) -> None:
    _give(context, ResetPassword(name))


@people_group.command("stop", help=N_("停用离岗人员的账号：登录、令牌、签名密钥马上失效，以前做的不变。"))
@click.argument("name", metavar=N_("姓名"))
@pass_context
def stop(context: CliContext, name: str) -> None:
    with context.application() as application:
        application.door.do(context.actor(application), StopAccount(name))
    context.out.line(N_("“{name}”的账号已停用。").format(name=name))
    context.out.result({"stopped": name})


@people_group.command("resume", help=N_("恢复停用的账号，给一个一次性密码。"))
@click.argument("name", metavar=N_("姓名"))
@pass_context
def resume(context: CliContext, name: str) -> None:
    _give(context, ResumeAccount(name))


def _give(context: CliContext, command: ResetPassword | ResumeAccount) -> None:
    with context.application() as application:
        given = application.door.do(context.actor(application), command).result
    sentence = N_("“{name}”的一次性密码：{password}（登录后须改成自己的密码）")
    context.out.line(sentence.format(name=given.name, password=given.one_time_password))
    context.out.result(asdict(given))


@people_group.command("retire-key", help=N_("停用一名工作人员的签名密钥，以前签的名仍然有效。"))
@click.argument("name", metavar=N_("姓名"))
@pass_context
def retire(context: CliContext, name: str) -> None:
    with context.application() as application:
        application.door.do(context.actor(application), RetireKey(name))
    context.out.line(N_("已停用“{name}”的签名密钥，请本人登录后重做一把。").format(name=name))
    context.out.result({"retired": name})


@people_group.command("trust", help=N_("导入持牌发证机构的证书，它发的证书就可以用来签名。"))
@click.argument("file", metavar=N_("机构.cer"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@pass_context
def trust(context: CliContext, file: Path) -> None:
    with context.application() as application:
        command = TrustAuthority(Upload(file.name, file.read_bytes()))
        taken = application.door.do(context.actor(application), command).result
    context.out.line(N_("已导入“{name}”，指纹 {print}").format(name=taken.name, print=taken.fingerprint))
    context.out.result({"name": taken.name, "fingerprint": taken.fingerprint, "until": taken.until.isoformat()})


@people_group.command("import-key", help=N_("把本人的证书文件（.p12）交进来，以后用它签名；口令当场输入，不存。"))
@click.argument("name", metavar=N_("姓名"))
@click.argument("file", metavar=N_("本人.p12"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@pass_context
def import_key(context: CliContext, name: str, file: Path) -> None:
    """Whoever knows the file's passphrase and is named in its certificate is its owner: no password is asked."""
    opens = click.prompt(N_("打开这个文件的口令"), hide_input=True)
    signs = click.prompt(N_("以后签名用的口令"), hide_input=True, confirmation_prompt=N_("再输一遍"))
    with context.application() as application:
        found = next((one for one in application.door.ask(COMMAND_LINE, StaffList()) if one.name == name), None)
        if found is None:
            raise Failure(N_("工作人员里没有“{name}”。").format(name=name))
        owner = Actor(ActorKind.STAFF, found.id, found.name, powers_of(found.roles))
        made = application.door.do(owner, ImportKey(Upload(file.name, file.read_bytes()), opens, signs)).result
    context.out.line(N_("“{name}”以后用这张证书签名，指纹 {print}").format(name=name, print=made.fingerprint))
    context.out.result({"person": found.id, "fingerprint": made.fingerprint})
