"""facilitator verify FILE.pdf: asks the offline verifier. Exit 0 good, 1 refuted, 2 cannot tell."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.domain.here import day_of
from facilitator.domain.minutes.typed import is_code, spelled
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.minutes.known import KnownPaper
from facilitator.services.people.authorities import TrustedAuthorities

SIGNS = {0: "✓", 1: "✗", 2: "？"}
ENDS = 1024
"""Bytes at either end within which a PDF says that it is one."""


@click.command("verify", cls=Command, help=N_("离线核验一份签字纪要：签名、记录、日志、重新计票。"))
@click.argument("file", metavar=N_("纪要.pdf"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--trust", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar=N_("证书"),
    help=N_("信任的社区证书（PEM）；不写就用本机社区的。"),
)  # fmt: skip
@click.option("--head", metavar=N_("校验码"), help=N_("纸上抄下的校验码，例如 7K4M-92QX。"))
@click.pass_context
@pass_context
def verify_command(
    context: CliContext, click_context: click.Context, file: Path, trust: Path | None, head: str | None
) -> None:
    if head is not None and not is_code(head):
        raise Failure(N_("“--head”后面应是纸上的 8 位校验码，例如 7K4M-92QX；“{head}”不是。").format(head=head))
    pdf = _pdf_of(file)
    own = context.folder.authority_certificate
    certificate = trust or (own if own.exists() else None)
    trusted = [certificate.read_bytes()] if certificate else []
    verdict = context.functions.verify(pdf, b"\n".join([*trusted, *_imported(context, trust)]) or None, head)
    verdict = (_filed_by_hand(context, trust, pdf, head) if verdict.status else None) or verdict
    for place, line in enumerate(verdict.lines, 1):
        context.out.line(f"{SIGNS[verdict.status]} {line}" if place == len(verdict.lines) else line)
    context.out.result({"status": verdict.status, "lines": list(verdict.lines)})
    click_context.exit(verdict.status)


@dataclass(frozen=True)
class FiledByHand:
    """A paper signed by hand is judged by its digest: it is the very file that this community filed."""

    lines: tuple[str, ...]
    status: int = 0


def _filed_by_hand(context: CliContext, trust: Path | None, pdf: bytes, head: str | None) -> FiledByHand | None:
    """None where nothing of this digest was signed on paper here, or another paper's code was typed."""
    if trust is not None or not context.folder.authority_certificate.exists():
        return None
    try:
        with context.application() as application:
            found = application.door.ask(COMMAND_LINE, KnownPaper(hashlib.sha256(pdf).hexdigest()))
    except Failure:
        return None
    if found is None or (head and spelled(head) not in {spelled(code) for code in found.codes}):
        return None
    what = N_("这就是存档的签字页扫描件。") if found.scan else N_("这就是打印出来、在纸上签字的那一份。")
    names, day = "、".join(found.signers), long_day(day_of(found.at))
    signed = N_("{names}在纸上签字，本机 {day} 存档。").format(names=names, day=day)
    return FiledByHand((found.name, signed, what))


def _imported(context: CliContext, trust: Path | None) -> list[bytes]:
    """Licensed authorities of the community on this machine. Without its database the own certificate must do."""
    if trust is not None or not context.folder.authority_certificate.exists():
        return []
    try:
        with context.application() as application:
            found = application.door.ask(COMMAND_LINE, TrustedAuthorities())
    except Failure:
        return []
    return [one.certificate.encode() for one in found]


def _pdf_of(file: Path) -> bytes:
    """The file's bytes. Raises Failure for what never was a PDF; one whose beginning was damaged still has its end."""
    content = file.read_bytes()
    if b"%PDF-" not in content[:ENDS] and b"%%EOF" not in content[-ENDS:]:
        raise Failure(N_("“{name}”：这不是 PDF 文件。").format(name=file.name))
    return content
