// Where the spaces and line breaks of some lines are, and whether all lines are records of the default
// format: every query over files goes through all its bytes here.
#ifndef VPCLAB_SEPARATORS_H
#define VPCLAB_SEPARATORS_H

#include "byte_mask.h"

/// What was found in some bytes.
struct separators {
  /// Room for one entry per byte, and `separators_stride` more.
  uint32_t *places;
  uint32_t *breaks;
  /// How many places there are, and how many lines. Without columns both are the same, and `breaks`
  /// are left alone.
  uint64_t count, lines;
  /// Not 0 when two separators stand side by side; without columns, two spaces.
  uint64_t adjacent;
  /// Bit 0 is set when the byte before the next block is a separator.
  uint64_t carry;
  /// Spaces in all blocks so far, and up to the last line break.
  uint32_t seen, last;
};

/// So many places are written at once, whether there are so many or not.
enum { separators_stride = 12 };

VPCLAB_INLINED uint64_t separators_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// Whether a line begins and ends as a record of the default format does: `2 ` and `ACCEPT OK`,
/// `REJECT OK`, `- NODATA` or `SKIPDATA`. Without a branch that depends on which.
VPCLAB_INLINED int separators_is_usual(const uint8_t *line, uint64_t count) {
  if (count - 13 > (64 << 10) - 13) return 0;
  uint64_t word = separators_word(line + count - 8);
  uint8_t letter = line[count - 9];
  int accept = (word == 0x4B4F205450454343) & (letter == 'A');  // CCEPT OK
  int reject = (word == 0x4B4F205443454A45) & (letter == 'R');  // EJECT OK
  int without = (word == 0x415441444F4E202D) | (word == 0x4154414450494B53);  // - NODATA, SKIPDATA
  return (line[0] == '2') & (line[1] == ' ') & (accept | reject | without);
}

VPCLAB_INLINED void separators_take_columns(struct separators *found, uint64_t lines,
                                            uint64_t spaces, uint32_t at) {
  uint64_t all = lines | spaces, count = found->count, line = found->lines;
  found->adjacent |= all & (all << 1 | found->carry);
  found->carry = all >> 63;
  for (; lines != 0; lines &= lines - 1) {
    uint64_t before = all & ((lines & (0 - lines)) - 1);
    found->breaks[line++] = (uint32_t)(count + (uint64_t)__builtin_popcountll(before));
  }
  found->lines = line;
  int left = __builtin_popcountll(all);
  found->count = count + (uint64_t)left;
  uint32_t *next = found->places + count;
  do {
    for (int index = 0; index < separators_stride; index++) {
      // What is written beyond the last place means nothing.
      next[index] = at + (uint32_t)(all == 0 ? 64 : __builtin_ctzll(all));
      all &= all - 1;
    }
    next += separators_stride;
    left -= separators_stride;
  } while (left > 0);
}

VPCLAB_INLINED void separators_take_lines(struct separators *found, uint64_t lines, uint64_t spaces,
                                          uint32_t at, uint32_t *counts) {
  uint64_t line = found->lines;
  found->adjacent |= spaces & (spaces << 1 | found->carry);
  found->carry = spaces >> 63;
  for (; lines != 0; lines &= lines - 1, line++) {
    uint64_t before = spaces & ((lines & (0 - lines)) - 1);
    uint32_t here = found->seen + (uint32_t)__builtin_popcountll(before);
    counts[line] = here - found->last;
    found->last = here;
    found->places[line] = at + (uint32_t)__builtin_ctzll(lines);
  }
  found->seen += (uint32_t)__builtin_popcountll(spaces);
  found->lines = found->count = line;
}

#define VPCLAB_SEPARATORS(NAME, MASK, ATTRIBUTES)                                                  \
  ATTRIBUTES static void separators_columns_##NAME(struct separators *found, const uint8_t *bytes, \
                                                   uint32_t at, uint32_t end) {                    \
    struct separators local = *found;                                                              \
    uint8_t rest[64] = {0};                                                                        \
    for (; at + 64 <= end; at += 64) {                                                             \
      separators_take_columns(&local, MASK(bytes + at, '\n'), MASK(bytes + at, ' '), at);          \
    }                                                                                              \
    memcpy(rest, bytes + at, end - at);                                                            \
    separators_take_columns(&local, MASK(rest, '\n'), MASK(rest, ' '), at);                        \
    *found = local;                                                                                \
  }                                                                                                \
  ATTRIBUTES static void separators_lines_##NAME(struct separators *found, const uint8_t *bytes,   \
                                                 uint32_t at, uint32_t end, uint32_t *counts) {    \
    struct separators local = *found;                                                              \
    uint8_t rest[64] = {0};                                                                        \
    for (; at + 64 <= end; at += 64) {                                                             \
      separators_take_lines(&local, MASK(bytes + at, '\n'), MASK(bytes + at, ' '), at, counts);    \
    }                                                                                              \
    memcpy(rest, bytes + at, end - at);                                                            \
    separators_take_lines(&local, MASK(rest, '\n'), MASK(rest, ' '), at, counts);                  \
    *found = local;                                                                                \
  }

VPCLAB_SEPARATORS(plain, byte_mask, )

#if defined(__x86_64__) && defined(__SSE2__)
VPCLAB_SEPARATORS(wide, byte_mask_wide, VPCLAB_WIDE)
#endif

/// Finds every separator.
static inline void separators_columns(struct separators *found, const uint8_t *bytes, uint32_t at,
                                      uint32_t end) {
#if defined(__x86_64__) && defined(__SSE2__)
  if (byte_mask_may_be_wide()) {
    separators_columns_wide(found, bytes, at, end);
    return;
  }
#endif
  separators_columns_plain(found, bytes, at, end);
}

/// Finds the line breaks, and counts the spaces of each line.
static inline void separators_lines(struct separators *found, const uint8_t *bytes, uint32_t at,
                                    uint32_t end, uint32_t *counts) {
#if defined(__x86_64__) && defined(__SSE2__)
  if (byte_mask_may_be_wide()) {
    separators_lines_wide(found, bytes, at, end, counts);
    return;
  }
#endif
  separators_lines_plain(found, bytes, at, end, counts);
}

/// Whether each of some lines, the first of which begins at `start`, begins and ends as a record of the
/// default format, and has so many spaces.
static inline int separators_are_usual(const uint8_t *bytes, uint32_t start, const uint32_t *places,
                                       const uint32_t *counts, uint64_t lines, uint32_t spaces) {
  uint32_t strange = 0;
  for (uint64_t line = 0; line < lines; line++) {
    uint32_t end = places[line];
    strange |= counts[line] ^ spaces;
    strange |= !separators_is_usual(bytes + start, end - start);
    start = end + 1;
  }
  return strange == 0;
}

#endif
