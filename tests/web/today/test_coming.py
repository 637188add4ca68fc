"""接下来的会: what the next council lacks, for whoever plans; and the papers that the worker has not written yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.services.context import Actor
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import EVENING, Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def planned(council: Council) -> PlanSession:
    """A council nobody has prepared yet, two days ahead."""
    names = (council.chair.name, council.recorder.name)
    items = (PlannedItem("充电棚怎么建", ItemForm.BALLOT),)
    day = EVENING.replace(day=EVENING.day + 2)
    return PlanSession("decision_council", "充电棚", "活动室", day, *names, items, "rc_reps_2026")


def test_next_council_tells_what_it_lacks_to_whoever_plans(council: Council, as_: As) -> None:
    council.do(planned(council), council.clerk)

    page = words(as_(council.clerk).get("/"))

    assert "还缺 监票人：还没有定" in page
    assert "还缺 入场票：还没有打印" in page
    assert "大屏：" not in page, "the room is looked at on the day"
    assert "还缺" not in words(as_(council.recorder).get("/"))


def test_only_the_next_council_tells_and_on_its_day_the_room_too(council: Council, as_: As) -> None:
    council.do(planned(council), council.clerk)
    later = replace(planned(council), title="停车位", starts_at=EVENING.replace(day=EVENING.day + 3))
    council.do(later, council.clerk)
    before = words(as_(council.clerk).get("/"))
    council.world.clock.forward(days=2)

    assert before.count("还缺 监票人") == 1
    assert "还缺 大屏：还没有在投影上看过测试页" in words(as_(council.clerk).get("/"))


def test_worker_is_named_while_papers_wait_and_when_they_wait_long(council: Council, as_: As) -> None:
    quiet = words(as_(council.clerk).get("/"))
    with council.world.database.writing() as unit:
        unit.jobs.want("job-1", "render_minutes", "subject-1", council.world.clock.now())
    busy = words(as_(council.clerk).get("/"))
    council.world.clock.forward(minutes=6)

    assert "后台" not in quiet
    assert "后台正在生成 1 份文件" in busy and "太久了" not in busy
    assert "已经等了 6 分钟，太久了" in words(as_(council.clerk).get("/"))
