"""people: accounts, tokens and the list of the staff."""

from __future__ import annotations

from pathlib import Path

from facilitator.app import build
from facilitator.domain.people.credentials import token_hash
from facilitator.services.context import SYSTEM
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import PersonByToken
from facilitator.settings import load
from tests.cli.conftest import CommandLine
from tests.factories.licensed import SECRET, licensed_authority


def test_add_gives_a_one_time_password_that_works(facilitator: CommandLine) -> None:
    told = facilitator("--json", "people", "add", "李主持", "--role", "chair", "--role", "recorder")

    application = build(load(facilitator.instance, {}))
    logged_in = application.door.do(SYSTEM, LogIn("李主持", told.json["one_time_password"])).result
    application.close()
    assert logged_in.must_change is True


def test_add_refuses_a_second_account_of_the_same_name(facilitator: CommandLine) -> None:
    facilitator("people", "add", "李主持", "--role", "chair")

    told = facilitator("people", "add", "李主持", "--role", "clerk")

    assert told.status == 1
    assert "已经有叫“李主持”的工作人员" in told.err


def test_token_is_that_of_the_person(facilitator: CommandLine) -> None:
    facilitator("people", "add", "李主持", "--role", "chair")

    told = facilitator("--json", "people", "token", "李主持")

    application = build(load(facilitator.instance, {}))
    member = application.door.ask(SYSTEM, PersonByToken(token_hash(told.json["token"])))
    application.close()
    assert member.name == "李主持"


def test_token_for_people_is_the_only_line(facilitator: CommandLine) -> None:
    told = facilitator("people", "token", "管理员")

    assert told.out.count("\n") == 1


def test_list_names_everybody_with_their_offices(facilitator: CommandLine) -> None:
    facilitator("people", "add", "李主持", "--role", "chair")

    told = facilitator("--json", "people", "list")

    listed = [(person["name"], person["roles"], person["must_change"]) for person in told.json["people"]]
    assert listed == [("管理员", ["administrator"], True), ("李主持", ["chair"], True)]
    assert "主持人" in facilitator("people", "list").out


def test_own_certificate_is_taken_in_once_its_authority_is_trusted(facilitator: CommandLine, tmp_path: Path) -> None:
    licensed = licensed_authority()
    (tmp_path / "机构.pem").write_bytes(licensed.pem)
    (tmp_path / "本人.p12").write_bytes(licensed.p12("李主持", days=36500))
    facilitator("people", "add", "李主持", "--role", "chair")
    typed = f"{SECRET}\n山高水长\n山高水长\n"

    too_early = facilitator("people", "import-key", "李主持", str(tmp_path / "本人.p12"), typed=typed)
    facilitator("people", "trust", str(tmp_path / "机构.pem"))
    told = facilitator("people", "import-key", "李主持", str(tmp_path / "本人.p12"), typed=typed)

    assert (too_early.status, told.status) == (1, 0)
    assert "请管理员先在“签名钥匙”里导入" in too_early.err
    assert "以后用这张证书签名" in told.out
    assert "有签名密钥" in facilitator("people", "list").out
    assert facilitator("people", "retire-key", "李主持").status == 0
    assert "有签名密钥" not in facilitator("people", "list").out


def test_forgotten_password_of_the_only_administrator_is_reset_at_the_machine(facilitator: CommandLine) -> None:
    told = facilitator("--json", "people", "reset-password", "管理员")

    application = build(load(facilitator.instance, {}))
    logged_in = application.door.do(SYSTEM, LogIn("管理员", told.json["one_time_password"])).result
    application.close()
    assert logged_in.must_change is True


def test_who_left_is_stopped_and_comes_back(facilitator: CommandLine) -> None:
    facilitator("people", "add", "李主持", "--role", "chair")

    assert "已停用" in facilitator("people", "stop", "李主持").out
    assert "李主持" not in facilitator("people", "list").out
    assert "一次性密码" in facilitator("people", "resume", "李主持").out
    last = facilitator("people", "stop", "管理员")
    assert (last.status, "最后一位管理员" in last.err) == (1, True)
