// Digests of bytes that are all there, in one call: nettle 4 has no length where nettle 3 has one,
// and a shim is where that is told apart.
#include <nettle/md5.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

#if NETTLE_VERSION_MAJOR < 4
#define VPCLAB_DIGEST(finish, context, size, digest) finish(context, size, digest)
#else
#define VPCLAB_DIGEST(finish, context, size, digest) finish(context, digest)
#endif

/// Writes 32 bytes.
static inline void digest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, count, bytes);
  VPCLAB_DIGEST(sha256_digest, &context, SHA256_DIGEST_SIZE, digest);
}

/// Writes 20 bytes.
static inline void digest_sha1(const uint8_t *bytes, size_t count, uint8_t *digest) {
  struct sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, count, bytes);
  VPCLAB_DIGEST(sha1_digest, &context, SHA1_DIGEST_SIZE, digest);
}

/// Writes 16 bytes.
static inline void digest_md5(const uint8_t *bytes, size_t count, uint8_t *digest) {
  struct md5_ctx context;
  md5_init(&context);
  md5_update(&context, count, bytes);
  VPCLAB_DIGEST(md5_digest, &context, MD5_DIGEST_SIZE, digest);
}
