"""Prints how often notelint is right: python -m tests.accuracy [--markdown]"""

import argparse
import multiprocessing

from tests.accuracy.cases import case_trials
from tests.accuracy.good import good_texts
from tests.accuracy.laws import law_trials
from tests.accuracy.table import aligned, by_language, by_operator, by_rule, markdown, misses
from tests.accuracy.trials import Trial, sown_trials
from tests.drafts import cases

_START, _END = "<!-- accuracy: python -m tests.accuracy --markdown -->", "<!-- end of accuracy -->"
_TRIALS = {"case": case_trials, "sown": sown_trials, "law": law_trials}


def _run(task: tuple[str, str]) -> list[Trial]:
    kind, name = task
    return list(_TRIALS[kind](name))


def trials() -> list[Trial]:
    """Every trial, in the same order on every run, on all processors."""
    tasks = [("case", case.name) for case in cases()]
    tasks += [(kind, name) for kind in ("sown", "law") for name in good_texts()]
    with multiprocessing.Pool() as pool:
        return [trial for done in pool.map(_run, tasks, chunksize=1) for trial in done]


def main() -> None:
    """Prints the tables and the misses, or the README's table."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="print the table that stands in the README")
    args, tried = parser.parse_args(), trials()
    if args.markdown:
        print("\n".join((_START, markdown(by_language(tried)), _END)))
        return
    for rows in (by_language(tried), by_rule(tried), by_operator(tried)):
        print(aligned(rows), end="\n\n")
    print(misses(tried) or "No misses.")


if __name__ == "__main__":
    main()
