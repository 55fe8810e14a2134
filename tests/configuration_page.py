"""The reference of keys in docs/CONFIGURATION.md, made from the schema: `python -m tests.configuration_page`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from notelint.config.reading import URN
from notelint.profile import document
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "CONFIGURATION.md"
START, END = "<!-- keys: python -m tests.configuration_page -->\n", "<!-- end of keys -->\n"


def reference() -> str:
    """A heading for each key, what it takes, what it is without it, and what it does."""
    schema = document(URN)
    return "\n".join(line for key, said in schema["properties"].items() for line in _key(key, said, schema["$defs"]))


def _key(key: str, said: dict[str, Any], parts: dict[str, Any]) -> Iterator[str]:
    title = said.get("title") or parts[said["$ref"].rpartition("/")[2]]["title"]
    default = f" Without it: `{json.dumps(said['default'])}`." if "default" in said else ""
    yield f"### `{key}`\n"
    yield f"{title[0].upper()}{title[1:]}.{default}\n"
    yield f"{said['description']}\n"


def updated(page: str) -> str:
    """The page with the reference as it should be."""
    before, _, rest = page.partition(START)
    return f"{before}{START}\n{reference()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    Path(PAGE).write_text(updated(PAGE.read_text("utf-8")), "utf-8")
