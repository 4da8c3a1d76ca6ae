/// Something about a query that is no error and yet is probably not what was meant.
public enum QueryNotice: Equatable, Sendable {
  /// No record had this field; the second is what may have been meant. Names are case-sensitive.
  case unknownField(String, suggestion: String?)
  /// A regular expression was given up on so many texts, because it needed too much work.
  case abandonedMatches(Int)

  public var message: String {
    switch self {
    case .unknownField(let name, let suggestion?):
      "no record has a field `\(name)`: did you mean `\(suggestion)`?"
    case .unknownField(let name, nil): "no record has a field `\(name)`"
    case .abandonedMatches(let count):
      "a regular expression needed too much work on \(count) "
        + (count == 1 ? "record, which counts" : "records, which count") + " as not matching"
    }
  }
}
