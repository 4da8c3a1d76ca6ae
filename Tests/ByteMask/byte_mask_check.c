// Whether each way to make a mask finds what a plain loop finds, at every alignment: for random bytes,
// and for a few that are often met.
#include "../../Sources/CByteMask/separators.h"

#include <stdio.h>

static uint64_t state = 7;

static uint8_t chance(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint8_t)(state >> 56);
}

/// Whether the separators of some blocks are those that a plain loop finds, in columns and in lines.
static int separators_differ(const uint8_t *bytes, uint32_t size, int is_plain) {
  static uint32_t places[1024], breaks[1024], counts[1024];
  struct separators columns = {places, breaks, 0, 0, 0, 1, 0, 0}, lines = columns;
  uint32_t count = 0, line = 0, spaces = 0;
  uint64_t adjacent = 0, spaces_adjacent = 0, after = 1, after_space = 1;
  (is_plain ? separators_columns_plain : separators_columns)(&columns, bytes, 0, size);
  for (uint32_t place = 0; place < size; place++) {
    int is_break = bytes[place] == '\n', is_separator = is_break || bytes[place] == ' ';
    adjacent |= is_separator && after;
    after = (uint64_t)is_separator;
    spaces_adjacent |= bytes[place] == ' ' && after_space;
    after_space = bytes[place] == ' ';
    if (!is_separator) continue;
    if (places[count] != place || (is_break && breaks[line++] != count)) return 1;
    count++;
  }
  if (columns.count != count || columns.lines != line) return 1;
  (is_plain ? separators_lines_plain : separators_lines)(&lines, bytes, 0, size, counts);
  if (lines.lines != line || lines.count != line) return 1;
  line = 0;
  for (uint32_t place = 0; place < size; place++) {
    spaces += bytes[place] == ' ';
    if (bytes[place] != '\n') continue;
    if (places[line] != place || counts[line] != spaces) return 1;
    spaces = 0;
    line++;
  }
  return (columns.adjacent != 0) != adjacent || (lines.adjacent != 0) != spaces_adjacent;
}

/// Whether lines are told from records.
static int lines_are_mistaken(void) {
  static const char *records[] = {
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 ACCEPT OK\n",
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 REJECT OK\n",
      "2 1 eni-1 - - - - - - - 1700000000 1700000060 - NODATA\n",
      "2 1 eni-1 - - - - - - - 1700000000 1700000060 - SKIPDATA\n",
  };
  static const char *others[] = {
      "3 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 ACCEPT OK\n",
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 XCCEPT OK\n",
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 AEJECT OK\n",
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1700000000 1700000060 ACCEPT OK\n",
      "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 ACCEPT OK\r\n",
      "2\n", "\n", " ACCEPT OK\n",
  };
  for (int other = -1; other < 8; other++) {
    char text[1024] = "";
    uint32_t places[1200], counts[1200];
    for (int index = 0; index < 8; index++) {
      strcat(text, other == index ? others[index] : records[index % 4]);
    }
    struct separators found = {places, 0, 0, 0, 0, 1, 0, 0};
    separators_lines(&found, (const uint8_t *)text, 0, (uint32_t)strlen(text), counts);
    int are_usual =
        separators_are_usual((const uint8_t *)text, 0, places, counts, found.lines, 13);
    if (are_usual != (other < 0)) return 1;
  }
  return 0;
}

/// Whether the pairs of some blocks are those that a plain loop finds.
static int pairs_differ(const uint8_t *bytes, uint64_t size, int is_plain) {
  uint64_t at = 0;
  for (uint64_t place = 0; place < size; place += 64) {
    uint64_t pairs = 0;
    for (uint64_t index = 0; index < 64; index++) {
      pairs |= (uint64_t)(bytes[place + index] == ' ' && bytes[place + index + 3] == '\n') << index;
    }
    if (pairs == 0) continue;
    if ((is_plain ? byte_pairs_plain : byte_pairs)(bytes, &at, size, ' ', '\n', 3) != pairs) return 1;
    if (at != place) return 1;
    at += 64;
  }
  return byte_pairs(bytes, &at, size, ' ', '\n', 3) != 0 || at != size;
}

int main(void) {
  if (lines_are_mistaken()) {
    fprintf(stderr, "lines that are no records are taken for some, or the other way round\n");
    return 1;
  }
  for (int round = 0; round < 20000; round++) {
    uint8_t bytes[339];
    for (int index = 0; index < 339; index++) {
      // Every fourth time there are few separators and no line break.
      bytes[index] = (uint8_t)"abcd1234567890. \n \n \n "[chance() % (round % 4 ? 22 : 16)];
    }
    const uint8_t *block = bytes + round % 16;
    for (int is_plain = 0; is_plain < 2; is_plain++) {
      if (separators_differ(block, 320 - (uint32_t)round % 64, is_plain) || pairs_differ(block, 320, is_plain)) {
        fprintf(stderr, "round %d: the separators of 320 bytes differ from a plain loop\n", round);
        return 1;
      }
    }
  }
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
