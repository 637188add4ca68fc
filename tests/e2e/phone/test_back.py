"""After a restart of the server the phone comes back as soon as somebody answers, not when the library tries next."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import Phones

pytestmark = pytest.mark.e2e

PATIENT_LIBRARY = """
  let own;
  Object.defineProperty(window, 'io', {
    get: () => own && ((name, options) => own(name, Object.assign({}, options, {
      reconnectionDelay: 600000, reconnectionDelayMax: 600000, randomizationFactor: 0,
    }))),
    set: library => { own = library; },
  });
"""
"""The socket library's own next try would come in ten minutes."""


def test_phone_joins_again_as_soon_as_the_server_answers(phones: Phones, join: Join) -> None:
    page = join(3)
    page.add_init_script(PATIENT_LIBRARY)
    with page.expect_websocket():
        page.reload()
    phones.server.kill()
    expect(page.locator("#banner")).to_contain_text("网络断了")

    with page.expect_websocket(timeout=90_000) as opened:
        phones.server.start()

    assert opened.value.url.endswith("transport=websocket")
    expect(page.locator("#banner")).to_be_hidden()
