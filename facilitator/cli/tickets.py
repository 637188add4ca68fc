"""facilitator tickets print: personal tickets of one meeting as a PDF to cut apart; a second print voids the first."""

from __future__ import annotations

import re
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.cli.functions import Application
from facilitator.domain.papers.content import content_bytes, plain_content
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import UnitList
from facilitator.services.sessions.read import SessionByCode, SessionDetail, SessionLine
from facilitator.services.setup.read import AboutPlace
from facilitator.services.ticket_sheet import in_walking_order, ticket_sheet
from facilitator.wire.hall import hall_addresses, typed
from facilitator.wire.last_port import last_port

CODE_DIGITS = 6
ADDRESS = re.compile(r"https?://[0-9A-Za-z.\[\]:_-]{1,120}")


@click.group("tickets", cls=Group, help=N_("入场票：打印带二维码的票。"))
def tickets_group() -> None:
    pass


@tickets_group.command("print", help=N_("打印一次会议的入场票，一张 A4 八张；以前打印的随即作废。"))
@click.argument("session", metavar=N_("会议"))
@click.argument("out", metavar=N_("入场票.pdf"), type=click.Path(dir_okay=False, path_type=Path))
@click.option("--address", metavar=N_("网址"), help=N_("手机怎么打开这台电脑，例如 http://192.168.1.10:8123；不写就用本机的地址。"))
@pass_context
def print_tickets(context: CliContext, session: str, out: Path, address: str | None) -> None:
    address = (address or _own_address(context.folder)).rstrip("/")
    if not ADDRESS.fullmatch(address):
        raise Failure(N_("网址只写到端口：“{address}”。").format(address=address), N_("例如 http://192.168.1.10:8123"))
    if not out.resolve().parent.is_dir():
        raise Failure(N_("没有“{folder}”这个文件夹。").format(folder=out.resolve().parent), N_("请先建好，或换一个。"))
    certificate = context.folder.authority_certificate.read_text("ascii")
    with context.application() as application:
        line = _session(application, session)
        issued = application.door.do(context.actor(application), IssueTickets(line.id)).result
        pairs = in_walking_order(issued.tickets, application.door.ask(COMMAND_LINE, UnitList(line.id)))
        if not pairs:
            hint = N_("请先导入名册：facilitator roll import 文件")
            raise Failure(N_("这次会议的名册是空的，没有票可以打印。"), hint)
        issuer = application.door.ask(COMMAND_LINE, AboutPlace()).community
        sheet = ticket_sheet(line, pairs, address, issuer, certificate)
        pdf = application.ports.renderer.print_paper(content_bytes(plain_content(sheet)))
    out.write_bytes(pdf)
    out.chmod(0o600)
    told = N_("已打印 {count} 张入场票：{file}（手机打开 {address}）。票就是凭证，印完请删掉这个文件。")
    context.out.line(told.format(count=len(pairs), file=out, address=address))
    context.out.result({"tickets": len(pairs), "file": str(out), "address": address})


def _own_address(folder: InstanceFolder) -> str:
    return typed(next(iter(hall_addresses()), "127.0.0.1"), last_port(folder))


def _session(application: Application, session: str) -> SessionLine:
    """By its id or the six digits on the wall."""
    line: SessionLine | None = None
    if session.replace(" ", "").isdigit():
        line = application.door.ask(COMMAND_LINE, SessionByCode(session))
    return line or application.door.ask(COMMAND_LINE, SessionDetail(session))
