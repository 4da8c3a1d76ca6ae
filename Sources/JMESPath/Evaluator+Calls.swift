import Documents

extension Evaluator {
  mutating func call(
    _ function: JMESPathFunction, _ nodes: [Node], in document: JSONValue
  ) throws(JMESPathError) -> JSONValue {
    var arguments: [Argument] = []
    arguments.reserveCapacity(nodes.count)
    for node in nodes {
      if case .expressionReference(let inner) = node {
        arguments.append(.expression(inner))
      } else {
        arguments.append(.value(try value(of: node, in: document)))
      }
    }
    try check(arguments, of: function)
    return try apply(function, to: arguments)
  }

  private mutating func check(
    _ arguments: [Argument], of function: JMESPathFunction
  ) throws(JMESPathError) {
    let count = function.parameterCount
    let isFitting = function.isVariadic ? arguments.count >= count : arguments.count == count
    guard isFitting else {
      throw JMESPathError(
        .call,
        "Expected \(function.isVariadic ? "at least " : "")\(count) "
          + "\(count == 1 ? "argument" : "arguments") for function \(function.rawValue)(), "
          + "received \(arguments.count)")
    }
    for index in arguments.indices {
      let accepted = function.types(ofParameter: Swift.min(index, count - 1))
      try pay(for: arguments[index], of: function)
      guard !accepted.contains(where: { arguments[index].matches($0) }) else { continue }
      // The message shows the value.
      try weigh(arguments[index].value)
      throw mismatch(arguments[index], accepted, in: function)
    }
  }

  /// What a function looks at: text, the elements of an array and their text, or, where it compares
  /// or prints values, all that they hold.
  private mutating func pay(
    for argument: Argument, of function: JMESPathFunction
  ) throws(JMESPathError) {
    guard case .value(let value) = argument else { return }
    switch value {
    case .null, .boolean, .integer, .number: try spend()
    case .string(let text): try spend(text.utf8.count >> 4)
    case .array(let elements):
      let bytes = elements.reduce(elements.count) { $0 + ($1.string?.utf8.count ?? 0) >> 4 }
      // A sort compares each element about so many times.
      let times = function == .sort || function == .sortBy ? bitWidth(of: elements.count) : 1
      try spend(bytes * times)
    case .object(let members): try spend(members.count)
    }
    if function == .toString || function == .contains { try weigh(value) }
  }

  private func bitWidth(of count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  private func mismatch(
    _ argument: Argument, _ accepted: [ParameterType], in function: JMESPathFunction
  ) -> JMESPathError {
    var shown = argument.value.pythonText
    var received = argument.typeName
    if case .expression = argument { shown = "an expression" }
    if case .value(.array(let elements)) = argument,
      accepted.contains(.arrayOfNumbers) || accepted.contains(.arrayOfStrings)
    {
      let first = elements.first
      let odd = elements.first { element in
        let isNumber = element.double != nil
        let isString = element.string != nil
        if accepted.contains(.arrayOfNumbers) && accepted.contains(.arrayOfStrings) {
          return first?.double != nil ? !isNumber : !isString
        }
        return accepted.contains(.arrayOfNumbers) ? !isNumber : !isString
      }
      shown = odd?.pythonText ?? shown
      received = odd?.pythonTypeName ?? received
    }
    return typeError(function, shown, accepted.map(\.rawValue), received)
  }

  func typeError(
    _ function: JMESPathFunction, _ shown: String, _ expected: [String], _ received: String
  ) -> JMESPathError {
    let list = expected.map { "'\($0)'" }.joined(separator: ", ")
    return JMESPathError(
      .call,
      "In function \(function.rawValue)(), invalid type for value: \(shown), "
        + "expected one of: [\(list)], received: \"\(received)\"")
  }

  private mutating func apply(
    _ function: JMESPathFunction, to arguments: [Argument]
  ) throws(JMESPathError) -> JSONValue {
    let first = arguments[0]
    switch function {
    case .abs: return first.value.absolute
    case .avg: return average(first.value.array ?? [])
    case .ceil: return first.value.rounded(.up)
    case .floor: return first.value.rounded(.down)
    case .sum: return sum(first.value.array ?? [])
    case .contains: return .boolean(contains(first.value, arguments[1].value))
    case .startsWith:
      return .boolean(
        (first.value.string ?? "").utf8.starts(with: (arguments[1].value.string ?? "").utf8))
    case .endsWith:
      return .boolean(
        (first.value.string ?? "").utf8.reversed().starts(
          with: (arguments[1].value.string ?? "").utf8.reversed()))
    case .join:
      let parts = (arguments[1].value.array ?? []).compactMap(\.string)
      return .string(parts.joined(separator: first.value.string ?? ""))
    case .keys: return .array((first.value.members ?? [:]).names.map(JSONValue.string))
    case .values: return .array((first.value.members ?? [:]).values)
    case .length: return .integer(length(first.value))
    case .map:
      guard case .expression(let node) = first else { return .null }
      var results: [JSONValue] = []
      for element in arguments[1].value.array ?? [] {
        results.append(try value(of: node, in: element))
      }
      return .array(results)
    case .merge:
      var merged = JSONObject()
      for argument in arguments {
        for (name, value) in argument.value.members ?? [:] { merged[name] = value }
      }
      return .object(merged)
    case .notNull: return arguments.map(\.value).first { !$0.isNull } ?? .null
    case .reverse: return reverse(first.value)
    case .max: return (first.value.array ?? []).max { $0.precedes($1) ?? false } ?? .null
    case .min: return (first.value.array ?? []).min { $0.precedes($1) ?? false } ?? .null
    case .sort: return .array(sorted((first.value.array ?? []).map { ($0, $0) }))
    case .sortBy: return .array(sorted(try keyed(function, arguments)))
    case .maxBy:
      return try keyed(function, arguments).max { $0.0.precedes($1.0) ?? false }?.1 ?? .null
    case .minBy:
      return try keyed(function, arguments).min { $0.0.precedes($1.0) ?? false }?.1 ?? .null
    case .toArray: return first.value.array == nil ? .array([first.value]) : first.value
    case .toNumber: return number(first.value)
    case .toString:
      return first.value.string == nil
        ? .string(first.value.json(.compact, ascii: true)) : first.value
    case .type: return .string(first.value.jmespathType)
    }
  }

  /// Each element with the value of the expression that orders it; all keys are of one type.
  private mutating func keyed(
    _ function: JMESPathFunction, _ arguments: [Argument]
  ) throws(JMESPathError) -> [(JSONValue, JSONValue)] {
    guard case .expression(let node) = arguments[1] else { return [] }
    var result: [(JSONValue, JSONValue)] = []
    let elements = arguments[0].value.array ?? []
    for element in elements {
      let key = try value(of: node, in: element)
      try spend(((key.string?.utf8.count ?? 0) >> 4) * bitWidth(of: elements.count))
      let type = key.jmespathType
      guard type == "string" || type == "number" else {
        try weigh(function == .sortBy ? element : key)
        let accepted = function == .sortBy ? ["string", "number"] : ["number", "string"]
        throw typeError(
          function, (function == .sortBy ? element : key).pythonText, accepted, type)
      }
      if let first = result.first?.0.jmespathType, first != type {
        throw typeError(function, key.pythonText, [first], type)
      }
      result.append((key, element))
    }
    return result
  }

  /// Equal keys keep their order.
  private mutating func sorted(_ entries: [(JSONValue, JSONValue)]) -> [JSONValue] {
    entries.enumerated().sorted { left, right in
      if left.element.0.precedes(right.element.0) ?? false { return true }
      if right.element.0.precedes(left.element.0) ?? false { return false }
      return left.offset < right.offset
    }.map(\.element.1)
  }
}
