"""The figures as tables: by language, by rule and by operator, and every miss."""

from collections.abc import Callable, Iterable, Sequence

from tests.accuracy.trials import Kind, Trial

COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("fields right", "field"),
    ("written faults found", "written fault"),
    ("sown faults found", "sown fault"),
    ("innocent texts left alone", "innocent"),
    ("laws kept", "law"),
)
LANGUAGES = {"en": "English", "fr": "French"}
Row = list[str]


def share(trials: Iterable[Trial]) -> str:
    """How many of some trials came out right."""
    right = [trial.right for trial in trials]
    return f"{_percent(sum(right), len(right))} of {len(right):,}" if right else "–"


def _percent(part: int, whole: int) -> str:
    """A share, never rounded up to 100."""
    return "100 %" if part == whole else f"{int(part * 1000 / whole) / 10} %"


def by_language(trials: Sequence[Trial]) -> list[Row]:
    """A row for each language, and one for all."""
    rows = [["language", *(title for title, _ in COLUMNS), "false findings"]]
    for code, name in (*LANGUAGES.items(), ("", "both")):
        mine = [trial for trial in trials if code in ("", trial.language)]
        shares = (share(trial for trial in mine if trial.kind == kind) for _, kind in COLUMNS)
        rows.append([name, *shares, f"{_false(mine):,}"])
    return rows


def _false(trials: Iterable[Trial]) -> int:
    return sum(len(trial.false) for trial in trials)


def by_rule(trials: Sequence[Trial]) -> list[Row]:
    """A row for each code or family that a fault should bring, and its false findings anywhere."""
    codes = {trial.wanted[0] for trial in trials if trial.wanted} | {code for trial in trials for code in trial.false}
    rows = [["rule", "faults found", "false findings"]]
    for code in sorted(codes):
        mine = [trial for trial in trials if trial.wanted[:1] == (code,)]
        rows.append([code, share(mine), str(sum(trial.false.count(code) for trial in trials))])
    return rows


def by_operator(trials: Sequence[Trial]) -> list[Row]:
    """A row for each operator, twin and law."""
    rows = [["operator", "right", "false findings"]]
    for operator in dict.fromkeys(trial.operator for trial in trials):
        mine = [trial for trial in trials if trial.operator == operator]
        rows.append([operator, share(mine), str(_false(mine))])
    return rows


def aligned(rows: Sequence[Row]) -> str:
    """A table for the terminal."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def markdown(rows: Sequence[Row]) -> str:
    """A table for the README."""
    line: Callable[[Row], str] = lambda row: f"| {' | '.join(row)} |"  # noqa: E731
    return "\n".join([line(rows[0]), "|---" * len(rows[0]) + "|", *map(line, rows[1:])])


def misses(trials: Iterable[Trial]) -> str:
    """Every trial that did not come out as it should, a line each."""
    lines = (f"{t.note}: {t.operator}: {' '.join(t.told.split())}" for t in trials if not t.right or t.false)
    return "\n".join(sorted(lines))
