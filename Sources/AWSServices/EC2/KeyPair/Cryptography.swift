import NetworkModel
import DataPlane
import CLibMD
import CSodium

/// The few functions of libsodium and libmd that key pairs need.
enum Cryptography {
  struct SigningKey {
    var publicKey: [UInt8]
    /// Seed and public key, 64 bytes, as OpenSSH keeps it.
    var secretKey: [UInt8]
  }

  /// The Ed25519 key of a seed of 32 bytes.
  static func signingKey(seed: [UInt8]) -> SigningKey {
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    precondition(seed.count == Int(crypto_sign_SEEDBYTES), "a seed is 32 bytes")
    _ = crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
    return SigningKey(publicKey: publicKey, secretKey: secretKey)
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  /// `1f:51:ae:28:…`, 20 pairs.
  static func sha1Fingerprint(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: 20 * 2 + 1)
    _ = SHA1Data(bytes, bytes.count, &text)
    return colons(text)
  }

  /// `1f:51:ae:28:…`, 16 pairs.
  static func md5Fingerprint(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: 16 * 2 + 1)
    _ = MD5Data(bytes, bytes.count, &text)
    return colons(text)
  }

  private static func colons(_ digits: [CChar]) -> String {
    let digits = digits.dropLast().map { UInt8(bitPattern: $0) }
    return stride(from: 0, to: digits.count, by: 2)
      .map { String(decoding: digits[$0..<min($0 + 2, digits.count)], as: UTF8.self) }
      .joined(separator: ":")
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let variant = Int32(sodium_base64_VARIANT_ORIGINAL)
    let size = sodium_base64_encoded_len(bytes.count, variant)
    var text = [CChar](repeating: 0, count: size)
    _ = sodium_bin2base64(&text, size, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `nil` for what is no Base64.
  static func bytes(ofBase64 text: String) -> [UInt8]? {
    let characters = text.utf8.map { CChar(bitPattern: $0) }
    var bytes = [UInt8](repeating: 0, count: characters.count / 4 * 3 + 3)
    var count = 0
    let status = sodium_base642bin(
      &bytes, bytes.count, characters, characters.count, "\r\n", &count, nil,
      Int32(sodium_base64_VARIANT_ORIGINAL))
    return status == 0 ? Array(bytes.prefix(count)) : nil
  }
}
