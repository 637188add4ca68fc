"""What axe says of a page as it stands."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Error, Page

from facilitator.paths import CHECKOUT

AXE = CHECKOUT / "node_modules/axe-core/axe.min.js"
GRAVE = ("serious", "critical")
LOOKS = 4
"""A page without a script renews itself every few seconds, and is looked at again then."""

EVERY = ("minor", "moderate", *GRAVE)
_FAULTS = """async impacts => {
  const told = await axe.run(document, {resultTypes: ['violations']});
  return told.violations.filter(one => impacts.includes(one.impact)).flatMap(
    one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.failureSummary}`));
}"""


def faults(page: Page, impacts: tuple[str, ...] = EVERY) -> list[str]:
    """Runs to the end without the page's consent: a policy against foreign scripts does not reach it."""
    for _attempt in range(LOOKS):
        try:
            page.evaluate(AXE.read_text("utf-8"))
            told: Any = page.evaluate(_FAULTS, list(impacts))
        except Error as error:
            if "context was destroyed" not in error.message:
                raise
            page.wait_for_load_state()
        else:
            return [str(one) for one in told]
    raise AssertionError("the page renewed itself under every look")
