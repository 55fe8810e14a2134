"""The pages that are generated: `python -m tests.docs` writes them into docs/, and a test holds them fresh."""

from collections.abc import Callable
from pathlib import Path

from notelint.catalogue import all_rules
from notelint.render.rules import as_page
from tests import manual

DOCS = Path(__file__).parent.parent / "docs"
PAGES: dict[str, Callable[[], str]] = {"RULES.md": lambda: as_page(all_rules()), "notelint.1": manual.page}


def main() -> None:
    """Writes all pages."""
    DOCS.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
