# make run     install what is missing, build, start the lab
# make test    the same, then all tests
# make help    the rest

PREFIX ?= /usr/local
SWIFT ?= swift
PYTHON ?= python3
SECONDS ?= 60
CONFIGURATION := release
PROGRAM := .build/$(CONFIGURATION)/vpclab
# On Linux the program carries Swift's library along: it starts in half the time, and runs on
# machines without Swift. It carries the C and C++ libraries along, too, where the system has them static. Nothing
# is loaded into it, so that it offers no symbols: 1.2 MB less, and a twelfth of the start. Metadata of generic
# types that the source names is written by the compiler, or asked for by a call and not by a name: made at run time
# from a name, each costs a search through all of the program's conformances, together a fifth of the start and a
# tenth of the lab. Each function has a section of its own, so that those that a session calls stand together. Modules
# are optimised across each other: a thirtieth of grading, for 3 MB.
ifeq ($(shell uname -s),Linux)
RELEASE_BUILD = PKG_CONFIG_PATH="$$(scripts/static-libraries .build/static-libraries)$${PKG_CONFIG_PATH:+:$$PKG_CONFIG_PATH}" \
  $(SWIFT) build -c $(CONFIGURATION) --static-swift-stdlib -Xlinker --no-export-dynamic \
  $$(scripts/order-functions .build/function-order) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
  -Xswiftc -Xfrontend -Xswiftc -prespecialize-generic-metadata -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors -Xswiftc -cross-module-optimization
else
RELEASE_BUILD = $(SWIFT) build -c $(CONFIGURATION)
endif

.DEFAULT_GOAL := help
SHELL := /bin/bash
.PHONY: run test build install man deb wheel check checks bench bench-network fuzz fuzz-files fuzz-lab clean help setup generate format \
  transcripts write-up check-write-up \
  check-format check-facts check-architecture check-numbers check-tests check-dead-code check-languages languages check-generated check-lessons check-corpus check-transcripts check-exports check-class check-program check-aws-cli check-byte-mask check-own-shell check-packages check-packages-bare \
  check-fuzz check-aws-examples check-moto check-validation check-sessions check-power-cut

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

run: build ## install what is missing, build, and start the lab
	@$(PROGRAM)

test: setup ## install what is missing, and run all tests
	$(SWIFT) test

build: setup ## build the program: .build/release/vpclab
	@$(RELEASE_BUILD) --product vpclab

setup:
	@scripts/install-dependencies

install: build ## install the program, its lessons and its man pages below PREFIX (/usr/local)
	@. packaging/lib.sh && install_tree $(PROGRAM) "$(PREFIX)"

man: build ## write the man pages: .build/man
	@scripts/make-man-pages $(PROGRAM) .build/man

deb: build ## build a package for Debian, Ubuntu and WSL: .build/packages
	@packaging/make-deb $(PROGRAM) .build/packages

wheel: build ## build a wheel for pip, pipx and uv: .build/packages
	@packaging/make-wheel $(PROGRAM) .build/packages

# The tests come last: their summary is what a reader looks for. The other checks mostly use one processor each,
# so that two run at a time.
check: setup ## everything that CI checks
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target checks
	@$(MAKE) --no-print-directory test

checks: check-format check-facts check-architecture check-numbers check-tests check-dead-code check-languages check-generated build check-program check-lessons check-corpus check-transcripts check-write-up check-exports check-class check-report \
  check-aws-cli check-validation check-moto check-byte-mask check-own-shell check-packages check-sessions check-fuzz

check-format:
	swift format lint --strict --parallel -r Package.swift Sources Tests

check-architecture: ## check that targets use each other in one direction, as drawn
	@$(PYTHON) scripts/check-architecture

check-numbers: ## check that numbers from outside are bounded
	@$(PYTHON) scripts/check-numbers

check-tests: ## check that every room has tests enough, with seeds that can be run again
	@$(PYTHON) scripts/check-tests

# Every text of the program in every language that it speaks; the lessons' texts: check-lessons.
check-languages: ## check that translations are complete
	@$(PYTHON) scripts/extract-texts --check
	@if command -v msgfmt >/dev/null; then for file in Languages/*.po Lessons/*/languages/*.po; do \
	  msgfmt --check-format -o /dev/null "$$file" || exit 1; done; fi

languages: build ## bring the translations up to date with the texts (GNU gettext)
	@scripts/extract-texts > .build/vpclab.pot
	@for file in Languages/*.po; do msgmerge --quiet --update --backup=none "$$file" .build/vpclab.pot; done
	@for lesson in Lessons/*/; do for file in "$$lesson"languages/*.po; do \
	  $(PROGRAM) lesson texts "$$(basename "$$lesson")" > .build/lesson.pot && \
	  msgmerge --quiet --update --backup=none "$$file" .build/lesson.pot || exit 1; done; done

check-facts: ## check that what is said of AWS has a source and a test
	@$(PYTHON) scripts/check-facts

check-generated:
	@scripts/install-botocore
	@scripts/generate-aws-model --check
	@$(PYTHON) scripts/generate-registries --check

# What nothing but tests uses is dead.
check-dead-code:
	@$(PYTHON) scripts/check-dead-code

# Full Foundation would double the time to the first prompt.
check-program: build
	@if command -v ldd >/dev/null && ldd $(PROGRAM) | grep -E 'libFoundation|libswiftCore'; then \
	  echo "the program must not load Swift's libraries at start" >&2; exit 1; fi
	@if [ -e .build/static-libraries/libstdc++.a ] && ldd $(PROGRAM) | grep -E 'libstdc|libgcc'; then \
	  echo "the program must carry the C++ library along: it takes a sixth of the start" >&2; exit 1; fi
	@scripts/order-functions --check $(PROGRAM)

check-lessons: build
	$(PROGRAM) lesson lint
	$(PROGRAM) lesson test --seeds 1-200 --report

# Transcripts of released versions stay as they are; the tests replay them.
check-corpus:
	@scripts/check-corpus

check-transcripts: build
	$(SWIFT) build --product vpclab
	scripts/check-release-replay .build/debug/vpclab $(PROGRAM)
	@for transcript in $(wildcard Transcripts/*.jsonl); do \
	  $(PROGRAM) replay "$$transcript" --verify || exit 1; done

# docs/write-up.md is what a report of one session says now.
check-write-up: build
	@$(PYTHON) scripts/make-write-up --check $(PROGRAM)

# What goes to course systems is read back by their rules and by others' programs, as far as they are installed;
# what the instructor's documents say is tried.
check-exports: build
	@$(PYTHON) scripts/check-exports $(PROGRAM)
	@$(PYTHON) scripts/check-importers $(PROGRAM)
	@$(PYTHON) scripts/check-documents $(PROGRAM)
	@$(PYTHON) scripts/check-recordings $(PROGRAM)

# Every kind of hand-in and forgery, and a row for each; make bench has the class of 300.
check-class: build
	@$(PYTHON) scripts/grade-class $(PROGRAM) 48

# Pictures, page and Markdown, as those who publish them would look at them.
check-report: build
	@$(PYTHON) scripts/check-report $(PROGRAM)

check-aws-cli: build
	@scripts/check-solution-with-aws-cli
	@scripts/check-exported-commands $(PROGRAM) Transcripts/solution.jsonl

# Installed as people install it, by whoever has no Swift.
check-packages: build
	@scripts/check-packages $(PROGRAM) $(BARE)

# Real bash over the lab, and the lab's own language, on the same scripts.
check-own-shell: build
	@$(PYTHON) scripts/check-own-shell $(PROGRAM)

# Faults of every system call, ends at any moment, places, made-up inputs and hostile files, drawn by a seed. The long
# form, by hand: scripts/check-faults PROGRAM --all, scripts/check-kills PROGRAM --count 1000 --races 10,
# scripts/check-inputs PROGRAM --count 20000, scripts/check-hostile PROGRAM, scripts/check-bombs PROGRAM,
# scripts/check-mutants.
check-sessions: build
	@$(PYTHON) scripts/check-faults $(PROGRAM) --count 300
	@$(PYTHON) scripts/check-kills $(PROGRAM) --count 200 --races 2
	@$(PYTHON) scripts/check-mutants --places
	@$(PYTHON) scripts/check-places $(PROGRAM)
	@$(PYTHON) scripts/check-inputs $(PROGRAM) --count 300
	@$(PYTHON) scripts/check-hostile $(PROGRAM) --count 500

check-power-cut: build ## cut the power of a virtual machine that plays the lab, 200 times
	@$(PYTHON) scripts/check-power-cut $(PROGRAM)

check-packages-bare: build ## install the packages in bare Debians, play the lab there, and grade it
	@scripts/check-packages $(PROGRAM) --bare

# Minutes, and the network: by hand, when the command line has changed.
check-aws-examples: build ## compare with the real AWS CLI on every example command that it ships
	@$(PYTHON) scripts/check-aws-examples $(PROGRAM)

check-moto: build ## tell moto the same stories, and compare what it answers
	@$(PYTHON) scripts/check-moto $(PROGRAM)

check-validation: build ## compare with botocore what is refused of made-up requests
	@scripts/install-botocore
	@$(PYTHON) scripts/check-validation $(PROGRAM) 8 1

check-byte-mask: setup
	@scripts/check-byte-mask

transcripts: build ## play the sample transcripts anew, when what a replay compares has changed
	@scripts/make-transcripts $(PROGRAM)

write-up: build ## put a published write-up and ours side by side anew: docs/write-up.md
	@$(PYTHON) scripts/make-write-up $(PROGRAM)

bench: build ## print time, memory, start-up, and the speed of data plane and queries
	@$(RELEASE_BUILD) --product vpclab-bench
	@scripts/bench $(PROGRAM) .build/$(CONFIGURATION)/vpclab-bench
	@$(PYTHON) scripts/grade-class $(PROGRAM) 300 --figures
	@$(RELEASE_BUILD) --product insights-bench
	@scripts/bench-insights $(PROGRAM) .build/$(CONFIGURATION)/insights-bench
	@$(MAKE) --no-print-directory bench-network

# Its own folder: the bench looks into the simulator, which needs a build for testing.
bench-network: setup ## print the speed of the data plane
	@$(SWIFT) run -c release -Xswiftc -enable-testing --scratch-path .build/bench network-bench

# Its own folder too: every branch of the language is instrumented.
export FUZZ_CONFIGURATION ?= release
FUZZ_BUILD = VPCLAB_FUZZ=1 $(SWIFT) build -c $(FUZZ_CONFIGURATION) --sanitize=fuzzer -Xswiftc -enable-testing \
  --scratch-path .build/fuzz --product

fuzz: setup ## try the query language with made-up queries: make fuzz SECONDS=3600
	$(FUZZ_BUILD) insights-fuzz
	@PYTHON=$(PYTHON) scripts/fuzz-insights $(SECONDS)

fuzz-files: setup ## try the reading of log files with made-up files: make fuzz-files SECONDS=3600
	$(FUZZ_BUILD) files-fuzz
	@PYTHON=$(PYTHON) scripts/fuzz-files $(SECONDS)

fuzz-lab: setup ## try a door of the lab: make fuzz-lab ROOM=shell SECONDS=3600
	$(FUZZ_BUILD) lab-fuzz
	@PYTHON=$(PYTHON) scripts/fuzz-lab $(ROOM) $(SECONDS)

# That the targets still build, and what they make of the cases they begin with. Cases are few, so a
# build for debugging serves, which takes half the time.
check-fuzz: FUZZ_CONFIGURATION = debug
check-fuzz: setup
	@if scripts/has-fuzzer; then $(FUZZ_BUILD) insights-fuzz && PYTHON=$(PYTHON) scripts/fuzz-insights cases && \
	    $(FUZZ_BUILD) files-fuzz && PYTHON=$(PYTHON) scripts/fuzz-files cases && \
	    $(FUZZ_BUILD) lab-fuzz && \
	    for room in transcripts lessons shell aws jmespath; do \
	      PYTHON=$(PYTHON) scripts/fuzz-lab $$room cases || exit 1; done; \
	  else echo "this Swift has no libFuzzer: the fuzz target is not checked"; fi

generate: ## write the AWS models and the registries anew
	@scripts/install-botocore
	scripts/generate-aws-model
	$(PYTHON) scripts/generate-registries
	@$(PYTHON) scripts/check-architecture --write

format: ## format the sources
	swift format -i --parallel -r Package.swift Sources Tests

clean: ## remove everything that was built
	rm -rf .build
