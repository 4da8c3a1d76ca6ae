/// The type of a member of a request or response, as AWS's service models have them.
public indirect enum Shape: Equatable, Sendable {
  case string
  case integer
  case double
  case boolean
  /// Responses carry ISO 8601 text or, in CloudWatch Logs, milliseconds since 1970 as integers.
  case timestamp
  case blob
  /// One of a fixed set of words; an empty set means that any word is passed on.
  case enumeration([String])
  /// `itemName` is the element's name on the wire (`Filter.1`), which is not the member's name.
  case list(Shape, itemName: String)
  case map(Shape)
  case structure(name: String, members: [Member])
}

/// One member of a request, a response or a structure.
public struct Member: Equatable, Sendable {
  /// As the SDKs and the CLI's JSON have it: `CidrBlock`.
  public var name: String
  public var shape: Shape
  public var isRequired: Bool
  /// AWS has this member, but the simulator would ignore it, so it refuses it by name.
  public var isSimulated: Bool
  /// The name on the wire where it differs from the protocol's rule.
  public var wireName: String?

  public init(
    name: String, shape: Shape, isRequired: Bool = false, isSimulated: Bool = true,
    wireName: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.isSimulated = isSimulated
    self.wireName = wireName
  }
}

extension Shape {
  /// The members of a structure, empty for everything else.
  public var members: [Member] {
    if case .structure(_, let members) = self { members } else { [] }
  }
}
