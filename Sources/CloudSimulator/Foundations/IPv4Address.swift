/// An IPv4 address.
public struct IPv4Address: Hashable, Comparable, Sendable, Encodable, CustomStringConvertible {
  public var rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads four decimal numbers of 0 to 255 without leading zeros, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    var address: UInt32 = 0
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    for part in parts {
      guard let byte = UInt8(part), part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"),
        part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      address = address << 8 | UInt32(byte)
    }
    rawValue = address
  }

  public var description: String {
    "\(rawValue >> 24).\(rawValue >> 16 & 255).\(rawValue >> 8 & 255).\(rawValue & 255)"
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
