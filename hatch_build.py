"""Dependencies are read from requirements/*.in, and no wheel is built that would lack scripts or catalogues."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

VENDOR = ("socket.io.min.js", "signature_pad.min.js")


def read_requirements(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


class Dependencies(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        folder = Path(self.root, "requirements")
        metadata["dependencies"] = read_requirements(folder / "app.in")
        metadata["optional-dependencies"] = {"postgres": read_requirements(folder / "postgres.in")}


class Completeness(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises FileNotFoundError: git keeps neither kind of file, so a bare clone would give dumb pages."""
        if version == "editable":
            return
        root = Path(self.root)
        absent = [f"static/vendor/{name}" for name in VENDOR if not (root / "static/vendor" / name).is_file()]
        sources = sorted(root.glob("facilitator/translations/*/LC_MESSAGES/*.po"))
        absent += [str(po.relative_to(root)) for po in sources if not po.with_suffix(".mo").is_file()]
        if absent:
            raise FileNotFoundError(f"run script/bootstrap first; not there or not compiled: {', '.join(absent)}")
        build_data["force_include"]["static"] = "facilitator/static"
