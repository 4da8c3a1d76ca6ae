import CSodium

/// libsodium's base 64: the standard alphabet with padding (RFC 4648 §4).
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> Text {
    // Every three bytes or less become four characters; libsodium wants room for a zero as well.
    var text = [CChar](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    sodium_bin2base64(
      &text, text.count, bytes, bytes.count, Int32(sodium_base64_VARIANT_ORIGINAL))
    return Text(text.dropLast().map { UInt8(bitPattern: $0) })
  }

  /// `nil` for what is no base 64; the padding may be missing, but not half of it.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    decode(text, Int32(sodium_base64_VARIANT_ORIGINAL))
      ?? decode(text, Int32(sodium_base64_VARIANT_ORIGINAL_NO_PADDING))
  }

  private static func decode(_ text: [UInt8], _ variant: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3 + 3)
    var count = 0
    let room = bytes.count
    let status = text.withUnsafeBytes { text in
      sodium_base642bin(
        &bytes, room, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, nil,
        &count, nil, variant)
    }
    return status == 0 ? Array(bytes.prefix(count)) : nil
  }
}
