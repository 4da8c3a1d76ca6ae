// What libFuzzer, which has no header of its own, offers to a mutator.
#include <stddef.h>
#include <stdint.h>

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maximum);
