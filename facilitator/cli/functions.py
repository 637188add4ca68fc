"""What the composition root hands the command line, so that no arrow runs up from here to app.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from facilitator.services.door import Door
from facilitator.services.ports import Ports
from facilitator.settings import Settings
from facilitator.storage.files import FileStore


class Application(Protocol):
    """The parts of app.py's application that commands use; `close` ends its writer and its connections."""

    @property
    def door(self) -> Door: ...

    @property
    def files(self) -> FileStore: ...

    @property
    def ports(self) -> Ports: ...

    def close(self) -> None: ...


class Verdict(Protocol):
    """What an offline check found: sentences to print, and 0 good, 1 refuted, 2 cannot tell."""

    @property
    def status(self) -> int: ...

    @property
    def lines(self) -> Sequence[str]: ...


@dataclass(frozen=True)
class Functions:
    """Everything a command cannot do by itself.

    `build` opens an instance that `init` has made. `make_authority` draws a new certificate authority for the
    community: private key and certificate, both PEM. `work` runs the job worker until it is stopped. `verify` checks a
    signed PDF against a trusted certificate (PEM) and a head code from paper; both may be unknown.
    """

    build: Callable[[Settings], Application]
    make_authority: Callable[[Settings], tuple[bytes, bytes]]
    work: Callable[[Settings], None]
    verify: Callable[[bytes, bytes | None, str | None], Verdict]
