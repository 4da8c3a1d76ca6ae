import DataPlane
import NetworkModel

/// The saved queries of the account, in the order of their making.
public struct QueryDefinitions: Equatable, Sendable {
  public internal(set) var all: [QueryDefinition] = []

  /// How many an account may have in a Region.
  static let limit = 1_000

  func place(of id: String) -> Int? { all.firstIndex { $0.id == id } }
}
