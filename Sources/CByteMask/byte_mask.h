// Which of 64 bytes have a value, as one bit each: the one thing that vector instructions do and
// Swift's SIMD types do not. Both kinds of processor that vpclab is built for have their own words for
// it; any other gets the plain loop, with the same result.
#ifndef VPCLAB_BYTE_MASK_H
#define VPCLAB_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

#define VPCLAB_INLINED static inline __attribute__((always_inline))

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t byte_mask_of(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

/// Bit i is set when byte i of the 64 bytes at `bytes` is `value`.
static inline uint64_t byte_mask(const uint8_t *bytes, uint8_t value) {
  const __m128i *block = (const __m128i *)bytes;
  __m128i sought = _mm_set1_epi8((char)value);
  return byte_mask_of(_mm_cmpeq_epi8(_mm_loadu_si128(block), sought),
                      _mm_cmpeq_epi8(_mm_loadu_si128(block + 1), sought),
                      _mm_cmpeq_epi8(_mm_loadu_si128(block + 2), sought),
                      _mm_cmpeq_epi8(_mm_loadu_si128(block + 3), sought));
}

/// Bit i is set when byte i of the 64 bytes at `bytes` is from 0x60 to 0x7F, as small letters are.
static inline uint64_t byte_mask_letters(const uint8_t *bytes) {
  const __m128i *block = (const __m128i *)bytes;
  __m128i upper = _mm_set1_epi8((char)0xE0), sought = _mm_set1_epi8(0x60);
  return byte_mask_of(_mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(block), upper), sought),
                      _mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(block + 1), upper), sought),
                      _mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(block + 2), upper), sought),
                      _mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(block + 3), upper), sought));
}

#if defined(__x86_64__)
#include <immintrin.h>

/// Before a function for processors that can look at 32 bytes at once and count bits, as most can.
#define VPCLAB_WIDE __attribute__((target("avx2,bmi,popcnt")))

VPCLAB_WIDE VPCLAB_INLINED uint64_t byte_mask_wide(const uint8_t *bytes, uint8_t value) {
  const __m256i *block = (const __m256i *)bytes;
  __m256i sought = _mm256_set1_epi8((char)value);
  __m256i low = _mm256_cmpeq_epi8(_mm256_loadu_si256(block), sought);
  __m256i high = _mm256_cmpeq_epi8(_mm256_loadu_si256(block + 1), sought);
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

static inline int byte_mask_may_be_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt");
}
#endif

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

static inline uint64_t byte_mask_of(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t low = vpaddq_u8(vandq_u8(a, bits), vandq_u8(b, bits));
  uint8x16_t sums = vpaddq_u8(low, vpaddq_u8(vandq_u8(c, bits), vandq_u8(d, bits)));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

static inline uint64_t byte_mask(const uint8_t *bytes, uint8_t value) {
  uint8x16_t sought = vdupq_n_u8(value);
  return byte_mask_of(vceqq_u8(vld1q_u8(bytes), sought), vceqq_u8(vld1q_u8(bytes + 16), sought),
                      vceqq_u8(vld1q_u8(bytes + 32), sought),
                      vceqq_u8(vld1q_u8(bytes + 48), sought));
}

static inline uint64_t byte_mask_letters(const uint8_t *bytes) {
  uint8x16_t upper = vdupq_n_u8(0xE0), sought = vdupq_n_u8(0x60);
  return byte_mask_of(vceqq_u8(vandq_u8(vld1q_u8(bytes), upper), sought),
                      vceqq_u8(vandq_u8(vld1q_u8(bytes + 16), upper), sought),
                      vceqq_u8(vandq_u8(vld1q_u8(bytes + 32), upper), sought),
                      vceqq_u8(vandq_u8(vld1q_u8(bytes + 48), upper), sought));
}

#else

static inline uint64_t byte_mask(const uint8_t *bytes, uint8_t value) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++) mask |= (uint64_t)(bytes[index] == value) << index;
  return mask;
}

static inline uint64_t byte_mask_letters(const uint8_t *bytes) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++)
    mask |= (uint64_t)((bytes[index] & 0xE0) == 0x60) << index;
  return mask;
}

#endif
#define VPCLAB_PAIRS(NAME, MASK, ATTRIBUTES)                                                        \
  ATTRIBUTES static uint64_t byte_pairs_##NAME(const uint8_t *bytes, uint64_t *at, uint64_t end,   \
                                               uint8_t first, uint8_t last, uint64_t distance) {   \
    uint64_t block = *at, found = 0;                                                               \
    for (; block + 64 <= end; block += 64) {                                                       \
      found = MASK(bytes + block, first) & MASK(bytes + block + distance, last);                   \
      if (found != 0) break;                                                                       \
    }                                                                                              \
    *at = block;                                                                                   \
    return found;                                                                                  \
  }

VPCLAB_PAIRS(plain, byte_mask, )

#if defined(__x86_64__) && defined(__SSE2__)
VPCLAB_PAIRS(wide, byte_mask_wide, VPCLAB_WIDE)
#endif

/// Moves to the first block from `at` on where a byte stands and another one a distance behind it, and
/// says where in the block; 0 when no whole block before `end` has such a place.
static inline uint64_t byte_pairs(const uint8_t *bytes, uint64_t *at, uint64_t end, uint8_t first,
                                  uint8_t last, uint64_t distance) {
#if defined(__x86_64__) && defined(__SSE2__)
  if (byte_mask_may_be_wide()) return byte_pairs_wide(bytes, at, end, first, last, distance);
#endif
  return byte_pairs_plain(bytes, at, end, first, last, distance);
}

/// Asks for memory that will be read soon.
static inline void byte_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
