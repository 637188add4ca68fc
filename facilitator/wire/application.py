"""What every face finds in the running application; app.py puts it together, `install` hangs it up."""

from __future__ import annotations

from typing import Protocol, cast

from flask import current_app

from facilitator.services.door import Door
from facilitator.settings import Settings
from facilitator.storage.files import FileStore

EXTENSION = "facilitator"


class Application(Protocol):
    @property
    def settings(self) -> Settings: ...

    @property
    def door(self) -> Door: ...

    @property
    def files(self) -> FileStore: ...


def application() -> Application:
    """The application behind this request."""
    return cast(Application, current_app.extensions[EXTENSION])
