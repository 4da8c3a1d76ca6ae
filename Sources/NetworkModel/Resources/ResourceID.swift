/// The id of one kind of resource: `vpc-0a1b2c3d4e5f67890`.
///
/// The kind is part of the type, so that a subnet's id can't be looked up among VPCs; and a text
/// becomes an id only by parsing, so that no table is ever asked for something that can't be one.
public struct ResourceID<Kind: Resource>: Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  public let rawValue: String

  /// An id is its kind's prefix, a hyphen and 8 or 17 hexadecimal digits; else answers `nil`.
  public init?(parsing text: String) {
    guard Kind.isPrefix(ofID: text) else { return nil }
    let digits = text.utf8.dropFirst(Kind.idPrefix.utf8.count + 1)
    guard digits.count == 8 || digits.count == 17,
      digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    rawValue = text
  }

  /// For ids that the simulator makes itself.
  package init(generated rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
