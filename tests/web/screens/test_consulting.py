"""A council that only consults says so on every page of the evening; one that decides says nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.paths import PACKAGE
from facilitator.services.context import Actor
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.factories.sorting import hold
from tests.web.browser import Browser

As = Callable[[Actor], Browser]
SENTENCE = "只协商，不作决定"
SAID = f'class="advises">{SENTENCE}</'
OF_STAFF = ["/desk/{0.session}", "/desk/{0.session}/papers", "/remote/{0.session}"]
OF_PHONES = ["/j/{0.code}", "/p/{0.code}", "/p/{0.code}?plain=1", "/p/{0.code}/propose"]
KINDS = [("topic_council", 1), ("opinion_council", 1), ("decision_council", 0)]


@pytest.mark.parametrize(("kind", "times"), KINDS)
def test_council_that_only_consults_says_so_on_every_page(council: Council, as_: As, kind: str, times: int) -> None:
    hold(council, kind)
    browser = as_(council.chair)
    browser.get(f"/p/{council.code}")

    pages = [path.format(council) for path in (*OF_STAFF, *OF_PHONES)]
    said = {path: browser.get(path, follow_redirects=True).text.count(SAID) for path in pages}

    assert said == dict.fromkeys(pages, times)


@pytest.mark.parametrize(("kind", "times"), KINDS)
def test_wall_says_it_before_a_script_runs(council: Council, stranger: Browser, kind: str, times: int) -> None:
    hold(council, kind)

    page = stranger.get(f"/screen/{council.code}").text

    assert page.count('<span class="advises">只协商，不作决定</span>') == times


@pytest.mark.parametrize(("kind", "times"), KINDS)
def test_office_board_group_and_minutes_say_it_too(council: Council, as_: As, kind: str, times: int) -> None:
    hold(council, kind)
    chair = as_(council.chair)
    paths = [f"/sessions/{council.session}", "/public", f"/posts/call/{council.session}"]
    said = {path: SENTENCE in chair.get(path).text for path in paths}
    tickets = chair.submit(paths[0], f"{paths[0]}/tickets").text
    council.do(CloseSession(council.session))
    minutes = council.do(DraftMinutes(council.session), council.recorder).minutes

    assert said == dict.fromkeys(paths, bool(times))
    assert (tickets.count('class="ticket"') > 0, SENTENCE in tickets) == (True, bool(times))
    assert (SENTENCE in as_(council.recorder).get(f"/minutes/{minutes}").text) == bool(times)


def test_sentence_is_written_in_one_place() -> None:
    files = [path for ending in ("*.py", "*.html") for path in PACKAGE.rglob(ending)]

    assert [path.name for path in files if SENTENCE in path.read_text("utf-8")] == ["kind.py"]
