import Foundations

/// A SHA-256 digest.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// The digest of these bytes.
  public init(of data: some Sequence<UInt8>) {
    bytes = MessageDigest.sha256(Array(data))
  }

  public init(ofText text: String) { self.init(of: text.utf8) }

  /// Reads 64 lower-case hexadecimal digits, else answers `nil`.
  public init?(hexadecimal text: some StringProtocol) {
    let isLowercase = !text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    guard isLowercase, text.utf8.count == 64, let bytes = Hexadecimal.decode(text.utf8) else {
      return nil
    }
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(of: bytes) }
}
