import Foundations

/// Ties each line of a transcript to all lines before it.
///
/// The raw bytes are hashed, so nobody needs a canonical form of JSON. The chain proves that a file
/// is whole and in order; it proves nothing about who wrote it (docs/reliability.md, What the
/// checks cannot show).
public struct HashChain: Equatable, Sendable {
  /// Sets our digests apart from those of other formats.
  private static let domain = Array("vpclab transcript 1\n".utf8)

  public private(set) var head: Digest?

  public init() {}

  /// Adds a line without its hash, and answers the hash that closes it.
  public mutating func extend(with line: some Collection<UInt8>) -> Digest {
    var data = Self.domain
    data.reserveCapacity(data.count + 32 + line.count)
    if let head { data += head.bytes }
    data += line
    let digest = Digest(of: data)
    head = digest
    return digest
  }
}

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
    // A transcript has two a line, so they are read where they lie.
    let read = text.utf8.withContiguousStorageIfAvailable { Self.bytes(ofDigits: $0) }
    guard let bytes = read ?? Array(text.utf8).withUnsafeBufferPointer(Self.bytes(ofDigits:)) else {
      return nil
    }
    self.bytes = bytes
  }

  private static func bytes(ofDigits digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard digits.count == 64, !digits.contains(where: { (0x41...0x46).contains($0) }) else {
      return nil
    }
    return Hexadecimal.decode(digits)
  }

  /// 64 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(of: bytes) }
}
