"""What the services need from above, as Protocols; app.py gives the real ones, tests give their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

T = TypeVar("T")


class Clock(Protocol):
    """Aware UTC. A rehearsal's clock runs from the evening's own start."""

    def now(self) -> datetime: ...


class Randomness(Protocol):
    """Unpredictable bytes; a test seeds them to compare two runs byte for byte."""

    def bytes(self, count: int) -> bytes: ...


class Announcer(Protocol):
    """Told after each commit which sessions changed; must return at once."""

    def changed(self, sessions: frozenset[str]) -> None: ...


class JobQueue(Protocol):
    """Hands a committed job row to the worker; may lose it, since every start hands over what is still wanted."""

    def hand_over(self, job: str) -> None: ...


class OffHub(Protocol):
    """Runs a costly function in a native thread, so that the room never waits for it."""

    def run(self, work: Callable[[], T]) -> T: ...


@dataclass(frozen=True)
class Officer:
    """Who signs: `office` is the word printed before the name (主持人, 记录人 …)."""

    name: str
    office: str


@dataclass(frozen=True)
class SigningKey:
    """A PKCS#12 container under the officer's own passphrase, and its certificate (PEM)."""

    container: bytes
    certificate: bytes


@dataclass(frozen=True)
class Authority:
    """Somebody outside who issues certificates, with its own (PEM) and the day until which that is good."""

    name: str
    certificate: bytes
    until: datetime


class KeyMaker(Protocol):
    """The community's certificate authority, which also takes in keys that others have issued.

    `authorities` are the certificates (PEM) of those others; a key of anybody else is refused.
    """

    def make(self, name: str, passphrase: str) -> SigningKey: ...

    def adopt(
        self, name: str, file: bytes, file_passphrase: str, passphrase: str, authorities: tuple[bytes, ...]
    ) -> SigningKey: ...

    def read_authority(self, content: bytes) -> Authority: ...

    def renew(self, community: str) -> None:
        """Draw the authority anew in this name; what the old one has certified no longer counts here."""
        ...


class Signer(Protocol):
    """Adds one PAdES signature to a PDF. Raises Refusal when the passphrase does not open the key."""

    def sign(
        self, pdf: bytes, field: str, key: SigningKey, passphrase: str, officer: Officer, handwriting: bytes | None
    ) -> bytes: ...


class Renderer(Protocol):
    """Makes PDFs: of settled minutes from their canonical record, of any other paper from its kept content.

    `print_aside` does it in a process of its own, for whoever waits at a page of the server. It raises Busy.
    """

    def render(self, record: bytes) -> bytes: ...

    def print_paper(self, content: bytes) -> bytes: ...

    def print_aside(self, content: bytes) -> bytes: ...


class Passwords(Protocol):
    """Slow, salted hashing of log-in passwords."""

    def hash(self, password: str) -> str: ...

    def matches(self, password: str, hashed: str) -> bool: ...


@dataclass(frozen=True)
class Photograph:
    """A picture drawn anew as JPEG, without anything that stood beside the pixels; `small` is for lists."""

    large: bytes
    small: bytes
    width: int
    height: int


class Photographs(Protocol):
    """Draws what somebody sent anew, in a process of its own. The caller waits, the room does not.

    Raises Refusal with a sentence for what is no photograph, too large, broken or moving.
    """

    def take(self, content: bytes) -> Photograph: ...


class FileKeeper(Protocol):
    """Immutable files named by their SHA-256; `keep` returns once the bytes are on disk."""

    def keep(self, content: bytes) -> str: ...

    def read(self, digest: str) -> bytes: ...


@dataclass(frozen=True)
class BackupFile:
    """`file` with its whole path, `size` in bytes."""

    file: str
    size: int


class Backups(Protocol):
    """Writes a backup into a folder and reads it back, in a process of its own; `write_at_home` beside the instance.

    Raises BadInput about `folder` with the reason, Busy where it takes too long.
    """

    def write(self, folder: str) -> BackupFile: ...

    def write_at_home(self) -> BackupFile: ...


@dataclass(frozen=True)
class Ports:
    """Everything from above in one value, made once in app.py."""

    clock: Clock
    randomness: Randomness
    announcer: Announcer
    jobs: JobQueue
    off_hub: OffHub
    keys: KeyMaker
    signer: Signer
    renderer: Renderer
    passwords: Passwords
    files: FileKeeper
    photographs: Photographs
    backups: Backups
