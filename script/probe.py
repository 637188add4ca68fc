"""Say which Debian packages this machine lacks, one per line; it runs first of all, so standard library only."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import shutil
import sys

# Loading is the proof: a package may be listed as installed while its file is missing or of another architecture.
LIBRARIES = {
    "libpango-1.0-0": ("pango-1.0", "libpango-1.0.so.0"),
    "libpangoft2-1.0-0": ("pangoft2-1.0", "libpangoft2-1.0.so.0"),
    "libharfbuzz0b": ("harfbuzz", "libharfbuzz.so.0"),
    # Without the subsetter a Chinese PDF still renders, eight times slower: so it is not optional.
    "libharfbuzz-subset0": ("harfbuzz-subset", "libharfbuzz-subset.so.0"),
}
TEST_PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "poppler-utils": ("pdftotext",),
}


def loads(name: str, file: str) -> bool:
    for candidate in (file, ctypes.util.find_library(name)):
        if candidate is None:
            continue
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return True
    return False


def missing(for_tests: bool) -> list[str]:
    """Names of Debian packages, `python3-venv` among them: Debian cuts ensurepip out of its Python."""
    lacking = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    lacking += [package for package, (name, file) in LIBRARIES.items() if not loads(name, file)]
    if for_tests:
        lacking += [package for package, programs in TEST_PROGRAMS.items() if not any(map(shutil.which, programs))]
    return lacking


if __name__ == "__main__":
    print("\n".join(missing(for_tests="--tests" in sys.argv[1:])))
