import CLibMD
import CSodium

/// Digests of bytes: SHA-256 by libsodium, MD5 by libmd.
enum MessageDigest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  static func md5(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_LENGTH))
    var context = MD5_CTX()
    MD5Init(&context)
    MD5Update(&context, bytes, bytes.count)
    MD5Final(&digest, &context)
    return digest
  }
}
