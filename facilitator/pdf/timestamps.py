"""RFC 3161: a time that somebody outside vouches for, asked of a server where one is configured.

What comes back is kept inside the signature. A server that is away, or that answers in a form this program could not
check again later, costs nothing but the stamp: the officer signs all the same, as without a network.
"""

from __future__ import annotations

import urllib.request

from asn1crypto import cms, tsp, x509
from pyhanko.sign.timestamps import TimeStamper

LONGEST_ANSWER = 64_000
PATIENCE = 8
"""Seconds: somebody waits at the page."""


class TimeServer(TimeStamper):  # type: ignore[misc,unused-ignore]
    """One POST, one answer; nothing of the paper leaves the house but a digest of the signature."""

    def __init__(self, url: str) -> None:
        """Raises ValueError for an address that leads elsewhere than to a web server."""
        if not url.startswith(("http://", "https://")):
            raise ValueError(url)
        super().__init__(include_nonce=True)  # type: ignore[no-untyped-call]
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        query = urllib.request.Request(  # noqa: S310 - checked to be http(s)
            self._url, data=req.dump(), headers={"Content-Type": "application/timestamp-query"}
        )
        with urllib.request.urlopen(query, timeout=PATIENCE) as answer:  # noqa: S310
            return tsp.TimeStampResp.load(answer.read(LONGEST_ANSWER))

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Only the stamp's own certificate stays: the others are not signed, and nothing unproven goes into a paper."""
        token = cms.ContentInfo.load((await super().async_timestamp(message_digest, md_algorithm)).dump())
        signed = token["content"]
        serial = signed["signer_infos"][0]["sid"].chosen["serial_number"].native
        ders = [each.chosen.dump() for each in signed["certificates"] if each.chosen.serial_number == serial]
        signed["certificates"] = [x509.Certificate.load(der) for der in ders]
        return token
