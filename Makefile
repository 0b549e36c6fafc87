# Two commands do everything on a fresh machine with Python 3.11+:
#   make run    sets up and scores a real report
#   make test   sets up and passes lint, types, import layers and all tests
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SEED   ?= seeds/jinghai-2019.txt
# options of the benchmarks, such as BENCH='--long --install --write-doc'
BENCH  ?=

.PHONY: traceability rubric-schema mutation fuzz
.PHONY: letter-template pictures
.PHONY: run test lint types layers unit gold examples schema bench rubric-test clean

run: $(VENV)/.run
	$(BIN)/checker score $(SEED)

test: lint types layers unit

lint: $(VENV)/.dev
	$(BIN)/ruff check checker tests benchmarks
	$(BIN)/ruff format --check checker tests benchmarks

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

unit: $(VENV)/.dev
	$(BIN)/pytest -n 2

gold: $(VENV)/.dev
	$(BIN)/python -m tests.gold.gate
	$(BIN)/python -m tests.gold.accuracy

examples: $(VENV)/.dev
	$(BIN)/python -m tests.make_examples

schema: $(VENV)/.dev
	for kind in assessment assessments batch comparison copies rubric; do \
	  $(BIN)/checker schema $$kind > docs/json-schema/$$kind-1.json || exit 1; done

rubric-test: $(VENV)/.dev
	$(BIN)/checker rubric test

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.run $(BENCH)

traceability: $(VENV)/.dev
	$(BIN)/python -m tests.make_traceability

letter-template: $(VENV)/.dev
	$(BIN)/python -m tests.make_letter_template

pictures: $(VENV)/.dev
	$(BIN)/python -m tests.make_pictures

rubric-schema: $(VENV)/.dev
	$(BIN)/checker schema rubric > docs/json-schema/rubric-1.json

fuzz: $(VENV)/.dev
	$(BIN)/python -m tests.fuzz.run

mutation: $(VENV)/.dev
	$(BIN)/python -m tests.mutation.run

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/.run
