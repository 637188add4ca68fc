"""After a demo's tables were emptied: its files, its printed passwords and its certificate authority go as well."""

from __future__ import annotations

from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.people.mark_demo import DemoMark, WhatIsHere
from facilitator.wire.application import Application
from facilitator.wire.kept_files import KeptFiles


def finish_leaving(application: Application, brought: KeptFiles) -> None:
    """At a start: the power may have gone between the emptied tables and the files. A demo keeps its printed passwords
    in a file of its own, which no real community has."""
    here: WhatIsHere = application.door.ask(SYSTEM, DemoMark())
    if InstanceFolder(application.settings.instance).demo.exists() and not here.demo:
        clear_away(application, brought)


def clear_away(application: Application, brought: KeptFiles) -> None:
    """Nothing signed in the demo counts for the community that comes after it: that one has an authority of its own."""
    folder = InstanceFolder(application.settings.instance)
    application.door.database.forget_answers()
    application.door.ports.keys.renew(application.settings.community)
    application.files.forget_everything()
    brought.forget_everything()
    folder.demo.unlink(missing_ok=True)
    folder.one_time.unlink(missing_ok=True)
