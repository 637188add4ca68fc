"""公示 of signed minutes: fifteen days from the evening, and a photo of the board."""

from __future__ import annotations

from datetime import date, timedelta

from facilitator.domain.minutes.notice import NoticePhoto
from facilitator.services.minutes.publish import PublishMinutes
from facilitator.services.notices.photograph import PhotographNotice
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.paperwork import hold_evening, ready_to_sign, sign
from tests.factories.pictures import phone_photo

TODAY = date(2026, 11, 25)
LAST = TODAY + timedelta(days=14)


def signed_minutes(council: Council) -> str:
    """Both officers have signed."""
    council.open_demand()
    hold_evening(council)
    minutes = ready_to_sign(council)
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)
    return minutes


def hung_notice(council: Council) -> str:
    minutes = signed_minutes(council)
    council.do(PublishMinutes(minutes, TODAY, LAST), council.recorder)
    return minutes


def photograph(council: Council, minutes: str, day: NoticePhoto) -> None:
    council.do(PhotographNotice(minutes, day, Upload("IMG.jpg", phone_photo())), council.clerk)
