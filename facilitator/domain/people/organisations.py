"""Whether a name is one of an office or a firm, which is nobody to be forgotten: 街道, 物业公司, 三社区居委会."""

from __future__ import annotations

import re

from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES

_ENDINGS = (
    "街道|街道办|社区|物业|公司|企业|委员会|居委会|业委会|村委会|两委|支部|党委|办事处|办公室|派出所|中心|学校|小学|中学|大学|"
    "幼儿园|医院|政府|部门|单位|协会|城管办|社区办|综治办|城建办|城管|消防|热线|巡查|监督员"
)
_ENDS = re.compile(f"(?:{_ENDINGS})$")


def is_organisation(name: str | None) -> bool:
    """王中心 may be called so: a surname and two letters are somebody."""
    written = (name or "").strip()
    return _ENDS.search(written) is not None and not (len(written) == 3 and written[0] in FREQUENT_SURNAMES)
