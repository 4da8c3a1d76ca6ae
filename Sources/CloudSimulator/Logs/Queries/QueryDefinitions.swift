/// The saved queries of the account, in the order of their making.
///
/// None leave no trace in an encoded cloud, so that transcripts from before there were any keep
/// their digests.
public struct QueryDefinitions: Equatable, Sendable {
  public internal(set) var all: [QueryDefinition] = []

  /// How many an account may have in a Region.
  static let limit = 1_000

  func place(of id: String) -> Int? { all.firstIndex { $0.id == id } }
}

extension QueryDefinitions: Encodable {
  public func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

extension KeyedEncodingContainer {
  mutating func encode(_ definitions: QueryDefinitions, forKey key: Key) throws {
    if !definitions.all.isEmpty { try encode(definitions.all, forKey: key) }
  }
}
