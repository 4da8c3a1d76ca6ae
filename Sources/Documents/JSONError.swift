/// Why a text is no JSON document, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// The parser's own words, for example `'}' expected near end of file`.
  public var reason: String
  /// Line and column count from 1; `offset` is in bytes from 0.
  public var line: Int
  public var column: Int
  public var offset: Int
}
