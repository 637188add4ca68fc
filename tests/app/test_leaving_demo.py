"""A demo that was emptied leaves nothing behind, also where the power went in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.app import Application, build, make_authority
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.settings import load
from facilitator.storage.migrating import upgrade
from facilitator.wire.kept_files import KeptFiles
from facilitator.wire.leaving_demo import finish_leaving


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    settings = load(tmp_path, {})
    upgrade(settings.database_url)
    folder = InstanceFolder(settings.instance)
    key, certificate = make_authority(settings)
    folder.authority_key.write_bytes(key)
    folder.authority_certificate.write_bytes(certificate)
    opened = build(settings)
    yield opened
    opened.close()


def test_what_a_cut_left_behind_goes_at_the_next_start(application: Application) -> None:
    folder = InstanceFolder(application.settings.instance)
    folder.demo.write_text("{}", "utf-8")
    digest = application.files.keep(b"a photo of the demo")
    before = folder.authority_certificate.read_bytes()

    finish_leaving(application, KeptFiles(folder.imports))

    assert (folder.demo.exists(), (folder.files / digest[:2] / digest).exists()) == (False, False)
    assert folder.authority_certificate.read_bytes() != before


def test_demo_and_real_community_keep_what_they_have(application: Application) -> None:
    folder = InstanceFolder(application.settings.instance)
    digest, before = application.files.keep(b"a photo"), folder.authority_certificate.read_bytes()

    finish_leaving(application, KeptFiles(folder.imports))
    application.door.do(SYSTEM, MarkDemo())
    folder.demo.write_text("{}", "utf-8")
    finish_leaving(application, KeptFiles(folder.imports))

    assert (folder.demo.exists(), (folder.files / digest[:2] / digest).exists()) == (True, True)
    assert folder.authority_certificate.read_bytes() == before
