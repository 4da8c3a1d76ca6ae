import DataPlane
import Documents
public import Foundations
import LogsInsights
import NetworkModel

/// The saved queries of the account, in the order of their making.
public struct QueryDefinitions: Equatable, Sendable {
  public internal(set) var all: [QueryDefinition] = []

  /// How many an account may have in a Region.
  static let limit = 1_000

  func place(of id: String) -> Int? { all.firstIndex { $0.id == id } }
}

/// A saved Logs Insights query.
public struct QueryDefinition: Equatable, Sendable {
  public struct Parameter: Equatable, Sendable {
    public var name: String
    public var defaultValue: String?
    public var description: String?
  }

  public let id: String
  public var name: String
  public var text: String
  public var logGroupNames: [String]
  public var parameters: [Parameter]
  public var modifiedAt: Instant
  /// The token that made it, by which a repeated call is known.
  var clientToken: String?

  var savedQuery: SavedQuery {
    SavedQuery(
      name: name, text: text,
      parameters: parameters.map { .init(name: $0.name, defaultValue: $0.defaultValue) })
  }

  var document: Value {
    var members: Members = [
      "queryLanguage": "CWLI", "queryDefinitionId": .string(id), "name": .string(name),
      "queryString": .string(text), "lastModified": .integer(modifiedAt.milliseconds),
      "logGroupNames": .array(logGroupNames.map(Value.string)),
    ]
    if !parameters.isEmpty {
      members["parameters"] = .array(
        parameters.map { parameter in
          var members: Members = ["name": .string(parameter.name)]
          members["defaultValue"] = parameter.defaultValue.map(Value.string)
          members["description"] = parameter.description.map(Value.string)
          return .object(members)
        })
    }
    return .object(members)
  }
}
