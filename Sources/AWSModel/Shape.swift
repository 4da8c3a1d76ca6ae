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
public struct Member: Sendable {
  private enum Content: Sendable {
    case shape(Shape)
    /// A list whose elements' shape is read when it is asked for: few members of a call are given.
    case list(of: Substring, itemName: String, ShapeNotation)
  }

  /// As the SDKs and the CLI's JSON have it: `CidrBlock`.
  public var name: String
  private let content: Content
  public var isRequired: Bool
  /// AWS has this member, but the simulator would ignore it, so it refuses it by name.
  public var isSimulated: Bool
  /// The name on the wire where it differs from the protocol's rule.
  public var wireName: String?

  public var shape: Shape {
    switch content {
    case .shape(let shape): shape
    case .list(let element, let itemName, let notation):
      .list(
        notation.shape(of: element, itemName: "member", within: []), itemName: itemName)
    }
  }

  /// The same as asking the shape, without reading what the list is of.
  public var isList: Bool {
    switch content {
    case .list, .shape(.list): true
    case .shape: false
    }
  }

  init(
    name: String, type: Substring, wireName: String?, isRequired: Bool, isSimulated: Bool,
    within outer: [String], _ notation: ShapeNotation
  ) {
    self.name = name
    self.isRequired = isRequired
    self.isSimulated = isSimulated
    self.wireName = wireName
    let itemName = wireName ?? "member"
    content =
      type.utf8.first == UInt8(ascii: "[") && outer.isEmpty
      ? .list(of: type.dropFirst().dropLast(), itemName: itemName, notation)
      : .shape(notation.shape(of: type, itemName: itemName, within: outer))
  }
}

extension Member: Equatable {
  public static func == (left: Member, right: Member) -> Bool {
    left.name == right.name && left.isRequired == right.isRequired
      && left.isSimulated == right.isSimulated && left.wireName == right.wireName
      && left.shape == right.shape
  }
}

extension Shape {
  /// The members of a structure, empty for everything else.
  public var members: [Member] {
    if case .structure(_, let members) = self { members } else { [] }
  }
}
