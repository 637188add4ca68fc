"""Secrets that people and machines carry: tokens, ticket secrets, short codes, and the rule for passwords.

Only hashes are ever kept. A plain SHA-256 is enough for what this file draws (112 random bits and more cannot be
guessed back); passwords that people choose go through the slow `Passwords` port instead. A short code has 40 bits
and is safe only behind the limit on failed tries (`wire/limits.py`).
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata

from facilitator.domain.errors import BadInput
from facilitator.domain.ids import CROCKFORD, Bytes, crockford
from facilitator.domain.words import N_

TOKEN_BYTES = 32
SECRET_BYTES = 16
SHORT_CODE_BYTES = 5
ONE_TIME_BYTES = 10
GROUP = 4

LEAST_PASSWORD = 12
LONGEST_PASSWORD = 128
LEAST_DIFFERENT = 5
COMMON = frozenset(
    "admin administrator iloveyou letmein password qazwsxedc qwerty qwertyuiop welcome woaini woaizhongguo".split()
)

_LOOKALIKES = str.maketrans("OIL", "011")


def token_hash(text: str) -> str:
    """SHA-256 of a token in hex: the only form in which a database ever sees it."""
    return hashlib.sha256(text.encode()).hexdigest()


def new_token(randomness: Bytes) -> str:
    """256 random bits, 43 characters that are safe in a cookie, a header and a URL."""
    return base64.urlsafe_b64encode(randomness.bytes(TOKEN_BYTES)).rstrip(b"=").decode()


def new_secret(randomness: Bytes) -> str:
    """A ticket's secret: 128 random bits as 26 capital letters and digits, which a QR code packs tightly."""
    return base64.b32encode(randomness.bytes(SECRET_BYTES)).rstrip(b"=").decode()


def short_code(randomness: Bytes) -> str:
    """40 random bits as XXXX-XXXX in an alphabet without I, L, O and U: typed by hand from paper."""
    return _grouped(crockford(randomness.bytes(SHORT_CODE_BYTES)))


def one_time_password(randomness: Bytes) -> str:
    """80 random bits as xxxx-xxxx-xxxx-xxxx: copied once from a screen or a slip of paper, then changed."""
    return _grouped(crockford(randomness.bytes(ONE_TIME_BYTES)).lower())


def normal_code(text: str) -> str:
    """The code somebody meant: any case, width, spaces and dashes; O is 0, I and L are 1.

    `normal_code(code) == code` for every code of `short_code`, so both may be hashed.
    """
    upper = unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)
    return _grouped("".join(letter for letter in upper if letter in CROCKFORD))


def check_password(text: str) -> None:
    """Length over ornament (NIST SP 800-63B): a Chinese character counts twice, since it says more than a letter.

    Raises BadInput. Digits alone are refused: they are telephone and identity numbers, which neighbours know.
    """
    if any(unicodedata.category(letter) == "Cc" for letter in text):
        raise BadInput(N_("密码里有看不见的控制字符，请重新输入。"), field="password")
    if sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text) < LEAST_PASSWORD:
        raise BadInput(N_("密码太短：至少 {least} 位，一个汉字算两位。"), field="password", least=LEAST_PASSWORD)
    if len(text) > LONGEST_PASSWORD:
        raise BadInput(N_("密码太长：最多 {most} 个字。"), field="password", most=LONGEST_PASSWORD)
    if text.replace(" ", "").isdecimal():
        raise BadInput(N_("密码不能只有数字，电话号码和证件号码容易被猜到。"), field="password")
    if len(set(text)) < LEAST_DIFFERENT or text.strip("0123456789!@#.-_ ").lower() in COMMON:
        raise BadInput(N_("这个密码太容易被猜到，请换一个，例如四个不相干的词。"), field="password")


def _grouped(code: str) -> str:
    return "-".join(code[place : place + GROUP] for place in range(0, len(code), GROUP))
