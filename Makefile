# The commands of a checkout. Each sets up what it needs in .venv, from the lock files alone.

PYTHON ?= python3
UV ?= uv
SOURCES ?= catalog/papers
VENV := .venv
RUN := $(VENV)/bin/python -m
PIP_INSTALL := $(RUN) pip install --quiet --disable-pip-version-check
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

.PHONY: site test serve bench lock clean

site: $(VENV)/runtime-installed
	$(RUN) generator build --site-dir site
	@echo "To look at it: make serve, or $(PYTHON) -m http.server --directory site"

test: $(VENV)/test-installed
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) pytest

serve: $(VENV)/runtime-installed
	$(RUN) generator serve

bench: $(VENV)/runtime-installed
	$(VENV)/bin/python benchmarks/build.py $(SOURCES)

# Takes the newest versions that the ranges of pyproject.toml allow; needs uv.
lock:
	$(COMPILE) --upgrade --group build pyproject.toml --output-file requirements.txt
	$(COMPILE) --upgrade --group test --constraint requirements.txt --output-file requirements-test.txt

# The generated pages go together with the record of which pages are generated.
clean:
	-git clean -fdXq site_src .paper-catalog
	rm -rf $(VENV) site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make: $(PYTHON) is missing or older than Python 3.11;" \
			"install a newer one, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
		echo "make: $(PYTHON) cannot make a virtual environment;" \
			"install its venv package (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# The build backend is pinned too, so pip must not fetch another one.
$(VENV)/runtime-installed: $(VENV)/created requirements.txt pyproject.toml
	$(PIP_INSTALL) --require-hashes --requirement requirements.txt
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test-installed: $(VENV)/runtime-installed requirements-test.txt
	$(PIP_INSTALL) --require-hashes --requirement requirements-test.txt
	@touch $@
