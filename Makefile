generate:
	scripts/generate-operation-registry
.PHONY: generate
