/// The padding that MD5 and SHA-256 share: one bit, zeros, and the length in bits.
enum DigestPadding {
  static func padded(_ message: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let bits = UInt64(message.count) * 8
    let length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    return message + [0x80] + Array(repeating: 0, count: zeros)
      + (isBigEndian ? length.reversed() : length)
  }
}
