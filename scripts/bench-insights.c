/* The four documented queries over flow logs, each written out by hand for this one format: what a
   program costs that does nothing else. One thread; the file is mapped, lines and columns are found
   by memchr, groups by open addressing over the bytes of their keys. Prints CSV.

   usage: bench-insights-c pairs|rejected|bins|regex FILE */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COLUMNS = 14, SOURCE = 3, TARGET = 4, BYTES = 9, START = 10, ACTION = 12 };

typedef struct { const char *key; uint32_t length; uint64_t hash; int64_t sum, count, least, most; } Group;
static Group *table, *order;
static size_t room = 1 << 17, groups;

static uint64_t load(const char *at, size_t count) {
  uint64_t word = 0;
  memcpy(&word, at, count);
  return word;
}

static uint64_t hash(const char *key, size_t length) {
  uint64_t value = 0xcbf29ce484222325u ^ length;
  for (; length >= 8; key += 8, length -= 8) {
    value = (value ^ load(key, 8)) * 0x9e3779b97f4a7c15u;
    value ^= value >> 32;
  }
  value = (value ^ load(key, length)) * 0x9e3779b97f4a7c15u;
  return value ^ value >> 32;
}

static Group *slot(const char *key, size_t length, uint64_t value) {
  size_t at = value & (room - 1);
  while (table[at].key &&
         (table[at].hash != value || table[at].length != length || memcmp(table[at].key, key, length)))
    at = (at + 1) & (room - 1);
  return &table[at];
}

static Group *group(const char *key, size_t length) {
  uint64_t value = hash(key, length);
  Group *found = slot(key, length, value);
  if (found->key) return found;
  if (++groups * 2 > room) {
    Group *old = table;
    size_t count = room;
    table = calloc(room *= 2, sizeof *table);
    for (size_t i = 0; i < count; i++)
      if (old[i].key) *slot(old[i].key, old[i].length, old[i].hash) = old[i];
    free(old);
    found = slot(key, length, value);
  }
  *found = (Group){key, length, value, 0, 0, INT64_MAX, INT64_MIN};
  return found;
}

static int64_t number(const char *at, const char *end) {
  int64_t value = 0;
  while (at < end) value = value * 10 + (*at++ - '0');
  return value;
}

static int by_sum(const void *a, const void *b) {
  int64_t x = ((const Group *)a)->sum, y = ((const Group *)b)->sum;
  return x < y ? 1 : x > y ? -1 : 0;
}

static void print_groups(size_t most) {
  order = malloc((groups + 1) * sizeof *order);
  size_t count = 0;
  for (size_t i = 0; i < room; i++) if (table[i].key) order[count++] = table[i];
  qsort(order, count, sizeof *order, by_sum);
  for (size_t i = 0; i < count && i < most; i++)
    printf("%.*s,%lld\n", (int)order[i].length, order[i].key, (long long)order[i].sum);
}

/* Where the first `last` columns of a line end. */
static void columns(const char *at, const char *end, const char **ends, int last) {
  for (int column = 0; column <= last; column++) {
    const char *space = memchr(at, ' ', end - at);
    ends[column] = space ? space : end;
    at = ends[column] + 1;
  }
}

typedef struct { int64_t start; const char *line, *end; } Found;
static int newest_first(const void *a, const void *b) {
  const Found *x = a, *y = b;
  if (x->start != y->start) return x->start < y->start ? 1 : -1;
  return x->line < y->line ? -1 : 1;
}

/* 10\.1\.\d+\.5 and a space. */
static int matches(const char *at, const char *end) {
  while ((at = memmem(at, end - at, "10.1.", 5))) {
    const char *digit = at += 5;
    while (digit < end && *digit >= '0' && *digit <= '9') digit++;
    if (digit > at && end - digit >= 3 && !memcmp(digit, ".5 ", 3)) return 1;
  }
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  int file = open(arguments[2], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) return 66;
  const char *at = mmap(0, status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  const char *end = at + status.st_size;
  const char *ends[COLUMNS];
  const char *what = arguments[1];
  table = calloc(room, sizeof *table);
  Found *found = 0;
  size_t found_count = 0, found_room = 0;
  static struct { int64_t sum, count, least, most; } bins[1 << 16];
  int64_t first_bin = -1;
  while (at < end) {
    const char *newline = memchr(at, '\n', end - at);
    if (!newline) newline = end;
    switch (*what) {
    case 'p': {
      columns(at, newline, ends, BYTES);
      const char *key = ends[SOURCE - 1] + 1;
      group(key, ends[TARGET] - key)->sum += number(ends[BYTES - 1] + 1, ends[BYTES]);
      break;
    }
    case 'r':
      if (what[2] == 'j') {
        if (newline - at > 9 && newline[-9] == 'R' && !memcmp(newline - 9, "REJECT OK", 9)) {
          columns(at, newline, ends, SOURCE);
          const char *key = ends[SOURCE - 1] + 1;
          group(key, ends[SOURCE] - key)->sum++;
        }
      } else if (matches(at, newline)) {
        columns(at, newline, ends, START);
        if (found_count == found_room)
          found = realloc(found, (found_room = found_room ? 2 * found_room : 1024) * sizeof *found);
        found[found_count++] = (Found){number(ends[START - 1] + 1, ends[START]), at, newline};
      }
      break;
    case 'b': {
      columns(at, newline, ends, START);
      int64_t value = number(ends[BYTES - 1] + 1, ends[BYTES]);
      int64_t bin = number(ends[START - 1] + 1, ends[START]) / 300;
      if (first_bin < 0) first_bin = bin - (1 << 15);
      size_t place = bin - first_bin;
      if (place >= sizeof bins / sizeof *bins) return 65;
      if (!bins[place].count++) bins[place].least = bins[place].most = value;
      if (value < bins[place].least) bins[place].least = value;
      if (value > bins[place].most) bins[place].most = value;
      bins[place].sum += value;
      break;
    }
    }
    at = newline + 1;
  }
  switch (*what) {
  case 'p': print_groups(10); break;
  case 'b':
    for (size_t i = 0; i < sizeof bins / sizeof *bins; i++)
      if (bins[i].count)
        printf("%lld,%.4f,%lld,%lld\n", (long long)(i + first_bin) * 300,
               (double)bins[i].sum / bins[i].count, (long long)bins[i].least, (long long)bins[i].most);
    break;
  default:
    if (what[2] == 'j') { print_groups(20); break; }
    qsort(found, found_count, sizeof *found, newest_first);
    for (size_t i = 0; i < found_count && i < 10000; i++)
      printf("%lld,%.*s\n", (long long)found[i].start, (int)(found[i].end - found[i].line), found[i].line);
  }
  return 0;
}
