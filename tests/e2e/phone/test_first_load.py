"""What a phone fetches from the scan to the receipt, measured by the browser on the wire (experience.md §4.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import Phones, phone_context

pytestmark = pytest.mark.e2e

KILOBYTE = 1024
LIGHT = 40
"""Kilobytes of the first load, headers and all."""
WAY = 56
"""From the scan over the vote to the receipt's page."""
HEAVY = {"font", "image", "media"}


@dataclass
class Wire:
    """Everything that a page has asked for; what stands in the page itself (`data:`) is no request."""

    asked: list[Request] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("requestfinished", lambda request: self.asked.append(request))
        page.on("requestfailed", lambda request: self.asked.append(request))
        page.on("websocket", lambda line: self.lines.append(line.url))

    def names(self) -> list[str]:
        return [urlsplit(one.url).path for one in self.asked if one.url.startswith("http")]

    def hosts(self) -> set[str]:
        told = [one.url for one in self.asked if not one.url.startswith("data:")] + self.lines
        return {urlsplit(url).netloc for url in told}

    def weight(self) -> int:
        sizes = [one.sizes() for one in self.asked if one.url.startswith("http")]
        return sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)

    def heavy(self) -> list[str]:
        return [one.url for one in self.asked if one.resource_type in HEAVY and not one.url.startswith("data:")]


def host(phones: Phones) -> str:
    return urlsplit(phones.server.origin).netloc


def test_first_load_is_four_requests_one_socket_and_forty_kilobytes(
    phones: Phones, chromium: Browser, join: Join
) -> None:
    """A phone that has its seat and an empty cache, while a vote is on; then it votes."""
    ballot = phones.open()
    seat = join(8).context.storage_state()
    page, wire = phone_context(chromium, phones.server.origin, storage_state=seat).new_page(), Wire()
    wire.listen(page)
    with page.expect_websocket():
        page.goto(f"/p/{phones.code}")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="赞成").click()
    first = wire.names()

    assert (len(first) <= 4, len(wire.lines), wire.weight() <= LIGHT * KILOBYTE) == (True, 1, True), (
        first,
        wire.weight(),
    )
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator(".receipt")).to_be_visible()
    again = [name for name in wire.names() if not name.endswith("/vote")]  # Sent so too where the socket is slow.
    assert (again, len(wire.lines)) == (first, 1)
    assert (wire.heavy(), wire.hosts()) == ([], {host(phones)})
    page.context.close()
    phones.finish(ballot)


def test_way_from_the_scan_to_the_receipt_stays_at_home(phones: Phones, chromium: Browser) -> None:
    ballot = phones.open()
    page, wire = phone_context(chromium, phones.server.origin).new_page(), Wire()
    wire.listen(page)
    page.goto(f"/j/{phones.code}#t={phones.tickets[9].ticket}")
    page.wait_for_url(f"**/p/{phones.code}")
    page.get_by_role("button", name="反对").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator(".receipt")).to_be_visible()
    phones.finish(ballot)
    page.get_by_role("link", name="查一查我的票").click()
    page.wait_for_url("**/receipt*")

    assert (wire.heavy(), wire.hosts()) == ([], {host(phones)})
    assert wire.weight() <= WAY * KILOBYTE, (
        [(one.url[-32:], sum(one.sizes().values())) for one in wire.asked],
        wire.weight(),
    )
    page.context.close()


@pytest.mark.parametrize(
    "way", ["/desk/{0.session}", "/desk/{0.session}/papers", "/remote/{0.session}", "/screen/{0.code}"]
)
def test_pages_of_the_hall_fetch_no_font_and_nothing_from_elsewhere(
    phones: Phones, chromium: Browser, way: str
) -> None:
    context, wire = chromium.new_context(base_url=phones.server.origin), Wire()
    context.add_cookies([{"name": "fc_staff", "value": phones.chair, "url": phones.server.origin}])
    page = context.new_page()
    wire.listen(page)
    page.goto(way.format(phones), wait_until="networkidle")

    assert (wire.heavy(), wire.hosts(), len(wire.names()) > 0) == ([], {host(phones)}, True)
    context.close()
