# Everything from a bare Debian machine: python3, python3-venv and make are enough.
#
#   make demo     a whole office on this machine
#   make test     all checks, as in CI
#   make bench    the figures of the promises (takes minutes)
#
# Set-up happens by itself and once; a second call starts at once.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

# Hundreds of programs start in the tests: they are compiled once.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := aufruf.py config counter demo display hub kiosk media printers tests

# What a site needs: a voice, shaping of text, fonts, and what lays out a report on paper.
DEMO_PACKAGES := espeak-ng libfribidi0 fonts-dejavu-core fonts-droid-fallback fonts-noto-core \
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
# What the tests need besides: a foreign QR reader, eyes that read paper, a browser and what Playwright's driver is linked
# to, systemd's own judgement of the units, a real CUPS, films.
TEST_PACKAGES := $(DEMO_PACKAGES) chromium cups-client cups-daemon ffmpeg libatomic1 systemd zbar-tools \
    tesseract-ocr tesseract-ocr-deu tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-pol \
    tesseract-ocr-rus tesseract-ocr-tur tesseract-ocr-ukr

.PHONY: help demo test bench setup format clean lint types imports pytest demo-packages test-packages

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | \
	    while IFS=$$'\t' read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

demo: demo-packages $(VENV)/.ready ## Bring up a whole office on this machine
	@$(BIN)/aufruf demo $(ARGS)

# What is missing is said before anything takes minutes; so the order is kept under `make -j` too.
.NOTPARALLEL:

test: test-packages lint types imports pytest ## Run all checks, as in CI

bench: test-packages $(VENV)/.ready-dev ## Measure the promises, beside the machine's own limits
	@$(BIN)/python -m tests.bench $(ARGS)

setup: test-packages $(VENV)/.ready-dev ## Prepare everything for working on the code

lint: $(VENV)/.ready-dev
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types: $(VENV)/.ready-dev
	@$(BIN)/mypy

imports: $(VENV)/.ready-dev
	@$(BIN)/lint-imports --no-cache

pytest: test-packages $(VENV)/.ready-dev
	@$(BIN)/pytest -n 3 --dist worksteal $(ARGS)

format: $(VENV)/.ready-dev ## Format the code
	@$(BIN)/ruff check --fix $(CODE)
	@$(BIN)/ruff format $(CODE)

clean: ## Remove what was made here, the environment too
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ── The Python side ──────────────────────────────────────────────────────────────────────────────

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "aufruf needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1 || true)." \
	         "Give another one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "Python's venv is missing. As root: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml
	@echo "Installing aufruf and what it needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/bin/python pyproject.toml
	@echo "Installing aufruf and the tools to check it …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@ $(VENV)/.ready

# ── The Debian side ──────────────────────────────────────────────────────────────────────────────
# Asking dpkg takes 20 ms, so it is asked every time. Without root, or elsewhere than on Debian, the
# line to run is printed and the work stops here, with a clear reason instead of a strange failure.

define debian_packages
	@missing=(); \
	if ! command -v dpkg-query >/dev/null; then \
	    echo "Not a Debian system: please make sure that these are installed: $(1)" >&2; exit 0; \
	fi; \
	for package in $(1); do \
	    dpkg-query --show --showformat='$${db:Status-Status}\n' "$$package" 2>/dev/null | \
	        grep -qx installed || missing+=("$$package"); \
	done; \
	if [ "$${#missing[@]}" -eq 0 ]; then exit 0; fi; \
	if [ "$$(id -u)" -eq 0 ]; then \
	    echo "Installing $${missing[*]} …"; \
	    export DEBIAN_FRONTEND=noninteractive; \
	    apt-get update -qq; \
	    apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
	else \
	    echo "System packages are missing. Please run this, then make $(MAKECMDGOALS) again:" >&2; \
	    echo "    sudo apt-get install --no-install-recommends $${missing[*]}" >&2; exit 1; \
	fi
endef

demo-packages:
	$(call debian_packages,$(DEMO_PACKAGES))

test-packages:
	$(call debian_packages,$(TEST_PACKAGES))
