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

/// jq's order of all values: null, false, true, numbers, texts, arrays, objects.
enum JQOrder {
  case before, same, after
}

extension JSONValue {
  /// jq's name of the kind of value.
  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Everything but null and false.
  var isTrue: Bool {
    switch self {
    case .null, .boolean(false): false
    default: true
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .null: 0
    case .boolean(false): 1
    case .boolean(true): 2
    case .integer, .number: 3
    case .string: 4
    case .array: 5
    case .object: 6
    }
  }
}

extension JQRun {
  func order(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JQOrder {
    try pay(elements: 1)
    guard left.rank == right.rank else { return left.rank < right.rank ? .before : .after }
    switch (left, right) {
    case (.string(let left), .string(let right)):
      try pay(elements: min(left.utf8.count, right.utf8.count) / 16)
      return Self.order(left, right)
    case (.array(let left), .array(let right)):
      for (mine, other) in zip(left, right) {
        let order = try order(mine, other)
        if order != .same { return order }
      }
      return left.count == right.count ? .same : left.count < right.count ? .before : .after
    case (.object(let left), .object(let right)):
      let names = (Self.sortedNames(left), Self.sortedNames(right))
      let order = try order(
        .array(names.0.map(JSONValue.string)), .array(names.1.map(JSONValue.string)))
      if order != .same { return order }
      for name in names.0 {
        let order = try self.order(left[name] ?? .null, right[name] ?? .null)
        if order != .same { return order }
      }
      return .same
    default:
      guard let left = left.double, let right = right.double else { return .same }
      // Less than every number is what is none.
      if left < right || left.isNaN { return .before }
      return left == right ? .same : .after
    }
  }

  private static func order(_ left: String, _ right: String) -> JQOrder {
    if left.utf8.elementsEqual(right.utf8) { return .same }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? .before : .after
  }

  static func sortedNames(_ members: JSONObject) -> [String] {
    members.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Elements in the order of their keys; equal ones stay as they stand.
  func sorted<Element>(_ keyed: [(Element, JSONValue)]) throws(JQStop) -> [Element] {
    var failure: JQStop?
    let indices = keyed.indices.sorted { (left, right) in
      guard failure == nil else { return left < right }
      do throws(JQStop) {
        let order = try self.order(keyed[left].1, keyed[right].1)
        return order == .before || order == .same && left < right
      } catch {
        failure = error
        return left < right
      }
    }
    if let failure { throw failure }
    return indices.map { keyed[$0].0 }
  }

  /// Elements in runs of equal keys, by their order.
  func grouped(_ elements: [JSONValue], by keys: [JSONValue]) throws(JQStop) -> [[JSONValue]] {
    let order = try sorted(zip(keys.indices, keys).map { ($0, $1) })
    var groups: [[JSONValue]] = []
    var last: JSONValue?
    for index in order {
      if let last, try self.order(last, keys[index]) == .same {
        groups[groups.count - 1].append(elements[index])
      } else {
        groups.append([elements[index]])
      }
      last = keys[index]
    }
    return groups
  }
}

/// How large values may become, beside what their making is paid with.
enum JQLimits {
  static let depth = 256
  static let elements = 1_000_000
}

extension JQRun {
  /// A value that was made: paid by its size, and refused where it nests so deep that the stack would
  /// not do for whoever walks it.
  func made(_ value: JSONValue) throws(JQStop) -> JSONValue {
    try measure(value, depth: 0)
    return value
  }

  private func measure(_ value: JSONValue, depth: Int) throws(JQStop) {
    guard depth <= JQLimits.depth else { throw .message("nested too deeply") }
    switch value {
    case .array(let elements):
      try pay(elements: elements.count)
      for element in elements { try measure(element, depth: depth + 1) }
    case .object(let members):
      try pay(elements: members.count)
      for member in members { try measure(member.value, depth: depth + 1) }
    case .null, .boolean, .integer, .number, .string: break
    }
  }
}
