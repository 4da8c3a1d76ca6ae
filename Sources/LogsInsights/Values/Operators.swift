import Foundations

/// The arithmetic operators. A missing value, text that is no number and a division by zero give a
/// missing value.
enum Arithmetic: String, Sendable {
  case addition = "+"
  case subtraction = "-"
  case multiplication = "*"
  case division = "/"
  case remainder = "%"
  case power = "^"

  func apply(_ left: Datum, _ right: Datum) -> Datum {
    guard let left = left.number, let right = right.number else { return .null }
    if case .integer(let left) = left, case .integer(let right) = right,
      let exact = exact(left, right)
    {
      return exact.map(Datum.integer) ?? .null
    }
    if let left = left.exactWhole, let right = right.exactWhole, let exact = exact(left, right) {
      return exact.map(Datum.whole) ?? .null
    }
    return apply(left.double ?? 0, right.double ?? 0)
  }

  /// Whole numbers stay whole: `nil` when the result is not or does not fit, missing when there is
  /// none.
  private func exact<Number: FixedWidthInteger>(_ left: Number, _ right: Number) -> Number?? {
    if self == .remainder, right == 0 { return .some(nil) }
    let (result, overflow): (Number, Bool) =
      switch self {
      case .addition: left.addingReportingOverflow(right)
      case .subtraction: left.subtractingReportingOverflow(right)
      case .multiplication: left.multipliedReportingOverflow(by: right)
      case .remainder: left.remainderReportingOverflow(dividingBy: right)
      case .division: Self.quotient(left, right)
      case .power: Self.power(left, right)
      }
    return overflow ? nil : .some(result)
  }

  private func apply(_ left: Double, _ right: Double) -> Datum {
    switch self {
    case .addition: .numeric(left + right)
    case .subtraction: .numeric(left - right)
    case .multiplication: .numeric(left * right)
    case .division: right == 0 ? .null : .numeric(left / right)
    case .remainder: right == 0 ? .null : .numeric(left.truncatingRemainder(dividingBy: right))
    case .power: .numeric(ElementaryFunctions.power(left, right))
    }
  }

  private static func quotient<Number: FixedWidthInteger>(
    _ left: Number, _ right: Number
  ) -> (Number, Bool) {
    let (rest, overflow) = left.remainderReportingOverflow(dividingBy: right)
    return overflow || rest != 0 ? (0, true) : left.dividedReportingOverflow(by: right)
  }

  private static func power<Number: FixedWidthInteger>(
    _ base: Number, _ exponent: Number
  ) -> (Number, Bool) {
    guard exponent >= 0, exponent <= 128 else { return (0, true) }
    var result: Number = 1
    for _ in 0..<Int(exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return (0, true) }
      result = product
    }
    return (result, false)
  }
}

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
