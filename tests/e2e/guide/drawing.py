"""Plays one evening of the invented community and takes the guide's pictures on the way: `script/guide` runs this."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from facilitator.paths import CHECKOUT
from tests.e2e.guide.album import Album, Drawn, keep
from tests.e2e.guide.stage import CHAIR, CLERK, HAND, QUESTION, SCRUTINEER, TELLER, WALL, WIDE, Stage, staged

PICTURES = CHECKOUT / "static" / "guide"
SHOWN = Path(__file__).with_name("shown.json")
"""The labels that stood on each page when its picture was drawn."""

DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
VOTES = dict(enumerate(["for"] * 16 + ["against"] * 7 + ["abstain"] * 2, start=1))
NO_DOUBLE = 700
"""Milliseconds after which a second press on a phone is no double click."""
PATIENCE = 20_000
"""Milliseconds; a busy machine draws slowly."""

expect.set_options(timeout=PATIENCE)


def play(stage: Stage, album: Album) -> None:
    of_the_clerk(stage, album)
    of_the_community(stage, album)
    of_the_evening(stage, album)


def of_the_clerk(stage: Stage, album: Album) -> None:
    def show(key: str, path: str) -> None:
        page = stage.window(CLERK, path)
        page.evaluate("scrollTo(0, 0)")
        album.take(f"clerk-{key}", page)

    show("today", "/")
    show("slips", "/ledger/slips")
    show("drafts", "/ledger/drafts")
    show("ledger", "/ledger")
    show("bulk", "/ledger/open")
    show("plan", "/sessions/new")
    show("roll", "/roll")
    show("funding", "/funding")
    show("reviews", "/reviews")
    show("papers", f"/sessions/{stage.session('5栋垃圾投放点移位')['id']}/papers")
    page = stage.window(CLERK, "/ledger/new")
    page.fill("[name=description]", "5栋2单元门口的路灯不亮，晚上看不清台阶，已经一个星期了。")
    album.take("clerk-register", page)
    page = stage.window(CLERK, "/ledger")
    page.locator("main table a[href*='/ledger/XQ']").first.click()
    album.take("clerk-one", page)


def of_the_community(stage: Stage, album: Album) -> None:
    album.take("resident-board", stage.stranger("/public", HAND))
    page = stage.stranger("/n", HAND)
    page.locator("textarea").first.fill("5栋2单元门口的路灯不亮，晚上看不清台阶。")
    album.take("resident-tell", page)
    told = stage.do(CLERK, "demands.register", title="5栋2单元门口的路灯不亮", description="晚上看不清台阶。",
                    category="infrastructure", channel="walk_in", building="5栋")  # fmt: skip
    album.take("resident-mine", stage.stranger(f"/my/{told['stub']}", HAND))


def of_the_evening(stage: Stage, album: Album) -> None:
    line = stage.session("院内停车位")
    session, code = line["id"], line["code"]
    album.take("chair-before", stage.window(CHAIR, f"/sessions/{stage.session('5栋垃圾投放点移位')['id']}"))
    wall = stage.stranger(f"/screen/{code}", WALL)
    album.take("resident-come", wall)
    guest = stage.stranger(f"/j/{code}", HAND)
    album.take("resident-scan", guest)
    guest.get_by_role("link", name="进入会场").click()
    expect(guest.locator(".number")).to_be_visible()
    album.take("resident-number", guest)

    desk = stage.window(CHAIR, f"/desk/{session}", DESK)
    desk.fill("#check-in [data-part=find]", "3栋")
    album.take("chair-door", desk)
    desk.fill("#check-in [data-part=find]", "")
    stage.gather(session)
    phone = stage.stranger(f"/j/{code}#t={stage.tickets[0]}", HAND)
    phone.wait_for_url("**/p/**")
    expect(phone.locator("h1")).to_contain_text("您已签到")
    album.take("resident-waiting", phone)
    expect(desk.locator("#attendance")).to_contain_text("33")
    album.take("chair-begin", desk)
    remote = stage.window(CHAIR, f"/remote/{session}", HAND)
    expect(remote.locator("#next .label")).to_have_text("宣布开会")
    album.take("chair-remote", remote)
    stage.do(CHAIR, "sessions.begin", session=session)
    of_the_topic(stage, album, line, (desk, wall, phone))


def of_the_topic(stage: Stage, album: Album, line: Any, pages: tuple[Page, Page, Page]) -> None:
    desk, _wall, phone = pages
    session = line["id"]
    item = next(one["id"] for one in stage.read(f"/api/v1/sessions/{session}")["items"] if one["form"] == "ballot")
    stage.do(CHAIR, "sessions.open_item", session=session, item=item)
    for number in (3, 4, 5):
        seat = stage.seat(line, number)
        seat.send("ask_floor", "ask_floor", {})
        seat.hang_up()
    stage.do(CHAIR, "speaking.give", session=session)
    expect(phone.get_by_role("button", name="我要发言")).to_be_visible()
    album.take("resident-speak", phone)
    desk.locator("#agenda button").nth(2).click()
    expect(desk.locator("#floor")).to_contain_text("等着发言 2")
    desk.locator("#floor").scroll_into_view_if_needed()
    album.take("chair-speakers", desk)
    desk.locator("#question").fill(QUESTION)
    desk.locator("#question").scroll_into_view_if_needed()
    desk.mouse.wheel(0, -2000)
    album.take("chair-draft", desk)
    drafted = stage.do(CHAIR, "ballots.draft", session=session, item=item, question=QUESTION, form="yes_no_abstain")
    ballot = str(drafted["ballot"])
    stage.do(CHAIR, "ballots.open", ballot=ballot)
    of_the_vote(stage, album, line, ballot, pages)


def of_the_vote(stage: Stage, album: Album, line: Any, ballot: str, pages: tuple[Page, Page, Page]) -> None:
    desk, wall, phone = pages
    expect(phone.get_by_role("button", name="赞成")).to_be_visible()
    album.take("resident-vote", phone)
    stage.vote(line, ballot, VOTES)
    cast = f"手机已投{len(VOTES)}"
    expect(wall.locator("#stage")).to_contain_text(cast)
    album.take("chair-wall", wall)
    expect(desk.locator(".counts")).to_contain_text(cast)
    album.take("chair-open", desk)
    phone.get_by_role("button", name="赞成").click()
    expect(phone.get_by_role("button", name="确认提交")).to_be_visible()
    album.take("resident-confirm", phone)
    phone.wait_for_timeout(NO_DOUBLE)
    phone.get_by_role("button", name="确认提交").click()
    expect(phone.locator("h1")).to_have_text("已收到您的票")
    album.take("resident-received", phone)
    papers = stage.window(TELLER, f"/desk/{line['id']}/papers", DESK)
    expect(papers.get_by_role("button", name="录完了，交上")).to_be_visible()
    album.take("chair-papers", papers)
    stage.do(SCRUTINEER, "ballots.witness", ballot=ballot)
    expect(desk.locator("#witness")).to_contain_text("已确认")
    album.take("chair-close", desk)
    stage.do(CHAIR, "ballots.close", ballot=ballot, witness=SCRUTINEER)
    stage.do(CHAIR, "ballots.announce", ballot=ballot)
    expect(wall.locator(".slide-result")).to_be_visible()
    wall.wait_for_timeout(2500)
    album.take("chair-result", wall)
    expect(phone.locator(".verdict")).to_be_visible()
    album.take("resident-result", phone)
    minutes = stage.read("/api/v1/minutes")
    settled = next(one for one in minutes if one["state"] == "settled")
    album.take("chair-minutes", stage.window(CHAIR, f"/minutes/{settled['id']}", WIDE))


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("no Chromium on this machine")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=sandbox)
        album = Drawn()
        with staged(browser, Path(folder)) as stage:
            play(stage, album)
        browser.close()
    for key, picture in album.pictures.items():
        print(("= ", "→ ")[keep(picture, PICTURES / f"{key}.png")] + key)
    SHOWN.write_text(json.dumps(album.labels, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
