"""Idempotency-Key: a request that was answered is answered again, not done again.

What is kept can be read with the caller's own token only. Answers hold one-time passwords and tickets, requests hold
passphrases; a stolen database must give away neither, so keys and digests are HMACs and answers are encrypted.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from cryptography.fernet import Fernet
from flask import request
from flask_babel import gettext

from facilitator.services.once import Once
from facilitator.services.upload import Upload
from facilitator.wire.answers import answer_json
from facilitator.wire.refusals import Malformed

LONGEST_KEY = 200
OWN_KEY = "key"


def repeat_key(command: type, mapping: Mapping[str, Any]) -> str | None:
    """The key to keep this answer under; None without one, or where the command judges by the `key` that it was given.

    A command that has such a field and came without it is told by the header, as any other is.
    """
    key, own = mapping.get(OWN_KEY), next((field for field in fields(command) if field.name == OWN_KEY), None)
    if own is not None and (key is not None or own.default is MISSING):
        return None
    key = request.headers.get("Idempotency-Key") if key is None else key
    if key is None:
        return None
    if not isinstance(key, str) or not 0 < len(key) <= LONGEST_KEY:
        raise Malformed({OWN_KEY: gettext("应当是 1 到 200 个字符的文字。")})
    return key


def once(key: str, token: str, title: str, mapping: Mapping[str, Any], upload: Upload | None) -> Once:
    """How the door shall keep the answer to this request."""
    written = json.dumps(mapping, sort_keys=True).encode()
    file = b"" if upload is None else hashlib.sha256(upload.content).digest()
    cipher = _cipher(token, key)

    def seal(result: Any, version: int) -> str:
        return cipher.encrypt(json.dumps(answered(result, version)).encode()).decode()

    return Once(_mac(token, "key", key.encode()).hex(), _mac(token, title, written, file).hex(), seal)


def unsealed(sealed: str, key: str, token: str) -> Any:
    return json.loads(_cipher(token, key).decrypt(sealed))


def answered(result: Any, version: int) -> dict[str, Any]:
    return {"ok": True, "result": answer_json(result), "version": version}


def _cipher(token: str, key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_mac(token, "seal", key.encode())))


def _mac(token: str, purpose: str, *parts: bytes) -> bytes:
    """Keyed by the token: 256 random bits of which the database knows a hash only."""
    lengths = ",".join(str(len(part)) for part in parts)
    return hmac.digest(token.encode(), f"{purpose}\n{lengths}\n".encode() + b"".join(parts), "sha256")
