# What a developer types. `make` alone says what there is.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup run test check check-without-postgres format fuzz dist check-dist bench drill

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 30

setup: ## install what is missing (as root), make the oracles' Python environment
	@Scripts/need all --install
	@Scripts/oracles
	@Scripts/words

run: ## build and serve the demo at http://127.0.0.1:8080; its folder is var/demo
	@Scripts/need run --install
	@swift build --product anju
	@ANJU_HOME="$(CURDIR)" .build/debug/anju demo --folder var/demo

test: ## everything that CI runs: both engines, the browser, the real binary
	@Scripts/test

drill: ## kill -9 of anju and of PostgreSQL under load, in full; reports under Documentation/Measured
	@Scripts/drill

check: ## format and project tests, before a commit
	@Scripts/need build
	@swift format lint --strict --recursive --parallel Sources Tests Benchmarks Package.swift
	@swift build --build-tests
	@Scripts/limit 600 swift test --skip-build --filter ProjectTests

check-without-postgres: ## the same tests with PostgreSQL hidden, in a build of its own
	@Scripts/check-without-postgres

format: ## format the sources in place
	@swift format --in-place --recursive --parallel Sources Tests Benchmarks Package.swift

# Paths of the machine that builds stay out of the program: the C libraries in it name their own files.
RELEASE := -c release --static-swift-stdlib -Xcc -ffile-prefix-map=$(CURDIR)=anju -Xcxx -ffile-prefix-map=$(CURDIR)=anju
# For each parser.
SECONDS ?= 60
SEED ?= 1

fuzz: ## changed inputs to every parser, SECONDS for each (60), from SEED (1)
	@Scripts/need build --install
	@swift build $(RELEASE) --product anju-fuzz
	@.build/release/anju-fuzz --seconds $(SECONDS) --seed $(SEED)

dist: ## release build, as a .deb and a tarball under dist/
	@Scripts/need build --install
	@Scripts/need dist --install
	@Scripts/words
	@swift build $(RELEASE) --product anju
	@Scripts/dist .build/release/anju

bench: ## release build, then measure writers, pages, memory and start; QUICK=1 for a short run
	@Scripts/need build --install
	@Scripts/need bench --install
	@swift build $(RELEASE) --product anju
	@swift build $(RELEASE) --product AnjuBench
	@.build/release/AnjuBench $(if $(QUICK),--quick)

check-dist: ## as root: install what `make dist` made in a Debian without network, and use it
	@Scripts/need check-dist --install
	@Scripts/check-dist
