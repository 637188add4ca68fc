"""The composition root: the only file that knows everybody. It gives the services what they need from above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import Flask

from facilitator.cli.functions import Functions
from facilitator.jobs.queue import HueyJobs, Spawn, at_once, open_queue
from facilitator.jobs.rounds import Rounds
from facilitator.jobs.run import KINDS, Runner
from facilitator.jobs.tools import Tools
from facilitator.jobs.worker import follow_parent, serve_queue, yield_to_the_hall
from facilitator.live.bell import Bell
from facilitator.paths import PACKAGE, InstanceFolder
from facilitator.pdf.documents import Documents
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.people.authorities import TrustedAuthorities
from facilitator.services.ports import OffHub, Ports
from facilitator.settings import Settings
from facilitator.storage.engine import Database, open_database
from facilitator.storage.exchange import Exchange, ThreadExchange
from facilitator.storage.files import FileStore
from facilitator.storage.writer import Writer
from facilitator.wire.backups import WrittenApart
from facilitator.wire.chance import SystemRandomness
from facilitator.wire.clock import RehearsalClock, SystemClock
from facilitator.wire.passwords import Argon2Passwords
from facilitator.wire.photographs import DrawnApart
from facilitator.wire.secret_key import secret_key

T = TypeVar("T")
LIVE = "facilitator.live"
"""Under this name the Flask application knows its socket server."""


class InPlace:
    """Costly work of a process that keeps nobody waiting."""

    def run(self, work: Callable[[], T]) -> T:
        return work()


@dataclass(frozen=True)
class Surroundings:
    """What differs between a process of greenlets and one of plain threads."""

    exchange: Exchange
    off_hub: OffHub
    spawn: Spawn


def plain() -> Surroundings:
    return Surroundings(ThreadExchange(), InPlace(), at_once)


@dataclass(frozen=True)
class Application:
    """One opened instance; `close` finishes what is waiting to be written."""

    settings: Settings
    database: Database
    writer: Writer
    ports: Ports
    door: Door
    files: FileStore
    bell: Bell

    def verify(self, pdf: bytes, code: str | None) -> Judgement:
        """Judge a paper by this community's own authority and those it has imported; `code` is what somebody read from
        a printed sheet."""
        own = InstanceFolder(self.settings.instance).authority_certificate
        others = [one.certificate.encode() for one in self.door.ask(SYSTEM, TrustedAuthorities())]
        return verify(pdf, b"\n".join([own.read_bytes(), *others]) if own.exists() else None, code)

    def close(self) -> None:
        self.writer.stop()
        self.database.close()


def build(settings: Settings, surroundings: Surroundings | None = None) -> Application:
    """Open an instance that `init` has made. Certificates keep the machine's time also in a rehearsal."""
    around = surroundings or plain()
    folder, bell = InstanceFolder(settings.instance), Bell()
    documents = Documents(folder, SystemClock(), settings.time_server)
    files = FileStore(folder.files)
    ports = Ports(
        clock=RehearsalClock(settings.instance) if settings.rehearsal else SystemClock(),
        randomness=SystemRandomness(),
        announcer=bell,
        jobs=HueyJobs(lambda: open_queue(settings, secret_key(settings.instance)), around.spawn),
        off_hub=around.off_hub,
        keys=documents,
        signer=documents,
        renderer=documents,
        passwords=Argon2Passwords(),
        files=files,
        photographs=DrawnApart(),
        backups=WrittenApart(settings),
    )
    database = open_database(settings.database_url)
    writer = Writer(database.writer, around.exchange)
    door = Door(database, writer, ports, settings.community, settings.complaint_phone)
    return Application(settings, database, writer, ports, door, files, bell)


def web_app(application: Application) -> Flask:
    """Pages, API and sockets over one application; imported here, because the command line has no use for them."""
    from facilitator import web, wire
    from facilitator.api import blueprint as api
    from facilitator.live.server import attach

    app = Flask("facilitator", static_folder=None, template_folder=str(PACKAGE / "templates"))
    app.secret_key = secret_key(application.settings.instance)
    app.extensions[LIVE] = attach(
        app, application.door, application.settings, application.bell, application.ports.clock
    )
    wire.install(app, application)
    app.register_blueprint(api)
    web.install(app, application)
    return app


def work(settings: Settings) -> None:
    """The job worker: renders papers until it is stopped. Its first paper should not wait for the libraries."""
    follow_parent()
    yield_to_the_hall()
    import facilitator.pdf.minutes  # noqa: F401

    application = build(settings)
    tools = Tools(application.door, application.files, application.ports.renderer)
    rounds = Rounds(tools)
    try:
        rounds.start()
        serve_queue(open_queue(settings, secret_key(settings.instance)), Runner(tools, KINDS).run)
    finally:
        rounds.stop()
        application.close()


def make_authority(settings: Settings) -> tuple[bytes, bytes]:
    from facilitator.pdf.keys import make_authority as make

    return make(settings.community, SystemClock().now())


@dataclass(frozen=True)
class Judgement:
    """A verifier's verdict as the command line reads it."""

    status: int
    lines: Sequence[str]


def verify(pdf: bytes, certificate: bytes | None, head: str | None) -> Judgement:
    from facilitator.pdf.verifier import verify_bytes

    verdict = verify_bytes(pdf, certificate, head)
    return Judgement(int(verdict.answer), verdict.lines)


def functions() -> Functions:
    """What the command line cannot do by itself."""
    return Functions(build, make_authority, work, verify)
