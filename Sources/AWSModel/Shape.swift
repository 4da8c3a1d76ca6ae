/// The type of a member of a request or response, as AWS's service models have them.
///
/// A small value: what a list is of, and what a structure has, stands in the service's model and is
/// found there by index.
public enum Shape: Equatable, Sendable {
  case string(Limits)
  case integer(Limits)
  case long(Limits)
  case double(Limits)
  case boolean
  /// Responses carry ISO 8601 text or, in CloudWatch Logs, milliseconds since 1970 as integers.
  case timestamp
  case blob(Limits)
  case enumeration(Enumeration)
  case list(ListShape)
  case map(MapShape)
  case structure(Structure)
}

extension Shape {
  /// The least and the greatest value or length that AWS states.
  public struct Limits: Equatable, Sendable {
    public var minimum: Int?
    public var maximum: Int?

    static let none = Limits()
  }

  /// The members of a structure, empty for everything else.
  public var members: [Member] {
    if case .structure(let structure) = self { structure.members } else { [] }
  }

  /// Structures, maps and lists, which shorthand describes.
  public var isAggregate: Bool {
    switch self {
    case .structure, .map, .list: true
    case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .enumeration: false
    }
  }
}

/// One of a set of words.
public struct Enumeration: Equatable, Sendable {
  struct Content: Sendable {
    var name: ModelText.Range
    var words: ModelText.Range
  }

  let service: Service
  let index: Int

  private var model: ServiceModel { ServiceModel.of(service) }
  public var name: String { model.text.string(model.enumerations[index].name) }
  public var words: [String] { model.text.words(in: model.enumerations[index].words) }

  public func contains(_ word: String) -> Bool {
    model.text.has(word, among: model.enumerations[index].words)
  }
}

public struct ListShape: Equatable, Sendable {
  struct Content: Sendable {
    var name: ModelText.Range
    var element: Int
    var itemName: ModelText.Range
    var isFlattened: Bool
    var limits: Shape.Limits
  }

  let service: Service
  let index: Int

  private var model: ServiceModel { ServiceModel.of(service) }
  private var content: Content { model.lists[index] }
  public var name: String { model.text.string(content.name) }
  public var element: Shape { model.shapes[content.element] }
  /// The element's name on the wire: `item`, `SecurityGroupId`.
  public var itemName: String? { model.text.optional(content.itemName) }
  /// Whether the wire has the elements without anything around them.
  public var isFlattened: Bool { content.isFlattened }
  public var limits: Shape.Limits { content.limits }
}

public struct MapShape: Equatable, Sendable {
  struct Content: Sendable {
    var name: ModelText.Range
    var key: Int
    var value: Int
    var limits: Shape.Limits
  }

  let service: Service
  let index: Int

  private var model: ServiceModel { ServiceModel.of(service) }
  private var content: Content { model.maps[index] }
  public var name: String { model.text.string(content.name) }
  public var key: Shape { model.shapes[content.key] }
  public var value: Shape { model.shapes[content.value] }
  public var limits: Shape.Limits { content.limits }
}

public struct Structure: Equatable, Sendable {
  struct Content: Sendable {
    var name: ModelText.Range
    var members: [Member]
  }

  let service: Service
  let index: Int

  private var model: ServiceModel { ServiceModel.of(service) }
  public var name: String { model.text.string(model.structures[index].name) }
  /// In the order of AWS's model, in which the CLI prints them.
  public var members: [Member] { model.structures[index].members }
}

/// One member of a request, a response or a structure.
public struct Member: Equatable, Sendable {
  /// As the SDKs and the CLI's JSON have it: `CidrBlock`.
  public let name: String
  let service: Service
  let type: Int
  public let isRequired: Bool
  /// An idempotency token, which a client makes up where the caller gives none.
  public let isToken: Bool
  /// Where the names on the wire stand in the model's text.
  let rest: ModelText.Range

  public var shape: Shape { ServiceModel.of(service).shapes[type] }

  public var isList: Bool { if case .list = shape { true } else { false } }

  /// The name on the wire where the model gives one (`locationName`).
  public var wireName: String? { wireNames.first.flatMap { $0 == "-" ? nil : $0 } }

  /// EC2's second one, for requests (`queryName`).
  public var queryName: String? { wireNames.dropFirst().first }

  private var wireNames: [String] { ServiceModel.of(service).text.words(in: rest) }
}
