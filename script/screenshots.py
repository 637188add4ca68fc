"""Plays the demo's parking evening up to the middle of a vote and draws what desk, projector and one phone show."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.phone import Phone
from facilitator.cli.rehearse.server import free_port, readiness, wait_until
from facilitator.cli.rehearse.watch import RoomWatch

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "img" / "three-windows.png"
CHAIR = "主持人"
PRESENT, FOR, AGAINST, ABSTAIN = 33, 17, 8, 2
"""Six are still to vote, among them the phone in the picture."""

QUESTION = "是否同意按甲方案划线，设36个车位，费用12,000元由公共收益支付？"
DESK: ViewportSize = {"width": 1280, "height": 800}
SCREEN: ViewportSize = {"width": 1280, "height": 720}
PHONE: ViewportSize = {"width": 360, "height": 720}
SHEET: ViewportSize = {"width": 1600, "height": 500}


def command(instance: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "facilitator", "--instance", str(instance), *arguments]


@contextmanager
def served_demo() -> Iterator[tuple[Path, str]]:
    """The demo community in a folder that is gone afterwards, and the address it answers at."""
    with tempfile.TemporaryDirectory() as folder:
        instance, port = Path(folder) / "instance", free_port()
        subprocess.run(command(instance, "--json", "demo"), check=True, capture_output=True)  # noqa: S603
        serving = command(instance, "serve", "--host", "127.0.0.1", "--port", str(port))
        server = subprocess.Popen(serving, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            origin = f"http://127.0.0.1:{port}"
            if not wait_until(lambda: bool(readiness(origin)), 60):
                raise SystemExit("the server did not come up")
            yield instance, origin
        finally:
            server.terminate()
            server.wait(20)


@dataclass
class Evening:
    """The session whose doors are open, brought to the middle of its first vote."""

    instance: Path
    origin: str
    api: Api = field(init=False)
    session: str = ""
    code: str = ""
    tickets: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        told = subprocess.run(  # noqa: S603
            command(self.instance, "--json", "people", "token", CHAIR), check=True, capture_output=True, text=True
        )
        self.api = Api(self.origin, {CHAIR: json.loads(told.stdout)["token"]})

    def do(self, verb: str, **arguments: Any) -> dict[str, Any]:
        return self.api.must(CHAIR, verb, arguments)

    def read(self, path: str) -> Any:
        told = self.api.read(CHAIR, path)
        return told.get("result", told)

    def gather(self) -> None:
        """Enough of them come; each gets a ticket, as printed the day before."""
        line = next(one for one in self.read("/api/v1/sessions") if one["state"] == "gathering")
        self.session, self.code = line["id"], line["code"]
        hall = self.read(f"/api/v1/sessions/hall?session={self.session}")
        here = [one["unit"] for one in hall if one["state"] == "present"]
        later = [one["unit"] for one in hall if one["state"] != "present"][: PRESENT - len(here)]
        for unit in later:
            self.do("sessions.check_in", session=self.session, unit=unit)
        issued = self.do("people.issue_tickets", session=self.session, units=[*here, *later])
        self.tickets = [one["ticket"] for one in issued["tickets"]]

    def open_the_vote(self) -> str:
        self.do("sessions.begin", session=self.session)
        items = self.read(f"/api/v1/sessions/{self.session}")["items"]
        item = next(one["id"] for one in items if one["form"] == "ballot")
        self.do("sessions.open_item", session=self.session, item=item)
        drafted = self.do("ballots.draft", session=self.session, item=item, question=QUESTION, form="yes_no_abstain")
        self.do("ballots.open", ballot=drafted["ballot"])
        return str(drafted["ballot"])

    def vote(self, ballot: str) -> None:
        choices = ["for"] * FOR + ["against"] * AGAINST + ["abstain"] * ABSTAIN
        for number, (ticket, choice) in enumerate(zip(self.tickets[1:], choices, strict=False)):
            phone = Phone(self.origin, self.session, self.code, str(number), RoomWatch())
            phone.take_seat(ticket)
            phone.connect()
            (answer,) = phone.send("vote", "vote", {"ballot": ballot, "choices": [choice], "key": str(uuid4())})
            if not answer["ok"]:
                raise SystemExit(f"a vote was refused: {answer}")
            phone.hang_up()


def shown(browser: Browser, size: ViewportSize, scale: float = 1.0) -> Page:
    context = browser.new_context(viewport=size, device_scale_factor=scale, locale="zh-CN")
    return context.new_page()


def desk_of(browser: Browser, evening: Evening) -> Page:
    demo = json.loads((evening.instance / "demo.json").read_text("utf-8"))
    password = next(one["password"] for one in demo["people"] if one["name"] == CHAIR)
    page = shown(browser, DESK)
    page.goto(f"{evening.origin}/desk/{evening.session}")  # asks who is there, then goes on
    page.fill("input[name=name]", CHAIR)
    page.fill("input[name=password]", password)
    page.click("button.main")
    page.wait_for_url("**/desk/**")
    return page


def draw(browser: Browser, evening: Evening, ballot: str) -> dict[str, bytes]:
    """The phone in the picture has not voted yet: its question and its three buttons are what everybody sees."""
    desk, screen, phone = desk_of(browser, evening), shown(browser, SCREEN), shown(browser, PHONE, 1.5)
    screen.goto(f"{evening.origin}/screen/{evening.code}")
    phone.goto(f"{evening.origin}/j/{evening.code}#t={evening.tickets[0]}")
    phone.wait_for_url("**/p/**")
    evening.vote(ballot)
    time.sleep(4)  # the last figures reach a phone within three seconds
    return {"控制台": desk.screenshot(), "大屏": screen.screenshot(), "手机": phone.screenshot()}


STYLE = """
body { margin: 0; padding: 24px; box-sizing: border-box; height: 500px; background: #f4f1ea; font: 20px sans-serif;
       display: flex; gap: 24px; justify-content: center; align-items: end }
figure { margin: 0; text-align: center }
img { height: 400px; display: block; margin-bottom: 10px; border: 1px solid #c9c2b2; border-radius: 6px }
figure:nth-child(2) img { height: 340px }
"""


def figure(name: str, picture: bytes) -> str:
    encoded = base64.b64encode(picture).decode()
    return f'<figure><img src="data:image/png;base64,{encoded}"><figcaption>{name}</figcaption></figure>'


def lay_out(browser: Browser, pictures: dict[str, bytes]) -> None:
    sheet = shown(browser, SHEET)
    sheet.set_content(f"<style>{STYLE}</style>" + "".join(figure(*each) for each in pictures.items()))
    sheet.screenshot(path=str(PICTURE))


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    PICTURE.parent.mkdir(exist_ok=True)
    with served_demo() as (instance, origin), sync_playwright() as playwright:
        evening = Evening(instance, origin)
        evening.gather()
        ballot = evening.open_the_vote()
        browser = playwright.chromium.launch(executable_path=chromium)
        lay_out(browser, draw(browser, evening, ballot))
        browser.close()


if __name__ == "__main__":
    main()
