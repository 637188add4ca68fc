"""What axe says of a page as it stands."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from facilitator.paths import CHECKOUT

AXE = CHECKOUT / "node_modules/axe-core/axe.min.js"
GRAVE = ("serious", "critical")
EVERY = ("minor", "moderate", *GRAVE)
_FAULTS = """async impacts => {
  const told = await axe.run(document, {resultTypes: ['violations']});
  return told.violations.filter(one => impacts.includes(one.impact)).flatMap(
    one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.failureSummary}`));
}"""


def faults(page: Page, impacts: tuple[str, ...] = EVERY) -> list[str]:
    """Runs to the end without the page's consent: a policy against foreign scripts does not reach it."""
    page.evaluate(AXE.read_text("utf-8"))
    told: Any = page.evaluate(_FAULTS, list(impacts))
    return [str(one) for one in told]
