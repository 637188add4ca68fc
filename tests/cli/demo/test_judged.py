"""What the demo tells of past quarters and of these weeks: each demand by a key of its own."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from facilitator.cli.demo.demands import WISHES
from facilitator.cli.demo.judged import PAST
from facilitator.cli.demo.pictures import picture
from facilitator.cli.demo.scenes import SCENES
from facilitator.domain.demands.evidence import PhotoStage


def test_no_two_demands_of_the_demo_share_a_key() -> None:
    counted = Counter(one.key for one in (*WISHES, *chain(*PAST)))

    assert [key for key, count in counted.items() if count > 1] == []


def test_every_scene_is_another_picture_before_and_after() -> None:
    drawn = [picture(stage, scene).content for scene in SCENES for stage in (PhotoStage.BEFORE, PhotoStage.AFTER)]

    assert len(set(drawn)) == len(drawn) == 2 * len(SCENES)
    assert {one.scene for one in chain(*PAST)} == set(SCENES)
    for quarter in PAST:
        shown = Counter(one.scene for one in quarter)
        assert max(shown.values()) == 1, "two matters of one review show the same picture"
