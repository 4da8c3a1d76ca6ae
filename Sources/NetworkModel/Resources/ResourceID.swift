/// The id of one kind of resource: `vpc-0a1b2c3d4e5f67890`.
///
/// The kind is part of the type, so that a subnet's id can't be looked up among VPCs.
public struct ResourceID<Kind: Resource>: Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
