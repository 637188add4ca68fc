"""Where things lie: in a checkout beside the package, in a wheel inside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    return (CHECKOUT / "pyproject.toml").is_file() and (CHECKOUT / "static").is_dir()


def static_dir() -> Path:
    """The checkout's static/, else the copy that the wheel carries."""
    return CHECKOUT / "static" if in_checkout() else PACKAGE / "static"


def instance_dir(given: str | None = None) -> Path:
    """`--instance`, else FACILITATOR_INSTANCE, else the checkout's instance/, else ./instance."""
    chosen = given or os.environ.get("FACILITATOR_INSTANCE")
    if chosen:
        return Path(chosen).expanduser().resolve()
    return (CHECKOUT if in_checkout() else Path.cwd()) / "instance"


@dataclass(frozen=True)
class InstanceFolder:
    """The names of what lies in an instance folder; `init` makes them, everybody else reads them here."""

    root: Path

    @property
    def secret(self) -> Path:
        """Random bytes that sign cookies and forms."""
        return self.root / "secret"

    @property
    def authority_key(self) -> Path:
        return self.root / "authority.key.pem"

    @property
    def authority_certificate(self) -> Path:
        return self.root / "authority.pem"

    @property
    def files(self) -> Path:
        """The file store."""
        return self.root / "files"

    @property
    def fonts(self) -> Path:
        """The office's own fonts, 仿宋.ttf and the like; nobody makes this folder but who has some."""
        return self.root / "fonts"

    @property
    def practice(self) -> Path:
        """The copy on which an evening is practised; gone when the practice ends, and at every start."""
        return self.root / "practice"

    @property
    def imports(self) -> Path:
        """Spreadsheets that somebody has brought and not yet imported; a day at most."""
        return self.root / "imports"

    @property
    def heartbeat(self) -> Path:
        """Rewritten every few seconds while a server works on the instance."""
        return self.root / "heartbeat"

    @property
    def port(self) -> Path:
        """The port that the server was last started on."""
        return self.root / "port"

    @property
    def backups(self) -> Path:
        """Backups that somebody has asked for on a page without another place for them."""
        return self.root / "backups"

    @property
    def last_backup(self) -> Path:
        """Where and when the last backup was made, as JSON; the doctor looks whether that place is there."""
        return self.root / "last-backup.json"

    @property
    def one_time(self) -> Path:
        """The first administrator's one-time password, as JSON, until it was used."""
        return self.root / "one-time.json"

    @property
    def demo(self) -> Path:
        """The demo's random log-ins and passphrases, as JSON."""
        return self.root / "demo.json"
