internal import CLibMD
internal import CSodium

/// Digests of bytes: SHA-256 by libsodium; MD5 and SHA-1, which libsodium leaves out on purpose and
/// AWS still shows, by libmd.
public enum MessageDigest {
  /// 32 bytes.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  /// 20 bytes.
  public static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA1_DIGEST_LENGTH))
    var context = SHA1_CTX()
    SHA1Init(&context)
    SHA1Update(&context, bytes, bytes.count)
    SHA1Final(&digest, &context)
    return digest
  }

  /// 16 bytes.
  public static func md5(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_LENGTH))
    var context = MD5_CTX()
    MD5Init(&context)
    MD5Update(&context, bytes, bytes.count)
    MD5Final(&digest, &context)
    return digest
  }
}
