"""A whole community in a temporary folder: the real door over a real SQLite file, fakes at the ports only."""

from __future__ import annotations

import hashlib
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

from facilitator.domain.errors import BadInput
from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.powers import Role, powers_of
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.door import Door
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.ports import Authority, BackupFile, Officer, Ports, SigningKey
from facilitator.settings import Settings
from facilitator.storage.engine import Database, open_database
from facilitator.storage.exchange import ThreadExchange
from facilitator.storage.files import FileStore
from facilitator.storage.tables import metadata
from facilitator.storage.uow import UnitOfWork
from facilitator.storage.writer import Writer
from facilitator.wire.photographs import DrawnApart

T = TypeVar("T")
EVENING = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
"""19:00 in the community."""


@dataclass
class HandClock:
    """Stands still until a test moves it."""

    moment: datetime = EVENING

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by: int) -> None:
        self.moment += timedelta(**by)


class SeededRandomness:
    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def bytes(self, count: int) -> bytes:
        return self._random.randbytes(count)


@dataclass
class Listening:
    """What the broadcaster and the worker would have been told."""

    sessions: list[frozenset[str]] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)

    def changed(self, sessions: frozenset[str]) -> None:
        self.sessions.append(sessions)

    def hand_over(self, job: str) -> None:
        self.jobs.append(job)


class HereAndNow:
    def run(self, work: Callable[[], T]) -> T:
        return work()


class QuickPasswords:
    """As the real ones, without the half second."""

    def hash(self, password: str) -> str:
        return hashlib.sha256(password.encode()).hexdigest()

    def matches(self, password: str, hashed: str) -> bool:
        return self.hash(password) == hashed


class PaperBackups:
    """A stick that is plugged in, and the server's own disk; nothing else is there."""

    def write(self, folder: str) -> BackupFile:
        if not folder.startswith("/media/stick"):
            raise BadInput("没有这个地方，U盘插好了吗？", field="folder")
        return BackupFile(f"{folder}/backup.tar.gz", 1024)

    def write_at_home(self) -> BackupFile:
        return BackupFile("at home/backup.tar.gz", 1024)


@dataclass
class PaperKeys:
    renewed: list[str] = field(default_factory=list)

    def renew(self, community: str) -> None:
        self.renewed.append(community)

    def make(self, name: str, passphrase: str) -> SigningKey:
        return SigningKey(f"key of {name} under {passphrase}".encode(), f"certificate of {name}".encode())

    def adopt(
        self, name: str, file: bytes, file_passphrase: str, passphrase: str, authorities: tuple[bytes, ...]
    ) -> SigningKey:
        return SigningKey(f"own key of {name} under {passphrase}".encode(), b"certificate by " + b" ".join(authorities))

    def read_authority(self, content: bytes) -> Authority:
        return Authority(content.decode(), content, datetime(2030, 1, 1, tzinfo=UTC))


class PaperSigner:
    """Appends a line where the real one appends a signature."""

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes:
        return pdf + f"\n{field}: {officer.office} {officer.name}".encode()


class PaperRenderer:
    def render(self, record: bytes) -> bytes:
        return b"%PDF-\n" + record

    def print_paper(self, content: bytes) -> bytes:
        return b"%PDF-\n" + content

    def print_aside(self, content: bytes) -> bytes:
        return b"%PDF-\n" + content


@dataclass(frozen=True)
class World:
    """Satisfies what the faces ask of the application, too."""

    door: Door
    database: Database
    settings: Settings
    files: FileStore
    clock: HandClock
    listening: Listening

    def staff(self, name: str, *roles: Role) -> Actor:
        """A new member of staff, as the one who acts."""
        person = self.door.do(SYSTEM, AddStaff(name, roles)).result.person
        return Actor(ActorKind.STAFF, person, name, powers_of(roles))

    def token(self, name: str) -> str:
        """A fresh API token for this person."""
        return str(self.door.do(SYSTEM, IssueToken(name)).result.token)

    def log_in(self, actor: Actor) -> str:
        """The cookie of a log-in with a password of this member of staff's own."""
        token = new_token(self.door.ports.randomness)

        def begin(unit: UnitOfWork) -> None:
            unit.staff.change(actor.id, must_change=False)
            unit.staff.begin_log_in(token_hash(token), actor.id, self.clock.now())

        self.door.writer.submit(begin)
        return token


@cache
def blank_database() -> Path:
    """A database with all tables and no rows, made once a run and copied for each test."""
    path = Path(tempfile.mkdtemp()) / "blank.db"
    database = open_database(f"sqlite:///{path}")
    metadata.create_all(database.writer)
    database.close()
    return path


@contextmanager
def make_world(folder: Path, seed: int = 1) -> Iterator[World]:
    """A new community in an empty folder."""
    shutil.copyfile(blank_database(), folder / "community.db")
    with open_world(folder, seed) as world:
        yield world


@contextmanager
def open_world(folder: Path, seed: int = 1, database_url: str = "") -> Iterator[World]:
    """The community that is in the folder (or the database) already; another process may have it open too."""
    url = database_url or f"sqlite:///{folder / 'community.db'}"
    settings = Settings(instance=folder, database_url=url, community="五角亭社区")
    database = open_database(settings.database_url)
    clock, listening, files = HandClock(), Listening(), FileStore(folder / "files")
    writer = Writer(database.writer, ThreadExchange())
    ports = Ports(
        clock=clock,
        randomness=SeededRandomness(seed),
        announcer=listening,
        jobs=listening,
        off_hub=HereAndNow(),
        keys=PaperKeys(),
        signer=PaperSigner(),
        renderer=PaperRenderer(),
        passwords=QuickPasswords(),
        files=files,
        photographs=DrawnApart(),
        backups=PaperBackups(),
    )
    door = Door(database, writer, ports, settings.community)
    try:
        yield World(door, database, settings, files, clock, listening)
    finally:
        writer.stop()
        database.close()
