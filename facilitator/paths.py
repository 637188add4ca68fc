"""Where things lie: in a checkout beside the package, in a wheel inside it."""

from __future__ import annotations

import os
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
