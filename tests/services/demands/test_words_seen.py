"""The step to 0021 keeps the words on the notice board that stand there, and lets all others wait to be looked at."""

from __future__ import annotations

from facilitator.services.demands.public import PublicBoard
from facilitator.storage.migrating import upgrade
from tests.factories.council import Council
from tests.factories.demands import opened, registered, stored
from tests.factories.older import take_back


def test_words_that_were_published_stay_published(council: Council) -> None:
    shown = opened(council, title="3号院路灯不亮", public_ok=True)
    naming = opened(council, title="李秀英要装扶手", public_ok=True)
    inside = opened(council, title="5号院路灯不亮", public_ok=False)
    later = registered(council, title="7号院路灯不亮", public_ok=True)
    url = str(council.world.database.writer.url)
    take_back(url, "0020")
    upgrade(url)

    seen = [stored(council, demand).words_seen for demand in (shown, naming, inside, later)]
    assert seen == [True, True, False, False]
    assert sorted(line.title for line in council.ask(PublicBoard()).lines) == ["", "", "3号院路灯不亮"]
