"""The five posts: call, result, reply, notice and board; residents' words in them have passed the public mask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flask_babel import gettext as _

from facilitator.domain.demands.figures import PRIVATE_AMONG
from facilitator.domain.demands.public_words import masked
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.posts import Post, PostLine, post_of
from facilitator.domain.words import N_
from facilitator.services.ballots.read import AnnouncedResult, AnnouncedResults
from facilitator.services.demands.public import PublicCounts
from facilitator.services.demands.public_story import PublicStory, StoryForAll
from facilitator.services.notices.paper_code import CodeOwner, PaperCode
from facilitator.services.notices.read import NoticeForAll, PublicNotice
from facilitator.services.public_list import CountsForAll
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import ask
from facilitator.web.place import place
from facilitator.web.public.rows import title_of
from facilitator.web.times import china_today, day, moment

TOLD = 3
"""The newest lines of a story; the group wants to know how it stands, the board tells the whole way."""
NOTHING_ANNOUNCED = N_("这次会议还没有宣布过结果，宣布以后再发到群里。")
NOT_PUBLIC = N_("这件事不公开，不能发到群里；请直接答复本人。")
OVER = N_("会议已经结束，请发结果，不用再发通知。")


def call_post(session: str) -> Post:
    """What the group is told: that it is held, or that it is called off. Raises WrongState when it is over."""
    found: SessionInFull = ask(SessionDetail(session))
    if found.state is SessionState.CLOSED:
        raise WrongState(OVER, state=found.state)
    if found.called_off:
        return _post(_("会议取消"), masked(found.title), _off_lines(found))
    return _post(_("开会通知"), masked(found.title), _call_lines(found))


def _off_lines(found: SessionInFull) -> Iterator[PostLine]:
    planned = {"when": moment(found.starts_at), "place": masked(found.place)}
    yield PostLine(_("原定：%(when)s，%(place)s", **planned), figures=True)
    yield PostLine(_("会议取消了：%(reason)s", reason=masked(found.called_off)))
    yield PostLine(_("什么时候再开，社区另外通知。"))


def _call_lines(found: SessionInFull) -> Iterator[PostLine]:
    if found.moved_at is not None:
        yield PostLine(_("时间或者地点改过，以这一条为准。"))
    yield PostLine(_("时间：%(when)s", when=moment(found.starts_at)), figures=True)
    yield PostLine(_("地点：%(place)s", place=masked(found.place)), figures=True)
    titles = [masked(item.told) for item in found.items]
    agenda = titles if len(titles) == 1 else [f"{place}. {title}" for place, title in enumerate(titles, 1)]
    yield from (PostLine(text) for text in _agenda(agenda))
    yield from _advice(found)
    yield PostLine(_("没带手机也能参加，现场有人帮忙。"))


def _advice(found: SessionInFull) -> Iterator[PostLine]:
    """A council that only consults says so in the group too, before it meets and when its result is told."""
    said = all_kinds()[found.kind].advice
    if said:
        yield PostLine(_("%(advice)s。", advice=_(said)), figures=True)


def _agenda(titles: list[str]) -> Iterator[str]:
    if titles:
        yield _("商量的事：%(title)s", title=titles[0])
    yield from titles[1:]


def result_post(session: str) -> Post:
    """Raises WrongState while nothing was announced."""
    found: SessionInFull = ask(SessionDetail(session))
    results: tuple[AnnouncedResult, ...] = ask(AnnouncedResults(session))
    if not results:
        raise WrongState(NOTHING_ANNOUNCED, state=found.state)
    return _post(_("表决结果"), masked(found.title), _result_lines(found, results))


def _result_lines(found: SessionInFull, results: Iterable[AnnouncedResult]) -> Iterator[PostLine]:
    yield PostLine(_("%(day)s，%(place)s", day=day(found.starts_at), place=masked(found.place)))
    for result in results:
        yield PostLine(masked(result.question))
        yield PostLine(result.sentence, figures=True)
    yield from _advice(found)


def reply_post(number: str) -> Post:
    """Raises NotFound for what is not public."""
    try:
        story: StoryForAll = ask(PublicStory(number))
    except NotFound:
        raise NotFound(NOT_PUBLIC) from None
    return _post(_("办理情况"), title_of(story), _reply_lines(story))


def _reply_lines(story: StoryForAll) -> Iterator[PostLine]:
    now = _("编号 %(number)s，现在：%(state)s", number=story.number, state=_(story.state_name))
    yield PostLine(now, figures=True)
    if story.party:
        yield PostLine(_("谁来办：%(party)s", party=story.party))
    if story.deadline and not story.finished_on:
        yield PostLine(_("哪天前办好：%(day)s", day=day(story.deadline)), figures=True)
    for line in reversed(story.told[:TOLD]):
        yield PostLine(f"{day(line.on)} {_(line.sentence)}")
    if story.next_line:
        yield PostLine(_(story.next_line))


def notice_post(minutes: str) -> Post:
    """Raises NotFound for what does not hang yet."""
    notice: PublicNotice = ask(NoticeForAll(minutes))
    return _post(_("公示"), notice.line.title, _notice_lines(notice, ask(PaperCode(notice.code))))


def _notice_lines(notice: PublicNotice, paper: CodeOwner) -> Iterator[PostLine]:
    """The result sentences as they were read out, and where to object."""
    yield from (PostLine(sentence, figures=True) for sentence in paper.sentences)
    span = {"first": day(notice.line.first_day), "last": day(notice.line.last_day)}
    yield PostLine(_("公示期：%(first)s到%(last)s", **span), figures=True)
    yield PostLine(_("有不同意见，请在公示期内告诉社区或者居务监督委员会。"))
    numbers = {"number": notice.line.number, "code": notice.code}
    yield PostLine(_("会议纪要%(number)s，校验码 %(code)s", **numbers), figures=True)


def board_post() -> Post:
    counts: CountsForAll = ask(PublicCounts())
    return _post(_("公示"), _("群众需求问题清单"), _board_lines(counts))


def _board_lines(counts: CountsForAll) -> Iterator[PostLine]:
    year, quarter = counts.quarter.split("Q")
    came = {"year": year, "quarter": quarter, "came": counts.came, "opened": counts.opened, "done": counts.finished}
    words = _("%(year)s年第%(quarter)s季度：新收 %(came)s 件，开单 %(opened)s 件，办完 %(done)s 件。", **came)
    yield PostLine(words + (_(PRIVATE_AMONG).format(count=counts.private) if counts.private else ""), figures=True)
    if counts.late:
        yield PostLine(_("过了日子还没办好 %(late)s 件。", late=counts.late), figures=True)
    stages = "，".join(f"{_(one.stage_name)} {one.count} 件" for one in counts.stages if one.count)
    if stages:
        yield PostLine(_("现在公开的：%(stages)s。", stages=stages), figures=True)
    yield PostLine(_("全部清单看社区公示栏。"))


def _post(word: str, title: str, lines: Iterable[PostLine]) -> Post:
    community = place().community
    return post_of(word, title, lines, f"{community}　{day(china_today())}")
