"""Logging in and out, the first password, the signing key."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.authorities import TrustedAuthorities
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey
from tests.factories.council import Council
from tests.factories.world import World
from tests.web.browser import Browser, words

NEW = "四个不相干的词"


@pytest.fixture
def one_time(world: World) -> str:
    """The password that a new clerk was given."""
    return str(world.door.do(SYSTEM, AddStaff("专干", (Role.CLERK,))).result.one_time_password)


def test_wrong_password_is_one_sentence_and_the_name_stays(stranger: Browser, one_time: str) -> None:
    answer = stranger.submit("/login", name="专干", password="wrong")
    assert answer.status_code == 403
    assert "姓名或密码不对，请重新输入。" in words(answer)
    assert 'value="专干"' in answer.text
    assert "wrong" not in answer.text


def test_empty_form_says_what_is_missing(stranger: Browser) -> None:
    answer = stranger.submit("/login", name="", password="")
    assert answer.status_code == 422
    assert "请写姓名或岗位。" in words(answer) and "请输入密码。" in words(answer)


def test_first_log_in_leads_to_the_password_and_nowhere_else(stranger: Browser, one_time: str) -> None:
    answer = stranger.submit("/login", name="专干", password=one_time)
    assert answer.location == "/account/password"
    assert stranger.get("/ledger").location == "/account/password"
    assert stranger.get("/account").location == "/account/password"


def test_new_password_opens_everything(stranger: Browser, one_time: str) -> None:
    stranger.submit("/login", name="专干", password=one_time)
    answer = stranger.submit("/account/password", old=one_time, new=NEW, again=NEW)
    assert answer.location == "/"
    assert stranger.get("/ledger").status_code == 200


def test_weak_password_is_refused_beside_its_field(stranger: Browser, one_time: str) -> None:
    stranger.submit("/login", name="专干", password=one_time)
    answer = stranger.submit("/account/password", old=one_time, new="短", again="短")
    assert answer.status_code == 409
    assert '<p class="wrong" id="new-wrong">密码太短' in answer.text


def test_passwords_that_differ_are_not_sent_on(stranger: Browser, one_time: str) -> None:
    stranger.submit("/login", name="专干", password=one_time)
    answer = stranger.submit("/account/password", old=one_time, new=NEW, again="另外四个词语")
    assert answer.status_code == 422
    assert "两次输入的新密码不一样" in words(answer)


def test_log_in_cookie_is_out_of_reach_of_scripts(stranger: Browser, one_time: str) -> None:
    cookies = stranger.submit("/login", name="专干", password=one_time).headers.getlist("Set-Cookie")
    staff = next(cookie for cookie in cookies if cookie.startswith("fc_staff="))
    assert "HttpOnly" in staff and "SameSite=Lax" in staff


def test_log_out_ends_the_log_in_on_the_server(council: Council, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(council.clerk)
    stolen = browser.client.get_cookie("fc_staff")
    browser.submit("/ledger", "/logout")
    assert stolen is not None
    browser.client.set_cookie("fc_staff", stolen.value)
    assert browser.get("/ledger").status_code == 303


def test_account_makes_a_signing_key(council: Council, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(council.chair)
    assert "先做一把只属于您的签名密钥" in words(browser.get("/account"))
    answer = browser.submit("/account", passphrase="山高水长", again="山高水长")
    assert answer.status_code == 303
    assert "您的签名密钥是 11月25日（周三）19:00 做的" in words(browser.get("/account"))


def test_failed_log_ins_are_limited(stranger: Browser, one_time: str) -> None:
    token = stranger.token("/login")
    for _ in range(20):
        stranger.client.post("/login", data={"csrf_token": token, "name": "专干", "password": "wrong"})
    answer = stranger.client.post("/login", data={"csrf_token": token, "name": "专干", "password": one_time})
    assert answer.status_code == 429
    assert "试错的次数太多" in words(answer)
    assert int(answer.headers["Retry-After"]) > 0


def test_account_takes_an_own_certificate_file(council: Council, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(council.chair)
    fields = {"file_passphrase": "文件的口令", "passphrase": "山高水长"}
    answer = browser.submit("/account", "/account/file", file=(io.BytesIO(b"a file"), "王建国.p12"), **fields)
    assert answer.status_code == 303
    assert "您的签名密钥是" in words(browser.get("/account"))
    refused = browser.submit("/account", "/account/file", file_passphrase="", passphrase="山高水长")
    assert "请选择证书文件。" in words(refused)


def test_administrator_retires_a_key_on_its_page(
    council: Council, as_: Callable[[Actor], Browser], world: World
) -> None:
    council.do(MakeKey("山高水长"), council.chair)
    browser = as_(world.staff("管理员一", Role.ADMINISTRATOR))
    assert words(browser.get("/account/keys")).count("停用") == 2  # The lead, and one button.

    assert browser.submit("/account/keys", f"/account/keys/{council.chair.id}/retire").status_code == 303

    assert council.ask(MyKey(), council.chair) is None
    assert words(browser.get("/account/keys")).count("还没有做") >= 1


def test_administrator_trusts_an_authority_and_takes_it_back(
    council: Council, as_: Callable[[Actor], Browser], world: World
) -> None:
    browser = as_(world.staff("管理员一", Role.ADMINISTRATOR))
    file = (io.BytesIO("某某电子认证".encode()), "机构.cer")
    assert browser.submit("/account/keys", file=file).status_code == 303
    (known,) = council.ask(TrustedAuthorities(), SYSTEM)
    assert "某某电子认证" in words(browser.get("/account/keys"))

    browser.submit("/account/keys", f"/account/authorities/{known.fingerprint}/distrust")

    assert council.ask(TrustedAuthorities(), SYSTEM) == ()


def test_page_of_the_keys_is_the_administrators(council: Council, as_: Callable[[Actor], Browser]) -> None:
    assert as_(council.clerk).get("/account/keys").status_code == 403
