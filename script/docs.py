"""Prints the pages of docs/ that are tables of the code already: state machines, settings, the list of verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, get_args, get_type_hints

from facilitator.domain.ballots.states import BALLOT
from facilitator.domain.ballots.states import STATE_NAMES as BALLOT_NAMES
from facilitator.domain.demands.states import STATE_NAMES as DEMAND_NAMES
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.funding.states import FUNDING
from facilitator.domain.funding.states import STATE_NAMES as FUNDING_NAMES
from facilitator.domain.machine import Machine
from facilitator.domain.minutes.states import MINUTES
from facilitator.domain.minutes.states import STATE_NAMES as MINUTES_NAMES
from facilitator.domain.people.powers import POWERS, ROLE_NAMES, Power
from facilitator.domain.reviews.states import REVIEW
from facilitator.domain.reviews.states import STATE_NAMES as REVIEW_NAMES
from facilitator.services.registry import VERBS
from facilitator.sessions.floor import PROPOSAL, PROPOSAL_STATE_NAMES
from facilitator.sessions.keys import KEYS, PLACES
from facilitator.sessions.phases import SESSIONS
from facilitator.sessions.phases import STATE_NAMES as SESSION_NAMES
from facilitator.settings import Settings, Variable

DOCS = Path(__file__).resolve().parents[1] / "docs"
GENERATED = "<!-- 由 script/docs 生成，请改代码，不要改这一页。 -->"
NOUNS = {
    "people": "人员和名册",
    "demands": "需求台账",
    "sessions": "会议",
    "ballots": "表决",
    "speaking": "发言",
    "proposals": "建议",
    "groups": "归类贴点",
    "options": "方案",
    "materials": "材料",
    "minutes": "纪要",
    "notices": "公示",
    "archives": "归档",
    "funding": "一事一议筹资",
    "reviews": "民主议单",
    "resources": "资源册",
    "visits": "走访",
    "street": "街道报送",
    "papers": "打印件",
    "jobs": "后台工作",
    "setup": "第一次设置",
}
MACHINES: tuple[tuple[str, str, Machine[Any, Any], Mapping[Any, str]], ...] = (
    ("需求", "facilitator/domain/demands/table.py", DEMANDS, DEMAND_NAMES),
    ("会议", "facilitator/sessions/phases.py", SESSIONS, SESSION_NAMES),
    ("表决", "facilitator/domain/ballots/states.py", BALLOT, BALLOT_NAMES),
    ("建议", "facilitator/sessions/floor.py", PROPOSAL, PROPOSAL_STATE_NAMES),
    ("纪要", "facilitator/domain/minutes/states.py", MINUTES, MINUTES_NAMES),
    ("评议", "facilitator/domain/reviews/states.py", REVIEW, REVIEW_NAMES),
    ("筹资", "facilitator/domain/funding/states.py", FUNDING, FUNDING_NAMES),
)


def pages() -> dict[str, str]:
    """Path inside docs/ → what should stand there."""
    return {
        "machines.md": "\n".join(_machines()) + "\n",
        "settings.md": "\n".join(_settings()) + "\n",
        "keys.md": "\n".join(_keys()) + "\n",
        "verbs/README.md": "\n".join(_verbs()) + "\n",
    }


def _machines() -> Iterator[str]:
    yield from (GENERATED, "", "# 状态和去路", "")
    yield "每一样有状态的东西在代码里是一张表：（现在的状态，动作）→ 以后的状态。"
    yield "页面上的按钮、数据库的约束、这里的图都从这张表来；表里没有的一步谁也走不了，会得到 `wrong_state`。"
    for title, file, machine, names in MACHINES:
        yield from ("", f"## {title}", "", f"[`{file}`](../{file})", "", "```mermaid", "stateDiagram-v2")
        yield from (f"    {state} : {names[state]}" for state in machine.states())
        yield f"    [*] --> {machine.start}"
        for (before, after), moves in _arrows(machine):
            yield f"    {before} --> {after} : {'、'.join(moves)}"
        yield "```"


def _arrows(machine: Machine[Any, Any]) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Moves between the same two states share one arrow."""
    found: dict[tuple[str, str], list[str]] = {}
    for (before, move), after in machine.moves.items():
        found.setdefault((before, after), []).append(move)
    yield from found.items()


def _settings() -> Iterator[str]:
    yield from (GENERATED, "", "# 设置", "")
    yield "一台电脑、一个社区时什么都不用设。要改时设环境变量，再启动 `facilitator serve`；"
    yield "命令行和后台工作要用同样的变量。"
    yield from ("", "| 环境变量 | 意思 | 不设时 |", "|---|---|---|")
    for variable in variables():
        yield f"| `{variable.name}` | {variable.meaning} | {variable.default} |"
    yield from ("", "来源：[`facilitator/settings.py`](../facilitator/settings.py)")


def variables() -> list[Variable]:
    hints = get_type_hints(Settings, include_extras=True)
    return [extra for hint in hints.values() for extra in get_args(hint)[1:] if isinstance(extra, Variable)]


def _keys() -> Iterator[str]:
    yield from (GENERATED, "", "# 按键", "")
    yield "在哪里按，就看哪一张；在那一页按“?”也看得到。输入框里按键不管用（翻页键在单行框里照样管用），按 Esc 离开。"
    for place, name in PLACES.items():
        yield from ("", f"## {name}", "", "| 按 | 做什么 |", "|---|---|")
        yield from (f"| {'　'.join(f'`{key}`' for key in line.shown)} | {line.sentence} |" for line in KEYS[place])
    yield from ("", "来源：[`facilitator/sessions/keys.py`](../facilitator/sessions/keys.py)")


def _verbs() -> Iterator[str]:
    yield from (GENERATED, "", "# 动作一览", "")
    yield "系统里的每一件事都是一个动作，网页、手机、接口、命令行和测试走的是同一扇门。一个动作一页。"
    yield "接口写法：`POST /api/v1/<名词>/<动作>`，JSON 对象，`Authorization: Bearer <令牌>`。"
    for noun, verbs in groupby(VERBS, lambda verb: verb.noun):
        yield from ("", f"## {NOUNS[noun]}", "", "| 动作 | 做什么 | 谁可以 |", "|---|---|---|")
        for verb in verbs:
            yield f"| [{verb.title}]({verb.title}.md) | {verb.summary} | {who_may(verb.power)} |"


def who_may(power: Power) -> str:
    """The offices that hold a power; a phone holds `ballots.cast` as well."""
    if power is Power.WORK:
        return "系统自己"
    if power is Power.PUBLIC:
        return "任何人"
    offices = [ROLE_NAMES[role] for role, powers in POWERS.items() if power in powers]
    everybody = len(offices) == len(POWERS)
    return "所有工作人员" if everybody else "、".join([*offices, *(["手机席位"] if power is Power.CAST else [])])


def main() -> None:
    for name, text in pages().items():
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
