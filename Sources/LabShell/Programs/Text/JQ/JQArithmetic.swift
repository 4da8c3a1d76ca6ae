import Documents
import Foundations

/// `+`, `-`, `*`, `/`, `%` and comparisons.
extension JQRun {
  func result(
    of operation: JQOperator, _ left: JSONValue, _ right: JSONValue
  ) throws(JQStop) -> JSONValue {
    switch operation {
    case .equal: return .boolean(try order(left, right) == .same)
    case .unequal: return .boolean(try order(left, right) != .same)
    case .less: return .boolean(try order(left, right) == .before)
    case .lessOrEqual: return .boolean(try order(left, right) != .after)
    case .greater: return .boolean(try order(left, right) == .after)
    case .greaterOrEqual: return .boolean(try order(left, right) != .before)
    case .add: return try sum(left, right)
    case .subtract: return try difference(left, right)
    case .multiply: return try product(left, right)
    case .divide: return try quotient(left, right)
    case .remainder: return try remainder(left, right)
    }
  }

  private func failure(_ left: JSONValue, _ right: JSONValue, _ what: String) -> JQStop {
    .message("\(left.describedUnlessNull) and \(right.describedUnlessNull) cannot be \(what)")
  }

  private func sum(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JSONValue {
    switch (left, right) {
    case (.null, _): return right
    case (_, .null): return left
    case (.string(let left), .string(let right)):
      try pay(elements: (left.utf8.count + right.utf8.count) / 3)
      return .string(left + right)
    case (.array(let left), .array(let right)):
      try pay(elements: left.count + right.count)
      return .array(left + right)
    case (.object(var members), .object(let more)):
      try pay(elements: members.count * max(1, more.count))
      for (name, value) in more { members[name] = value }
      return .object(members)
    default:
      guard let a = left.double, let b = right.double else { throw failure(left, right, "added") }
      return .number(a + b)
    }
  }

  private func difference(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JSONValue {
    if case .array(let elements) = left, case .array(let removed) = right {
      var kept: [JSONValue] = []
      for element in elements {
        var isRemoved = false
        for other in removed where !isRemoved { isRemoved = try order(element, other) == .same }
        if !isRemoved { kept.append(element) }
      }
      return .array(kept)
    }
    guard let a = left.double, let b = right.double else {
      throw failure(left, right, "subtracted")
    }
    return .number(a - b)
  }

  private func product(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JSONValue {
    switch (left, right) {
    case (.string(let text), .number(let count)), (.number(let count), .string(let text)):
      guard count > 0 else { return .null }
      let times = count < 1 ? 1 : GivenNumber(clamping: min(count, 1e7)).value
      try pay(elements: times * text.utf8.count / 3)
      return .string(String(repeating: text, count: times))
    case (.object(let left), .object(let right)):
      try pay(elements: left.count * max(1, right.count))
      var members = left
      for (name, value) in right {
        if let mine = members[name], case .object = mine, case .object = value {
          members[name] = try product(mine, value)
        } else {
          members[name] = value
        }
      }
      return .object(members)
    default:
      guard let a = left.double, let b = right.double else {
        throw failure(left, right, "multiplied")
      }
      return .number(a * b)
    }
  }

  private func quotient(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JSONValue {
    if case .string(let text) = left, case .string(let separator) = right {
      return .array(try split(text, separator).map(JSONValue.string))
    }
    guard let a = left.double, let b = right.double else { throw failure(left, right, "divided") }
    guard b != 0 else { throw failure(left, right, "divided because the divisor is zero") }
    return .number(a / b)
  }

  private func remainder(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JSONValue {
    guard let a = left.double, let b = right.double else { throw failure(left, right, "divided") }
    func whole(_ number: Double) -> Int {
      number.isNaN ? 0 : Int(min(max(number.rounded(.towardZero), -9e18), 9e18))
    }
    guard whole(b) != 0 else {
      throw failure(left, right, "divided (remainder) because the divisor is zero")
    }
    return .number(Double(whole(a) % Int(whole(b).magnitude)))
  }

  func split(_ text: String, _ separator: String) throws(JQStop) -> [String] {
    try pay(elements: text.utf8.count + 1)
    if text.isEmpty { return [] }
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    return text.utf8.split(separator: Array(separator.utf8), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
