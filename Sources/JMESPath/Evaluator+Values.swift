public import Documents

extension Evaluator {
  func average(_ numbers: [Value]) -> Value {
    guard !numbers.isEmpty else { return .null }
    return .number(numbers.reduce(0) { $0 + ($1.double ?? 0) } / Double(numbers.count))
  }

  /// Whole numbers stay whole as long as they fit.
  func sum(_ numbers: [Value]) -> Value {
    var total = 0
    for number in numbers {
      guard case .integer(let next) = number else { return fractionalSum(numbers) }
      let (sum, overflows) = total.addingReportingOverflow(next)
      guard !overflows else { return fractionalSum(numbers) }
      total = sum
    }
    return .integer(total)
  }

  private func fractionalSum(_ numbers: [Value]) -> Value {
    .number(numbers.reduce(0) { $0 + ($1.double ?? 0) })
  }

  func contains(_ subject: Value, _ search: Value) -> Bool {
    switch subject {
    case .array(let elements): elements.contains { $0.isEqual(to: search) }
    case .string(let text): search.string.map { Self.find($0, in: text) } ?? false
    case .null, .boolean, .integer, .number, .object: false
    }
  }

  private static func find(_ needle: String, in text: String) -> Bool {
    let needle = Array(needle.utf8)
    let text = Array(text.utf8)
    guard !needle.isEmpty else { return true }
    guard needle.count <= text.count else { return false }
    return (0...text.count - needle.count).contains { start in
      text[start] == needle[0] && text[start..<start + needle.count].elementsEqual(needle)
    }
  }

  func length(_ value: Value) -> Int {
    switch value {
    case .string(let text): text.unicodeScalars.count
    case .array(let elements): elements.count
    case .object(let members): members.count
    case .null, .boolean, .integer, .number: 0
    }
  }

  func reverse(_ value: Value) -> Value {
    guard case .string(let text) = value else { return .array((value.array ?? []).reversed()) }
    var reversed = String.UnicodeScalarView()
    reversed.append(contentsOf: text.unicodeScalars.reversed())
    return .string(String(reversed))
  }

  /// A number stays one, text is read as one, everything else is `null`.
  func number(_ value: Value) -> Value {
    if value.double != nil { return value }
    guard case .string(let text) = value else { return .null }
    if let number = Int(text) { return .integer(number) }
    guard text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }),
      let number = Double(text)
    else { return .null }
    return .number(number)
  }
}

extension Value {
  var absolute: Value {
    switch self {
    case .integer(let number): .integer(number == .min ? .max : Swift.abs(number))
    case .number(let number): .number(Swift.abs(number))
    case .null, .boolean, .string, .array, .object: self
    }
  }

  func rounded(_ rule: FloatingPointRoundingRule) -> Value {
    guard case .number(let number) = self else { return self }
    let rounded = number.rounded(rule)
    return Int(exactly: rounded).map(Value.integer) ?? .number(rounded)
  }
}

extension Value {
  /// JMESPath's truth: everything but `null`, `false` and empty strings, arrays and objects.
  public var isTruthy: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .integer, .number: true
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  /// JMESPath's `==`, for which 1 and 1.0 are the same number.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let left), .number(let right)): Double(left) == right
    case (.number(let left), .integer(let right)): left == Double(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { right[$0.name]?.isEqual(to: $0.value) ?? false }
    default: self == other
    }
  }

  /// Numbers and strings have an order, each among themselves; `nil` for everything else.
  func precedes(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      if let left = double, let right = other.double { left < right } else { nil }
    }
  }
}
