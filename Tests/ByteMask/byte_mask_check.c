// Whether each way to make a mask finds what a plain loop finds, at every alignment: for random bytes,
// and for a few that are often met.
#include "../../Sources/CByteMask/byte_mask.h"

#include <stdio.h>

static uint64_t state = 7;

static uint8_t chance(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint8_t)(state >> 56);
}

int main(void) {
  for (int round = 0; round < 100000; round++) {
    uint8_t bytes[80];
    const uint8_t *block = bytes + round % 16;
    for (int index = 0; index < 80; index++) {
      bytes[index] = round % 3 ? chance() : (uint8_t)"a \n-0z`\x7f"[chance() % 8];
    }
    uint8_t value = round % 2 ? '\n' : block[round % 64];
    uint64_t found = 0, letters = 0;
    for (int index = 0; index < 64; index++) {
      found |= (uint64_t)(block[index] == value) << index;
      letters |= (uint64_t)(block[index] >= 0x60 && block[index] <= 0x7F) << index;
    }
    if (byte_mask(block, value) != found || byte_mask_letters(block) != letters) {
      fprintf(stderr, "round %d: the masks of 64 bytes differ from a plain loop\n", round);
      return 1;
    }
    byte_prefetch(block);
  }
  return 0;
}
