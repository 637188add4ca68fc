"""options.restore: compared again; pressing twice does no harm."""

from __future__ import annotations

from facilitator.services.options.drop import DropOption
from facilitator.services.options.restore import RestoreOption
from tests.factories.council import Council
from tests.services.options.test_make import option, shown


def test_restore_brings_it_back(topic: Council) -> None:
    made = option(topic)
    topic.do(DropOption(topic.session, made, "消防通道不能占"))
    for _press in range(2):
        topic.do(RestoreOption(topic.session, made))
    assert [one["dropped"] for one in shown(topic)] == [None]
    assert len(topic.events("OptionRestored")) == 1
