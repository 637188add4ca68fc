"""The copy that an evening is practised on: database and key of the forms, files by second names, and its removal.

It lies inside the instance's own folder, so it is as private as what it is a copy of, and a start that follows a kill
finds and removes it. No backup takes it along, and it holds no authority: nothing can be signed in it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from facilitator.domain.errors import NotReady
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.settings import Settings
from facilitator.storage.copying import copy_database, file_of
from facilitator.wire.clock import FILE_NAME

PRIVATE = 0o700
DATABASE = "community.db"
ON_A_SERVER = N_("资料在数据库服务器上，这里不能练一遍；请在装好演示社区的电脑上练。")


def make_copy(settings: Settings) -> Path:
    """The folder of the copy. Raises NotReady where the books lie on a database server."""
    here, source = InstanceFolder(settings.instance), file_of(settings.database_url)
    if source is None:
        raise NotReady(ON_A_SERVER)
    remove_copy(settings)
    copy = InstanceFolder(here.practice)
    copy.root.mkdir(mode=PRIVATE)
    copy_database(source, copy.root / DATABASE)
    shutil.copyfile(here.secret, copy.secret)
    copy.secret.chmod(0o600)
    if settings.rehearsal and (here.root / FILE_NAME).exists():
        shutil.copyfile(here.root / FILE_NAME, copy.root / FILE_NAME)
    _link(here.files, copy.files)
    return copy.root


def remove_copy(settings: Settings) -> None:
    """Also what a killed server left."""
    shutil.rmtree(InstanceFolder(settings.instance).practice, ignore_errors=True)


def _link(source: Path, target: Path) -> None:
    """Files never change under their name, so a second name is as good as a copy and costs nothing; what is kept anew
    goes into the copy's folder only. Where the disk knows no second names they are copied."""
    target.mkdir()
    for folder, _folders, names in os.walk(source):
        here = target / Path(folder).relative_to(source)
        here.mkdir(exist_ok=True)
        for name in names:
            _second_name(Path(folder) / name, here / name)


def _second_name(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
