"""One ZIP of a meeting: its pieces, their checksums, a list for programs and a page for people.

The same pieces make the same bytes, whenever and wherever: no time of packing, one order, one way of compressing.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from html import escape

from facilitator.domain.archive.pieces import RETENTION_NAMES, Piece, told_apart
from facilitator.domain.words import N_

SUMS, LIST, PAGE = "SHA256SUMS.txt", "目录.json", "打开看.html"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can write."""
_READABLE = 0o644 << 16
_STYLE = "body{font:18px/1.6 sans-serif;margin:2em;max-width:60em}table{border-collapse:collapse}td,th{border:1px solid"
_REST = " #777;padding:4px 8px;text-align:left;vertical-align:top}code{font-size:13px;word-break:break-all}"


def packed(title: str, lead: Sequence[str], pieces: Sequence[Piece], read: Callable[[str], bytes]) -> bytes:
    """`read` gives the bytes of a digest and raises what it raises; `lead` are sentences for the page."""
    files = {piece.name: (piece, piece.content or read(piece.digest)) for piece in told_apart(tuple(pieces))}
    sums = {name: hashlib.sha256(content).hexdigest() for name, (_piece, content) in files.items()}
    made = {
        LIST: _listed(title, files, sums),
        PAGE: _page(title, lead, files, sums),
    }
    sums |= {name: hashlib.sha256(content).hexdigest() for name, content in made.items()}
    told = "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    whole = {**{name: content for name, (_piece, content) in files.items()}, **made, SUMS: told.encode()}
    return _zipped(whole)


def _zipped(whole: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = _READABLE
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, whole[name])
    return out.getvalue()


def _listed(title: str, files: dict[str, tuple[Piece, bytes]], sums: dict[str, str]) -> bytes:
    rows = [
        {"name": name, "told": piece.told, "retention": piece.retention, "size": len(content), "sha256": sums[name]}
        for name, (piece, content) in files.items()
    ]
    return json.dumps({"title": title, "pieces": rows}, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _page(title: str, lead: Sequence[str], files: dict[str, tuple[Piece, bytes]], sums: dict[str, str]) -> bytes:
    rows = "".join(
        f'<tr><td><a href="{escape(name)}">{escape(name)}</a></td><td>{escape(piece.told)}</td>'
        f"<td>{RETENTION_NAMES[piece.retention]}</td><td><code>{sums[name]}</code></td></tr>\n"
        for name, (piece, _content) in files.items()
    )
    heads = "".join(f"<th>{head}</th>" for head in (N_("文件"), N_("是什么"), N_("保管期限"), "SHA-256"))
    said = "".join(f"<p>{escape(sentence)}</p>\n" for sentence in lead)
    how = N_("核对有没有改动：在这个文件夹里运行 sha256sum -c {sums}，每一行都是 OK，就一个字也没有动过。")
    check = how.format(sums=SUMS)
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}{_REST}</style></head><body>\n<h1>{escape(title)}</h1>\n{said}"
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n<p>{check}</p>\n</body></html>\n"
    ).encode()
