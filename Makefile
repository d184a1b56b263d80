# Samskab: `make run` starts it, `make test` proves it, `make help` lists the rest.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

BIN := .venv/bin
NODE_BIN := frontend/node_modules/.bin
INTERFACE_SOURCES := $(shell find frontend/src frontend/public frontend/index.html \
	frontend/vite.config.ts frontend/package-lock.json -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run dev test check unit e2e pictures soak bench bench-growth bench-ratings bench-similarity bench-themes migrate migration openapi openapi-check demo \
	interface lock clean

help: ## List what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

# Set-up ------------------------------------------------------------------------------------

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; set PYTHON=… to name it."; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

frontend/node_modules/.stamp: frontend/package-lock.json
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm is needed."; exit 1; }
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.stamp $(INTERFACE_SOURCES)
	cd frontend && npm run --silent build

interface: frontend/dist/index.html ## Build the interface

# Running -----------------------------------------------------------------------------------

run: export SAMSKAB_DEMO ?= true
run: .venv/run.stamp frontend/dist/index.html ## Start API, interface and worker with the demo municipality
	@exec $(BIN)/samskab serve --with-migrations --with-worker

dev: export SAMSKAB_DEMO ?= true
dev: .venv/dev.stamp frontend/node_modules/.stamp ## Reload on both sides: API on PORT, interface on 5173
	@$(BIN)/samskab migrate && $(BIN)/samskab demo
	@trap 'kill 0' EXIT INT TERM; \
		(cd frontend && DEV_API=http://$(HOST):$(PORT) npx vite) & \
		$(BIN)/samskab worker & \
		$(BIN)/uvicorn samskab.app:create_app --factory --reload --reload-dir backend \
			--host $(HOST) --port $(PORT) --no-access-log

migrate: .venv/run.stamp ## Bring the database to the newest version
	$(BIN)/samskab migrate

demo: .venv/run.stamp ## Load the demo municipality into an empty database
	$(BIN)/samskab migrate && $(BIN)/samskab demo

# Changing ----------------------------------------------------------------------------------

migration: .venv/dev.stamp ## Write a migration from the models: make migration name="add x"
	@test -n "$(name)" || { echo 'Name it: make migration name="add x"'; exit 1; }
	$(BIN)/samskab migrate
	$(BIN)/alembic revision --autogenerate -m "$(name)"

openapi: .venv/dev.stamp frontend/node_modules/.stamp ## Write openapi.yaml and the interface's types
	$(BIN)/samskab openapi openapi.yaml
	cd frontend && npm run --silent schema

lock: .venv/dev.stamp ## Renew the lock files of Python (hashes, no addresses)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --no-annotate -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev -c requirements.lock \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
		-q -o requirements-dev.lock

# Proving -----------------------------------------------------------------------------------

check: .venv/dev.stamp frontend/node_modules/.stamp ## Format, lint, types, boundaries, dependencies (fast)
	$(BIN)/ruff format --no-cache --check --quiet backend tests
	$(BIN)/ruff check --no-cache --quiet backend tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry backend
	cd frontend && npm run --silent check

openapi-check: .venv/dev.stamp frontend/node_modules/.stamp ## Tell whether openapi.yaml and the types fit the code
	$(BIN)/samskab openapi openapi.yaml --check
	cd frontend && npm run --silent schema -- --check

unit: .venv/dev.stamp ## Unit, API, rules, contract and migrations, on SQLite and PostgreSQL
	$(BIN)/pytest -n 2 --dist worksteal -q

e2e: .venv/dev.stamp frontend/dist/index.html ## Journeys in a real browser
	cd frontend && npm run --silent e2e

test: check openapi-check ## Everything: at most 15 minutes on two cores
	cd frontend && npm run --silent test
	$(MAKE) --no-print-directory interface
	cd frontend && npm run --silent budget
	$(MAKE) --no-print-directory e2e
	$(MAKE) --no-print-directory unit
	@echo "Passed: format, lint, types, boundaries, OpenAPI, interface, budget, browser journeys," \
		"unit, API and rules on SQLite and PostgreSQL, migrations, contract, kills, fuzz."

pictures: .venv/dev.stamp frontend/dist/index.html ## The journeys again, with pictures of every screen in tests/e2e/pictures
	cd frontend && E2E_PICTURES=1 npm run --silent e2e

soak: .venv/dev.stamp ## The long rounds: many kills, long fuzzing
	SAMSKAB_TEST_SOAK=1 $(BIN)/pytest -q -s -p no:randomly tests/soak tests/contract -m soak

bench: .venv/dev.stamp frontend/dist/index.html ## Requests per second beside a hand-written floor; the first page
	$(BIN)/python tests/bench/bench.py
	$(BIN)/python tests/bench/growth.py
	node tests/bench/first_page.mjs

bench-ratings: .venv/dev.stamp ## Ranking thousands of ideas beside the same equations solved as they stand
	$(BIN)/python tests/bench/ratings.py

bench-themes: .venv/dev.stamp ## Proposed themes beside a plain baseline, and how quickly they are found
	$(BIN)/python tests/bench/themes.py

bench-growth: .venv/dev.stamp ## List, filter, search and similar at 1,000 and 10,000 ideas
	$(BIN)/python tests/bench/growth.py

bench-similarity: .venv/dev.stamp ## Similar ideas beside a plain baseline, and how quickly they are found
	$(BIN)/python tests/bench/similarity.py

clean: ## Remove environments, builds and caches (never data in var/)
	rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .pytest_cache .ruff_cache \
		.hypothesis .import_linter_cache backend/*.egg-info
