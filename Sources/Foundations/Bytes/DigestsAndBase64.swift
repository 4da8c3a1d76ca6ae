internal import CNettle
internal import CSodium

/// Digests of bytes by Nettle, which uses the processor's own instructions for SHA-256 where it has
/// them: a replay digests the account again and again.
public enum MessageDigest {
  /// 32 bytes.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    digest(ofSize: 32) { digest_sha256(bytes, bytes.count, $0) }
  }

  /// 20 bytes.
  public static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    digest(ofSize: 20) { digest_sha1(bytes, bytes.count, $0) }
  }

  /// 16 bytes.
  public static func md5(_ bytes: [UInt8]) -> [UInt8] {
    digest(ofSize: 16) { digest_md5(bytes, bytes.count, $0) }
  }

  private static func digest(
    ofSize size: Int, _ write: (UnsafeMutablePointer<UInt8>?) -> Void
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { digest, count in
      write(digest.baseAddress)
      count = size
    }
  }
}

/// libsodium's Base64: the standard alphabet (RFC 4648 §4).
public enum Base64 {
  /// Padded ASCII characters.
  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let variant = Int32(sodium_base64_VARIANT_ORIGINAL)
    let size = sodium_base64_encoded_len(bytes.count, variant)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, bytes, bytes.count, variant)
    // Without the zero at the end.
    return text.dropLast().map { UInt8(bitPattern: $0) }
  }

  public static func text(of bytes: [UInt8]) -> String {
    String(decoding: encode(bytes), as: UTF8.self)
  }

  /// `nil` for what is no Base64. The padding may be missing, but not half of it.
  ///
  /// - Parameter ignored: characters that may stand anywhere, as line ends do in a file.
  public static func decode(_ text: [UInt8], ignoring ignored: String? = nil) -> [UInt8]? {
    decode(text, ignored, Int32(sodium_base64_VARIANT_ORIGINAL))
      ?? decode(text, ignored, Int32(sodium_base64_VARIANT_ORIGINAL_NO_PADDING))
  }

  private static func decode(_ text: [UInt8], _ ignored: String?, _ variant: Int32) -> [UInt8]? {
    // Every four characters are three bytes or fewer.
    let room = text.count / 4 * 3 + 3
    var bytes = [UInt8](repeating: 0, count: room)
    var count = 0
    let status = text.withUnsafeBytes { text in
      sodium_base642bin(
        &bytes, room, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, ignored,
        &count, nil, variant)
    }
    return status == 0 ? Array(bytes.prefix(count)) : nil
  }
}
