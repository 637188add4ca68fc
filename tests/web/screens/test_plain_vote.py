"""The vote without a script: chosen, asked once more, cast; and going back asks nobody to send again."""

from __future__ import annotations

import re

from tests.web.browser import words
from tests.web.screens.voting import Voting


def checked(voting: Voting, unit: str, **fields: object) -> str:
    phone = voting.phones[unit]
    answer = phone.submit(voting.path, f"{voting.path}/check", ballot=voting.ballot, key="form", **fields)
    return phone.get(answer.location).text if answer.status_code == 303 else answer.text


def test_plain_form_asks_once_more_before_it_casts(voting: Voting) -> None:
    page = checked(voting, "r2", choice="against")

    assert re.search(r"您选的是 +✗ 反对 +交上去就不能改了", re.sub(r"<[^>]+>|\s", " ", page))
    assert 'name="choice" value="against"' in page and 'name="key" value="form"' in page
    assert voting.phones["r2"].get(f"{voting.path}/state").json["ballot"]["mine"] == "none"


def test_plain_form_without_a_choice_says_what_to_do_and_stays(voting: Voting) -> None:
    page = checked(voting, "r2")

    assert 'role="alert">只能选一项，请选一项。' in page and 'action="' + voting.path + '/check"' in page


def test_plain_form_after_the_close_leads_to_what_is_now(voting: Voting) -> None:
    phone = voting.phones["r2"]
    token = phone.token(voting.path)
    voting.council.close(voting.ballot)
    fields = {"csrf_token": token, "ballot": voting.ballot, "choice": "for"}

    answer = phone.client.post(f"{voting.path}/check", data=fields)

    assert (answer.status_code, answer.location) == (303, voting.path)


def cast(voting: Voting, unit: str) -> None:
    fields = {"ballot": voting.ballot, "key": "form", "choice": "against"}
    voting.phones[unit].submit(f"{voting.path}/check", f"{voting.path}/vote", **fields)


def test_last_question_is_a_page_that_may_be_read_again(voting: Voting) -> None:
    phone = voting.phones["r2"]
    assert checked(voting, "r2", choice="against") == phone.get(f"{voting.path}/check").text

    assert "确认提交" not in checked(voting, "r2")
    page = checked(voting, "r2", choice="for")
    assert 'value="for"' in page and 'value="against"' not in page


def test_going_back_from_the_receipt_leads_to_the_receipt(voting: Voting) -> None:
    checked(voting, "r2", choice="against")
    cast(voting, "r2")
    phone = voting.phones["r2"]

    answer = phone.get(f"{voting.path}/check")
    assert (answer.status_code, answer.location) == (303, voting.path)
    assert "已收到您的票" in words(phone.get(voting.path))


def test_what_waits_on_one_phone_is_asked_of_no_other_person(voting: Voting) -> None:
    phone = voting.phones["r2"]
    checked(voting, "r2", choice="against")
    seat = voting.phones["r3"].client.get_cookie(f"fc_seat_{voting.council.code}")
    assert seat is not None
    phone.client.set_cookie(f"fc_seat_{voting.council.code}", seat.value)

    assert phone.get(f"{voting.path}/check").location == voting.path
