"""facilitator practise: started by the server for one practised evening, never by hand; it tells it what goes on.

The first line of its input tells everything; when the input closes, the server is gone or wants no more of it.
"""

from __future__ import annotations

import json
import os
import sys
import threading

import click

from facilitator.domain.words import N_


@click.command("practise", hidden=True, help=N_("演练时由服务自己启动：扮演居民。"))
def practise_command() -> int:
    told = json.loads(sys.stdin.readline())
    threading.Thread(target=_leave_with_the_server, name="server", daemon=True).start()
    # Sockets and HTTP take a while to import; nobody else pays for them.
    from facilitator.cli.practise.course import Course
    from facilitator.cli.practise.troupe import Cast, Troupe

    cast = Cast(**{**told, "came": tuple(told["came"])})
    Course(Troupe(cast), cast.pace, _say).run()
    return 0


def _say(word: str, numbers: dict[str, int]) -> None:
    print(json.dumps({"word": word, **numbers}), flush=True)


def _leave_with_the_server() -> None:
    while sys.stdin.readline():
        continue
    os._exit(0)
