"""Refuses every address a paper could ask for, except the fonts.

With the default fetcher one `<link rel=attachment>` in a resident's text put a file of the server into the PDF.
"""

from __future__ import annotations

from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from facilitator.pdf.fonts import files_of_faces


class FontsOnly(URLFetcher):  # type: ignore[misc]
    """Anything else stops the render: a paper that asks for more than its fonts is not one of ours."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._allowed = {path.as_uri(): path for path in files_of_faces().values()}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        path = self._allowed.get(url)
        if path is None:
            raise FatalURLFetchingError(f"a paper asked for {url[:80]}")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/otf"})
