"""The two tongues of the house: the official word of staff and papers, the plain one of residents' phones and walls.

The table of the design (people, F). The words are written where they are said; tests hold every page to this table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """`official` is never read by a resident. `on_papers`: minutes, ledger and desk say it; else nobody says it any
    more. `plain` holds parts of sentences, as figures stand between them."""

    official: str
    plain: tuple[str, ...]
    on_papers: bool = True


GLOSSARY = (
    Word("停止表决", ("结束投票",), on_papers=False),
    Word("公布结果", ("宣布结果",), on_papers=False),
    Word("代录", ("工作人员帮按",), on_papers=False),
    Word("回执码", ("核对号",), on_papers=False),
    Word("未达到法定人数", ("人才能投票，还差",)),
    Word("流会", ("今天人数不够，不能投票，可以接着商量",)),
    Word("待裁定", ("结果要等街道确认，今晚不宣布",)),
    Word("未表决", ("没投",)),
    Word("记名表决", ("会记下您投的什么，不对外公开",)),
    Word("已登记", ("收到了",)),
    Word("待审定", ("等社区开会定",)),
    Word("不予受理", ("社区办不了，可以找",)),
    Word("销单", ("办完了",)),
    Word("不合格", ("没办好，重新商量",)),
)
