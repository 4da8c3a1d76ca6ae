import Foundations

/// A block of IPv6 addresses, always canonical: no bit beyond the prefix is set.
///
/// The simulated network carries IPv4 only; rules may name IPv6 blocks, which must be ones.
public struct IPv6CIDR: Hashable, Sendable, CustomStringConvertible {
  /// The address's eight groups of 16 bits.
  private let groups: [UInt16]
  /// 0 to 128.
  public let prefixLength: Int

  public static let everywhere = IPv6CIDR(
    groups: [UInt16](repeating: 0, count: 8), prefixLength: 0)

  private init(groups: [UInt16], prefixLength: Int) {
    self.groups = groups
    self.prefixLength = prefixLength
  }

  /// Reads `2001:db8::/32`, else answers `nil`.
  public init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let length = Int(parts[1]), length <= 128, let groups = Self.groups(parts[0])
    else { return nil }
    prefixLength = length
    self.groups = groups.enumerated().map { place, group in
      let bits = min(max(length - place * 16, 0), 16)
      return group & (bits == 0 ? 0 : UInt16.max << (16 - bits))
    }
  }

  /// As RFC 5952 has it: no leading zeros, and the longest run of zeros left out.
  public var description: String {
    var longest = 0..<0
    var start = 0
    for place in 0...groups.count where place == groups.count || groups[place] != 0 {
      if place - start > max(longest.count, 1) { longest = start..<place }
      start = place + 1
    }
    let texts = groups.map { String($0, radix: 16) }
    let address =
      longest.isEmpty
      ? texts.joined(separator: ":")
      : texts[..<longest.lowerBound].joined(separator: ":") + "::"
        + texts[longest.upperBound...].joined(separator: ":")
    return "\(address)/\(prefixLength)"
  }

  private static func groups(_ text: Substring) -> [UInt16]? {
    var halves = [text]
    // `::` stands for as many zeros as are missing, and at most once.
    if let gap = text.firstRange(of: "::") {
      halves = [text[..<gap.lowerBound], text[gap.upperBound...]]
    }
    var read: [[UInt16]] = []
    for (place, half) in halves.enumerated() {
      guard let groups = groups(of: half, isLast: place == halves.count - 1) else { return nil }
      read.append(groups)
    }
    let count = read.reduce(0) { $0 + $1.count }
    guard read.count == 2 else { return count == 8 ? read[0] : nil }
    return count < 8 ? read[0] + [UInt16](repeating: 0, count: 8 - count) + read[1] : nil
  }

  /// Groups of hexadecimal digits; the last two may be written as an IPv4 address.
  private static func groups(of text: Substring, isLast: Bool) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if isLast, place == parts.count - 1, part.contains(".") {
        guard let address = IPv4Address(parsing: part) else { return nil }
        groups += [
          UInt16(truncatingIfNeeded: address.rawValue >> 16),
          UInt16(truncatingIfNeeded: address.rawValue),
        ]
        continue
      }
      guard (1...4).contains(part.utf8.count), part.utf8.first != UInt8(ascii: "+"),
        let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }
}
