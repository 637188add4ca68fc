"""Which papers a meeting has, and who composes each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.domain.papers.content import Content
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.attendance_listing import attendance_listing
from facilitator.services.context import Context
from facilitator.services.floor_listing import floor_listing
from facilitator.services.papers import meeting_calls, meeting_chair, meeting_content, meeting_outcome, meeting_results
from facilitator.services.result_notice import result_notice
from facilitator.storage.rows import Row

OF_A_MEETING: Mapping[PaperKind, Callable[[Row, str, Context], Content]] = {
    PaperKind.CALL: meeting_calls.call,
    PaperKind.DELIVERY: meeting_calls.delivery,
    PaperKind.POSTER: meeting_calls.poster,
    PaperKind.TENT: meeting_calls.tent,
    PaperKind.AGENDA: meeting_calls.agenda,
    PaperKind.SCRIPT: meeting_chair.script,
    PaperKind.PROXY: meeting_chair.proxy,
    PaperKind.RECUSAL: meeting_chair.recusal,
    PaperKind.TRIAGE_LIST: meeting_content.triage_list,
    PaperKind.ITEM_PAPERS: meeting_content.item_papers,
    PaperKind.OPINIONS: meeting_outcome.opinions,
    PaperKind.OPTIONS: meeting_outcome.options,
    PaperKind.STATISTICS: meeting_results.statistics,
    PaperKind.SIGN_PAGE: meeting_results.sign_page,
    PaperKind.NO_QUORUM: meeting_results.no_quorum,
    PaperKind.RESULT_NOTICE: result_notice,
    PaperKind.ATTENDANCE: lambda session, _address, context: attendance_listing(session, context),
    PaperKind.FLOOR: lambda session, _address, context: floor_listing(session, context),
}
