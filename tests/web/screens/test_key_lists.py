"""What `?` opens: every line of the table on the page where its keys are pressed, and the map that the script obeys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

import pytest

from facilitator.services.context import Actor
from facilitator.sessions.keys import KEYS, acts_of
from tests.factories.council import Council
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


@pytest.mark.parametrize("place", sorted(KEYS))
def test_page_lists_its_keys_and_obeys_no_others(council: Council, as_: As, place: str) -> None:
    council.plan()
    name = council.code if place == "screen" else council.session
    page = as_(council.chair).get(f"/{place}/{name}").text
    lists = re.findall(r'<section class="keys" id="keys".*?</section>', page, re.S)
    lines = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", lists[0], re.S)
    told = [(re.findall(r"<kbd>(.*?)</kbd>", keys), unescape(sentence)) for keys, sentence in lines]
    acts = re.findall(r'id="key-map">(.*?)</script>', page)

    assert [line for line in told if line[0]] == [(list(one.shown), one.sentence) for one in KEYS[place]]
    assert json.loads(acts[0]) == acts_of(place)
