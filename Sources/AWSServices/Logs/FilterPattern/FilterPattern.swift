import DataPlane
import Documents
import NetworkModel

/// What FilterLogEvents looks for (CWL-30, CWL-33, CWL-34).
enum FilterPattern: Equatable, Sendable {
  case everything
  case terms(FilterTerms)
  case fields(FieldPattern)
  case json(FilterExpression<JSONSelector>)

  func matches(_ message: String) -> Bool {
    switch self {
    case .everything: return true
    case .terms(let terms): return terms.match(message)
    case .fields(let pattern): return pattern.matches(message)
    case .json(let expression):
      guard message.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
        let document = try? Value(parsingJSON: message)
      else { return false }
      return expression.holds { selector, test in
        test.holds(for: selector.value(in: document))
      }
    }
  }
}
