"""What every command is given: the instance it works on, the functions from above, and how to speak."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

from facilitator.cli.actor import COMMAND_LINE, at_the_machine
from facilitator.cli.failures import Failure
from facilitator.cli.functions import Application, Functions
from facilitator.cli.printing import Printer
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.context import Actor
from facilitator.services.people.read import StaffList
from facilitator.settings import Settings
from facilitator.storage.migrating import at_newest


@dataclass(frozen=True)
class CliContext:
    settings: Settings
    functions: Functions
    out: Printer
    by: str | None = None

    def actor(self, application: Application) -> Actor:
        """Who acts, as the history will name them. Raises Failure where `--by` names nobody of the staff."""
        if not self.by:
            return at_the_machine()
        names = [member.name for member in application.door.ask(COMMAND_LINE, StaffList())]
        if self.by not in names:
            raise Failure(
                N_("工作人员里没有“{name}”。").format(name=self.by), N_("有：{names}。").format(names="、".join(names))
            )
        return at_the_machine(self.by)

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
