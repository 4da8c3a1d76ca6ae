/// JSON in text.
let documentFunctions: [Function] = [
  Function("jsonParse", arity: 1...1) { arguments in
    arguments[0].asText.flatMap { JSON.parse($0.bytes) } ?? .null
  },
  Function("jsonStringify", arity: 1...1) { arguments in
    arguments[0].isStructure ? .text(JSON.text(of: arguments[0])) : .null
  },
  Function("jsonArraySize", arity: 1...1) { arguments in
    list(arguments[0]).map { .integer($0.count) } ?? .null
  },
  Function("jsonArrayContains", arity: 2...2) { arguments in
    guard let items = list(arguments[0]), let sought = arguments[1].asText else {
      return .integer(0)
    }
    return .integer(items.contains { $0.asText == sought } ? 1 : 0)
  },
]

/// A list, or the text of a JSON array.
private func list(_ value: Datum) -> [Datum]? {
  let value = value.asText.flatMap { JSON.parse($0.bytes) } ?? value
  return if case .list(let items) = value { items } else { nil }
}
