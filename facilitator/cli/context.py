"""What every command is given: the instance it works on, the functions from above, and how to speak."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

from facilitator.cli.failures import Failure
from facilitator.cli.functions import Application, Functions
from facilitator.cli.printing import Printer
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.settings import Settings
from facilitator.storage.migrating import at_newest


@dataclass(frozen=True)
class CliContext:
    settings: Settings
    functions: Functions
    out: Printer

    @property
    def folder(self) -> InstanceFolder:
        return InstanceFolder(self.settings.instance)

    @contextmanager
    def application(self) -> Iterator[Application]:
        """The instance, opened and closed again. Raises Failure where `init` has not brought everything about."""
        if not (self.folder.secret.exists() and self.folder.authority_certificate.exists()):
            raise Failure(
                N_("“{folder}”里还没有建好社区资料。").format(folder=self.folder.root), N_("请先运行：facilitator init")
            )
        if not at_newest(self.settings.database_url):
            raise Failure(N_("数据库的表还是旧版本的。"), N_("请先运行：facilitator init（不会改动已有内容）"))
        application = self.functions.build(self.settings)
        try:
            yield application
        finally:
            application.close()


pass_context = click.make_pass_decorator(CliContext)
