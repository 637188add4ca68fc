"""The drawing of a room gives way after each statement; nobody else does, and its snapshot stays one moment."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from gevent import monkey
monkey.patch_all()
import sys
import gevent
from sqlalchemy import create_engine, text
from facilitator.live.breathing import Breathing
from facilitator.storage.statements import after_each

engine = create_engine("sqlite:///" + sys.argv[1])
heard = []

def drawing(breathing, slow):
    if slow:
        breathing.slowly()
    with engine.connect() as connection:
        for number in range(3):
            connection.execute(text("SELECT 1")).scalar()
            heard.append("drawn")

def votes():
    for number in range(3):
        heard.append("vote")
        gevent.sleep(0)

breathing = Breathing()
after_each(engine, breathing.give_way)
for slow in (False, True):
    heard.clear()
    gevent.joinall([gevent.spawn(drawing, breathing, slow), gevent.spawn(votes)], raise_error=True)
    print(" ".join(heard))
"""


def test_votes_are_heard_between_the_statements_of_a_drawing(tmp_path: object) -> None:
    command = [sys.executable, "-c", SCRIPT, f"{tmp_path}/b.db"]
    made = subprocess.run(command, capture_output=True, text=True, check=True)

    assert made.stdout.splitlines() == ["drawn drawn drawn vote vote vote", "vote drawn vote drawn vote drawn"]
