# Everything runs in a virtual environment of its own, made at the first call. Without make: see README.md.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
FLAWED := examples/en/flawed/hrc-copied.txt

.PHONY: demo test lint fmt docs bench facts-check accuracy clean

demo: $(READY)  ## lint a flawed note, and show what notelint says
	$(BIN)/notelint $(FLAWED) || test $$? -eq 1

test: lint  ## all checks, as in continuous integration
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fmt: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY)  ## what is made from the program itself: pages in docs/, the picture of the README
	$(BIN)/python -m tests.docs
	$(BIN)/python -m tests.picture

bench: $(READY)  ## times of an installed wheel beside those of other programs
	$(BIN)/python -m tests.benchmarks

facts-check: $(READY)  ## what in the tables of sessions, agendas and resolutions is going stale
	$(BIN)/notelint sessions --check

accuracy: $(READY)  ## how often notelint is right: fields, faults, innocent texts and laws, with every miss
	$(BIN)/python -m tests.accuracy

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
