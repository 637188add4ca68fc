"""facilitator serve and worker: makes what is missing, then becomes the server process; the worker runs jobs alone."""

from __future__ import annotations

import os
import sys

import click

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.demo.loading import load_demo, what_is_here
from facilitator.cli.failures import Failure
from facilitator.cli.making import make_instance
from facilitator.domain.words import N_
from facilitator.wire.last_port import PORT

EVERYWHERE = "0.0.0.0"  # noqa: S104 - phones in the hall come over the network


@click.command("serve", cls=Command, help=N_("启动服务：网页、大屏幕、手机，连同后台工作。"))
@click.option("--host", default=EVERYWHERE, help=N_("监听的地址，默认对整个局域网开放。"))
@click.option("--port", default=PORT, type=click.IntRange(1, 65535), help=N_("端口，默认 8123。"))
@click.option("--workers", default=1, type=click.IntRange(1, 64), help=N_("服务进程数；多于一个要 PostgreSQL、Redis。"))
@click.option("--demo/--no-demo", default=False, help=N_("资料是空的时候，先装入演示社区。"))
@pass_context
def serve_command(context: CliContext, host: str, port: int, workers: int, demo: bool) -> None:
    _check_workers(context, workers)
    make_instance(context)
    if demo and what_is_here(context).untouched:
        load_demo(context)
    arguments = ["--instance", str(context.folder.root), "--host", host, "--port", str(port)]
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "facilitator.serving", *arguments])  # noqa: S606


def _check_workers(context: CliContext, workers: int) -> None:
    if workers == 1:
        return
    if context.settings.on_sqlite or context.settings.redis_url is None:
        raise Failure(
            N_("多于一个服务进程要有 PostgreSQL 和 Redis，现在还没有都配好。"),
            N_("请设置 FACILITATOR_DATABASE_URL 和 FACILITATOR_REDIS_URL，或者不写 --workers。"),
        )
    raise Failure(N_("这个版本只能用一个服务进程，它足够一个两百人的会场。"), N_("请不写 --workers。"))


@click.command("worker", cls=Command, help=N_("只运行后台工作（生成 PDF 等）；serve 会自己启动它。"))
@pass_context
def worker_command(context: CliContext) -> None:
    with context.application():
        pass  # says so when there is no instance, or an old one
    context.functions.work(context.settings)
