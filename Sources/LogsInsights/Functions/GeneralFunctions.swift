/// Presence, choice and size.
let generalFunctions: [Function] = [
  Function("ispresent", arity: 1...1) { .boolean(!$0[0].isNull) },
  Function("coalesce", arity: 1...Int.max) { $0.first { !$0.isNull } ?? .null },
  // An unknown condition is not true.
  Function("if", arity: 3...3) { $0[0].truth == true ? $0[1] : $0[2] },
  Function("case", arity: 2...21) { arguments in
    for index in stride(from: 0, to: arguments.count - 1, by: 2)
    where arguments[index].truth == true {
      return arguments[index + 1]
    }
    return arguments.count % 2 == 1 ? arguments[arguments.count - 1] : .null
  },
  Function("messageSize", arity: 1...1) { arguments in
    arguments[0].asText.map { .integer($0.bytes.count) } ?? .null
  },
]
