import Documents

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
