import Documents

/// Functions of arrays and objects.
extension JQRun {
  func collectionValue(
    of function: JQValueFunction, _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    switch function {
    case .keys, .unsortedKeys: return try keys(of: input, isSorted: function == .keys)
    case .has: return .boolean(try has(arguments[0], in: input))
    case .contains: return .boolean(try contains(input, arguments[0]))
    case .indices: return try indices(of: arguments[0], in: input)
    case .flatten: return .array(try flattened(elements(input, to: "flattened"), 1e9))
    case .flattenTo:
      guard let depth = arguments[0].double, depth >= 0 else {
        throw .message("flatten depth must not be negative")
      }
      return .array(try flattened(elements(input, to: "flattened"), depth))
    case .reverse:
      if case .string(let text) = input {
        return .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      }
      if input.isNull { return [] }
      return .array(try elements(input, to: "reversed").reversed())
    case .sort:
      let elements = try elements(input, to: "sorted, as it is not an array")
      return .array(try sorted(elements.map { ($0, $0) }))
    case .unique:
      let elements = try elements(input, to: "sorted, as it is not an array")
      return .array(try grouped(elements, by: elements).compactMap(\.first))
    case .minimum, .maximum:
      let elements = try elements(input, to: "searched")
      return try extreme(of: elements, by: elements, isLargest: function == .maximum)
    default: return .null
    }
  }

  func elements(_ value: JSONValue, to verb: String) throws(JQStop) -> [JSONValue] {
    guard case .array(let elements) = value else {
      throw .message("\(value.described) cannot be \(verb)")
    }
    try pay(elements: elements.count)
    return elements
  }

  /// Of equal ones the first is the smallest and the last the largest.
  func extreme(
    of elements: [JSONValue], by keys: [JSONValue], isLargest: Bool
  ) throws(JQStop) -> JSONValue {
    var best: Int?
    for index in elements.indices {
      guard let current = best else {
        best = index
        continue
      }
      let order = try order(keys[index], keys[current])
      if isLargest ? order != .before : order == .before { best = index }
    }
    return best.map { elements[$0] } ?? .null
  }

  private func keys(of value: JSONValue, isSorted: Bool) throws(JQStop) -> JSONValue {
    switch value {
    case .object(let members):
      try pay(elements: members.count * 4)
      return .array((isSorted ? Self.sortedNames(members) : members.names).map(JSONValue.string))
    case .array(let elements):
      try pay(elements: elements.count)
      return .array(elements.indices.map { .number(Double($0)) })
    default: throw .message("\(value.described) has no keys")
    }
  }

  private func has(_ key: JSONValue, in value: JSONValue) throws(JQStop) -> Bool {
    switch (value, key) {
    case (.object(let members), .string(let name)):
      try pay(elements: members.count)
      return members[name] != nil
    case (.array(let elements), .number(let index)):
      return index >= 0 && index < Double(elements.count)
    default:
      throw .message("Cannot check whether \(value.typeName) has a \(key.typeName) key")
    }
  }

  private func contains(_ value: JSONValue, _ part: JSONValue) throws(JQStop) -> Bool {
    try pay(elements: 1)
    switch (value, part) {
    case (.object(let members), .object(let wanted)):
      for (name, wanted) in wanted {
        guard let mine = members[name], mine.typeName == wanted.typeName,
          try contains(mine, wanted)
        else { return false }
      }
      return true
    case (.array(let elements), .array(let wanted)):
      for wanted in wanted {
        var isThere = false
        for element in elements where !isThere && element.typeName == wanted.typeName {
          isThere = try contains(element, wanted)
        }
        if !isThere { return false }
      }
      return true
    case (.string(let text), .string(let wanted)):
      try pay(elements: text.utf8.count)
      return wanted.isEmpty || text.utf8.firstRange(of: Array(wanted.utf8)) != nil
    default:
      guard value.typeName == part.typeName else {
        throw .message(
          "\(value.described) and \(part.described) cannot have their containment checked")
      }
      return try order(value, part) == .same
    }
  }

  private func indices(of part: JSONValue, in value: JSONValue) throws(JQStop) -> JSONValue {
    switch (value, part) {
    case (.null, _): return .null
    case (.string(let text), .string(let wanted)):
      guard !wanted.isEmpty else { return .null }
      let (scalars, wanted) = (Array(text.unicodeScalars), Array(wanted.unicodeScalars))
      try pay(elements: scalars.count * min(wanted.count, 16))
      return .array(
        scalars.indices.filter { scalars[$0...].starts(with: wanted) }
          .map { .number(Double($0)) })
    case (.array(let elements), .array(let wanted)):
      return .array(try places(of: wanted, in: elements))
    case (.array(let elements), _): return .array(try places(of: [part], in: elements))
    default: return try self.value(at: part, of: value)
    }
  }

  private func flattened(
    _ elements: [JSONValue], _ depth: Double
  ) throws(JQStop) -> [JSONValue] {
    var result: [JSONValue] = []
    for element in elements {
      try pay(elements: 1)
      if depth > 0, case .array(let inner) = element {
        result += try flattened(inner, depth - 1)
      } else {
        result.append(element)
      }
    }
    return result
  }
}
