/// The six comparison operators.
enum Comparison: String, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Unknown (`nil`) when a side is missing, or when a number is ordered against text that is none.
  ///
  /// Both sides are compared as numbers when both are numbers or numeric text, else as text by code
  /// point; so `dstPort = 443` and `dstPort = "443"` both match. Maps and lists compare false.
  func holds(_ left: Datum, _ right: Datum) -> Bool? {
    if left.isNull || right.isNull { return nil }
    if left.isStructure || right.isStructure { return false }
    if let left = left.number, let right = right.number {
      return holds(Order.numeric(left, right))
    }
    switch (left, right) {
    case (.text(let left), .text(let right)):
      return holds(Order(left, right))
    case (.boolean(let flag), .text(let text)), (.text(let text), .boolean(let flag)):
      if let named = Datum.text(text).truth { return holds(named == flag ? .same : .ascending) }
    default: break
    }
    switch self {
    case .equal: return false
    case .notEqual: return true
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  func holds(_ order: Order) -> Bool {
    switch self {
    case .equal: order == .same
    case .notEqual: order != .same
    case .less: order == .ascending
    case .lessOrEqual: order != .descending
    case .greater: order == .descending
    case .greaterOrEqual: order != .ascending
    }
  }
}
