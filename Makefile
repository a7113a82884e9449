# What a developer types. `make` alone says what there is.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup run test drill check check-without-postgres format dist

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 30

setup: ## install what is missing (as root), make the oracles' Python environment
	@Scripts/need all --install
	@Scripts/oracles

run: ## build and serve the demo at http://127.0.0.1:8080; its folder is var/demo
	@Scripts/need build --install
	@swift build --product anju
	@ANJU_HOME="$(CURDIR)" .build/debug/anju demo --folder var/demo

test: ## everything that CI runs: both engines, the browser, the real binary
	@Scripts/test

drill: ## kill -9 of anju and of PostgreSQL under load, in full; reports under Documentation/Measured
	@Scripts/drill

check: ## format and project tests, before a commit
	@Scripts/need build
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift
	@swift build --build-tests
	@Scripts/limit 600 swift test --skip-build --filter ProjectTests

check-without-postgres: ## build and test with PostgreSQL hidden
	@Scripts/check-without-postgres

format: ## format the sources in place
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

dist: ## release build, as a .deb and a tarball under dist/
	@Scripts/need build --install
	@Scripts/need dist --install
	@swift build -c release --static-swift-stdlib --product anju
	@Scripts/dist .build/release/anju
