"""The chair's phone: for staff only, with the passage to read aloud in the page itself."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council, span
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def test_remote_is_for_staff(council: Council, stranger: Browser) -> None:
    council.plan()

    answer = stranger.get(f"/remote/{council.session}")

    assert (answer.status_code, "/login" in answer.headers["Location"]) == (303, True)


def test_remote_reads_aloud_before_any_script_runs(council: Council, as_: As) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    council.open_ballot()

    page = words(as_(council.chair).get(f"/remote/{council.session}"))

    assert "现在投票。是否同意路灯维修合同。赞成按第一个，反对按第二个，弃权按第三个。" in page


def test_remote_and_desk_are_sent_the_same_room(council: Council, as_: As) -> None:
    council.plan()
    browser = as_(council.chair)

    assert browser.get(f"/desk/{council.session}/state").json["aloud"] in browser.get(f"/remote/{council.session}").text


def test_remote_of_no_session_is_not_found(council: Council, as_: As) -> None:
    council.plan()

    assert as_(council.chair).get("/remote/nowhere").status_code == 404
