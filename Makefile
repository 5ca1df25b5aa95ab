# Everything a newcomer needs; works from a bare checkout with Python 3.11 and make.
PYTHON ?= python3.11
BIN := .venv/bin
STAMP := .venv/.ready
SHARED ?= ../shared
POLNEAR ?= $(SHARED)/corpora/polnear
WEIGHTS := models/en/src/sayso_model_en/files
GENTLY = --rate 5e-5 --size 256 --hardening 0
MODEL := $(wildcard models/en/pyproject.toml)

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench ledgers lakes train train-on soak shots lock

help: ## Show what there is to make
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## Install everything into .venv, the command at .venv/bin/sayso
	@:

$(STAMP): pyproject.toml requirements.lock $(MODEL)
	@echo "Installing into .venv (a few minutes the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e . \
		$(if $(MODEL),-e models/en)
	@touch $@

demo: setup ## Read an example article with its comments
	@$(BIN)/sayso read examples/harbour-fire.txt

test: setup ## Run the tests
	@$(BIN)/python -m pytest -m "not soak"

lint: setup ## Check style, types and the direction of imports
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo

format: setup ## Put the code in its usual form
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

bench: setup ## Measure speed, memory and quality; SHARED=PATH has the annotated corpora
	@$(BIN)/python -m benchmarks.comment_cutting --corpus benchmarks/data/comment_pages
	@for set in comment_markup comment_markup_second comment_markup_third; do \
		$(BIN)/python -m benchmarks.comment_markup --corpus benchmarks/data/$$set || exit; done
	@$(BIN)/python -m benchmarks.off_track
ifneq ($(wildcard $(SHARED)/corpora),)
	@$(BIN)/python -m benchmarks.cold_start --corpus $(SHARED)/seed/al-asad.txt
	@for name in speed tagger; do \
		$(BIN)/python -m benchmarks.$$name --corpus $(SHARED)/corpora/polnear/data/dev || exit; done
	@for name in page_bodies page_facts page_comments page_speed; do \
		$(BIN)/python -m benchmarks.$$name --corpus $(SHARED)/corpora || exit; done
	@for name in nesting sources sureness end_to_end actors labels blame stories; do \
		$(BIN)/python -m benchmarks.$$name --corpus $(SHARED)/corpora || exit; done
else
	@$(BIN)/python -m benchmarks.cold_start
	@$(BIN)/python -m benchmarks.speed --corpus examples
	@echo "No annotated corpora in $(SHARED)/corpora: quality was not measured"
endif
	@$(BIN)/python -m benchmarks.figures

ledgers: setup ## Measure the ledger and the page over it: a million attributions, 20,000 articles (hours)
	@$(BIN)/python -m benchmarks.ledger find
	@$(BIN)/python -m benchmarks.ledger memory --corpus $(POLNEAR)/data/train
	@$(BIN)/python -m benchmarks.ledger rates --corpus $(POLNEAR)/data/train
	@$(BIN)/python -m benchmarks.serving

lakes: setup ## Measure sayso map and link: engines, memory, skew, pages, counts (two hours)
	@$(BIN)/python -m benchmarks.scale engines --corpus $(POLNEAR)/data/dev --articles 5000
	@$(BIN)/python -m benchmarks.scale memory --corpus $(POLNEAR)/data/dev --articles 20000
	@$(BIN)/python -m benchmarks.scale skew --corpus $(POLNEAR)/data/dev --articles 10000
	@$(BIN)/python -m benchmarks.scale pages --corpus $(SHARED)/corpora --articles 5000
	@$(BIN)/python -m benchmarks.scale costs --corpus $(POLNEAR)/data/dev/text --articles 80
	@$(BIN)/python -m benchmarks.scale counts
	@$(BIN)/python -m benchmarks.scale linking

train: ## Make the English weights anew; POLNEAR=PATH, PYTHON=one with the extra "training"
	@$(PYTHON) -m training.train --corpus $(POLNEAR) --out training/runs/first
	@$(PYTHON) -m training.train --corpus $(POLNEAR) --out training/runs/second \
		--start training/runs/first/weights.pt --epochs 1 --rate 6e-5 --size 256 --noise 0.25 --seed 2
	@$(PYTHON) -m training.export --weights training/runs/second/weights.pt --out $(WEIGHTS)
	@$(PYTHON) -m training.calibrate --corpus $(POLNEAR)/data/dev --model $(WEIGHTS)

train-on: ## Make better weights out of those that ship, as 1.3.0 came from 1.2.0 (40 minutes)
	@$(PYTHON) -m training.restoring --model $(WEIGHTS) --out training/runs/before.pt
	@$(PYTHON) -m training.train --corpus $(POLNEAR) --out training/runs/third \
		--start training/runs/before.pt --epochs 2 $(GENTLY) --seed 5
	@$(PYTHON) -m training.averaging --out training/runs/between.pt \
		training/runs/before.pt 0.35 training/runs/third/weights.pt 0.65
	@$(PYTHON) -m training.train --corpus $(POLNEAR) --out training/runs/fourth \
		--start training/runs/between.pt --epochs 1 $(GENTLY) --seed 6
	@$(PYTHON) -m training.averaging --out training/runs/mean.pt training/runs/before.pt 0.25 \
		training/runs/third/weights.pt 0.375 training/runs/fourth/weights.pt 0.375
	@$(PYTHON) -m training.export --weights training/runs/mean.pt --out $(WEIGHTS)
	@$(PYTHON) -m training.calibrate --corpus $(POLNEAR)/data/dev --model $(WEIGHTS) --threshold 0.3

soak: setup ## Run the tests that take minutes
	@$(BIN)/python -m pytest -m soak

shots: setup ## Take pictures of what people see, into screenshots/
	@$(BIN)/python -m tests.shots

lock: ## Write requirements.lock anew from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --group dev --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --upgrade --output-file requirements.lock pyproject.toml
