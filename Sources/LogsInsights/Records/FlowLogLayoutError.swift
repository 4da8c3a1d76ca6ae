/// Why a text is no format of flow log records.
public enum FlowLogLayoutError: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case unknownField(String, suggestion: String?)
  case repeatedField(String)

  public var description: String {
    switch self {
    case .empty: "the format names no field; write it as in '${srcaddr} ${dstaddr} ${action}'"
    case .unknownField(let name, let suggestion?):
      "flow logs have no field '\(name)': did you mean '\(suggestion)'?"
    case .unknownField(let name, nil): "flow logs have no field '\(name)'"
    case .repeatedField(let name): "the format names '\(name)' twice"
    }
  }
}
