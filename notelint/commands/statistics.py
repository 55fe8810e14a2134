"""--statistics: counts by rule in the place of findings."""

import argparse

from notelint.commands.arguments import UsageError
from notelint.commands.output import Target, targets

_RENDERERS = {"human": "statistics", "json": "statistics-json"}


def statistics_targets(options: argparse.Namespace) -> tuple[Target, ...]:
    """What to write where: people's format, or JSON. Raises UsageError for formats that cannot count."""
    if options.diff:
        raise UsageError("--diff prints a diff, --statistics counts: choose one")
    return tuple(target._replace(format=_renderer(target.format)) for target in targets(options, {}))


def _renderer(name: str) -> str:
    if name not in _RENDERERS:
        raise UsageError(f"--statistics has the formats {' and '.join(_RENDERERS)}, not {name}")
    return _RENDERERS[name]
