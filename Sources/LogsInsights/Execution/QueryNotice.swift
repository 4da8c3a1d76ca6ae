/// Something about a query that is no error and yet is probably not what was meant.
public enum QueryNotice: Equatable, Sendable {
  /// No record had this field; the second is what may have been meant. Names are case-sensitive.
  case unknownField(String, suggestion: String?)
  /// A regular expression was given up on so many texts, because it needed too much work.
  case abandonedMatches(Int)
  /// The query has failed: a query inside it gives so many rows or more.
  case tooManyRows(Int)
  /// The query has failed: the right side of its `join` has more than so many different keys.
  case tooManyKeys(Int)

  /// Whether there is no result because of it.
  public var isFailure: Bool {
    switch self {
    case .unknownField, .abandonedMatches: false
    case .tooManyRows, .tooManyKeys: true
    }
  }

  public var message: String {
    switch self {
    case .unknownField(let name, let suggestion?):
      "no record has a field `\(name)`: did you mean `\(suggestion)`?"
    case .unknownField(let name, nil): "no record has a field `\(name)`"
    case .abandonedMatches(let count):
      "a regular expression needed too much work on \(count) "
        + (count == 1 ? "record, which counts" : "records, which count") + " as not matching"
    case .tooManyRows(let limit): "a query inside another gives fewer than \(limit) rows"
    case .tooManyKeys(let limit):
      "the right side of a join has at most \(limit) different keys"
    }
  }
}
