"""Packs a page for the crowded air of a hall: two hundred phones open the same one within a minute.

Only pages that repeat nothing of their request may be packed, since the length of a packed page tells what it repeats
(BREACH): the phone's page and the join page show the room and the seat, and no cookie of theirs goes along from
another site.
"""

from __future__ import annotations

import gzip

from flask import Response, request


def packed(answer: Response) -> Response:
    """The same answer, shorter for whoever can read that."""
    answer.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip") > 0:
        answer.set_data(gzip.compress(answer.get_data(), 6, mtime=0))
        answer.headers["Content-Encoding"] = "gzip"
    return answer
