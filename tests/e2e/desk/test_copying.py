"""发到群里 on plain HTTP in the hall: the browser has no clipboard of its own there, and yet the text is copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.factories.council import make_council
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e

HALL = "http://hall.test"
"""Any name but localhost over plain HTTP is no secure context for a browser, whichever machine answers."""

TAKEN = "[document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]"


@pytest.fixture(scope="module")
def office(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BrowserContext, str]]:
    """A browser at the desk of somebody who planned an evening, and the address of its call."""
    folder = tmp_path_factory.mktemp("office")
    with prepared(folder) as world:
        council = make_council(world, 3, 1)
        council.plan()
        token = world.log_in(council.chair)
    with served(folder) as server:
        context = chromium.new_context(base_url=HALL)
        context.add_cookies([{"name": "fc_staff", "value": token, "url": HALL}])

        def answer(route: Route) -> None:
            told = route.request.headers | {"cookie": f"fc_staff={token}"}
            route.fulfill(response=route.fetch(url=route.request.url.replace(HALL, server.origin), headers=told))

        context.route(f"{HALL}/**", answer)
        yield context, f"/posts/call/{council.session}"
        context.close()


@pytest.fixture
def page(office: tuple[BrowserContext, str]) -> Iterator[Page]:
    opened = office[0].new_page()
    yield opened
    opened.close()


def test_text_is_copied_without_a_clipboard_of_the_browsers_own(page: Page, office: tuple[BrowserContext, str]) -> None:
    page.goto(office[1])
    text = page.locator("#post-text").input_value()
    assert page.evaluate("[isSecureContext, navigator.clipboard === undefined]") == [False, True]

    page.get_by_role("button", name="复制文字").click()

    expect(page.locator("#post-told")).to_have_text("已经复制，去群里长按输入框，选“粘贴”。")
    page.set_content("<textarea></textarea>")
    page.locator("textarea").press("Control+V")
    assert text and page.locator("textarea").input_value() == text


def test_text_that_cannot_be_copied_is_selected_and_says_which_keys(
    page: Page, office: tuple[BrowserContext, str]
) -> None:
    page.add_init_script("document.execCommand = () => false;")
    page.goto(office[1])

    page.get_by_role("button", name="复制文字").click()

    expect(page.locator("#post-told")).to_have_text("文字已经选中，请按 Ctrl+C，手机上请长按后选“复制”。")
    whole = page.locator("#post-text").evaluate("field => field.value.length")
    assert page.evaluate(TAKEN) == ["post-text", 0, whole]
