"""notelint: a linter for draft notes verbales."""

__version__ = "0.1.0"
