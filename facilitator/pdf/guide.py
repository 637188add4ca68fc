"""The guide's pictures on paper: addresses of packaged files, and a fetcher that lets them through."""

from __future__ import annotations

from typing import Any

from weasyprint.urls import URLFetcherResponse

from facilitator.paths import static_dir
from facilitator.pdf.fetcher import FontsOnly


class FontsAndPictures(FontsOnly):
    """Besides the fonts the pictures that lie in static/guide, which are our own; nothing that anybody sent."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        pictures = {path.as_uri(): path for path in (static_dir() / "guide").glob("*.png")}
        if url in pictures:
            return URLFetcherResponse(url, pictures[url].read_bytes(), {"Content-Type": "image/png"})
        return super().fetch(url, headers)


def guide_page(page: dict[str, Any]) -> dict[str, Any]:
    """Every picture by its address; a step whose picture is not there is told in words."""
    return {**page, "steps": [{**step, "picture": _address(step["picture"])} for step in page["steps"]]}


def _address(picture: str) -> str:
    path = static_dir() / picture
    return path.as_uri() if picture and path.is_file() else ""
