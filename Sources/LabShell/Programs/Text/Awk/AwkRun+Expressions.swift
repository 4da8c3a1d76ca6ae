import Foundations

extension AwkRun {
  mutating func value(
    of expression: AwkExpression, _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    switch expression {
    case .number(let number): return .number(number)
    case .string(let text): return .text(text)
    case .regularExpression(let source):
      let bytes = Array(record.utf8)
      try pay(bytes.count, &context)
      let expression = try self.expression(source, &context)
      return .number(try find(expression, bytes, 0, &context) == nil ? 0 : 1)
    case .grouped(let values):
      guard let only = values.first, values.count == 1 else {
        throw AwkFailure(message: "syntax error: a list is no value")
      }
      return try value(of: only, &context)
    case .variable(let name): return try value(ofVariable: name, &context)
    case .element(let name, let subscripts):
      let key = try key(of: subscripts, &context)
      if let known = table(name).values[key] { return known }
      // Asking for it makes it, as the language has it.
      set(name, key, .unset)
      return .unset
    case .field(let index):
      return try field(Self.integer(try value(of: index, &context).number), &context)
    case .assignment(let target, let sign, let right):
      var value = try value(of: right, &context)
      if !sign.isEmpty {
        value = .number(
          try Self.calculate(sign, try self.value(of: target, &context).number, value.number))
      }
      try assign(target, value, &context)
      return value
    case .conditional(let condition, let first, let second):
      return try value(of: try value(of: condition, &context).isTrue ? first : second, &context)
    case .unary(let sign, let operand):
      let value = try value(of: operand, &context)
      switch sign {
      case "!": return .number(value.isTrue ? 0 : 1)
      case "-": return .number(-value.number)
      default: return .number(value.number)
      }
    case .increment(let target, let step, let isBefore):
      let before = try value(of: target, &context).number
      try assign(target, .number(before + step), &context)
      return .number(isBefore ? before + step : before)
    case .contains(let subscripts, let array):
      let key = try key(of: subscripts, &context)
      return .number(table(array).values[key] == nil ? 0 : 1)
    case .binary(let sign, let left, let right):
      return try binary(sign, left, right, &context)
    case .call(let name, let arguments): return try call(name, arguments, &context)
    case .builtin(let name, let arguments):
      return try AwkBuiltins.call(name, arguments, in: &self, &context)
    case .getline(let target, let source, let isCommand):
      return try getline(target, source, isCommand: isCommand, &context)
    }
  }

  private mutating func getline(
    _ target: AwkExpression?, _ source: AwkExpression?, isCommand: Bool,
    _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    if let source {
      let name = try value(of: source, &context).text()
      let line =
        isCommand ? self.line(ofCommand: name, &context) : self.line(ofFile: name, &context)
      guard let line else {
        return .number(isCommand || context.shell.currentHome.contains(name) ? 0 : -1)
      }
      try assign(target ?? .field(.number(0)), .read(line), &context)
      return .number(1)
    }
    let before = (record: record, fields: fields, count: globals["NF"])
    guard nextRecord() else { return .number(0) }
    if let target {
      let line = record
      (record, fields) = (before.record, before.fields)
      globals["NF"] = before.count
      try assign(target, .read(line), &context)
    }
    return .number(1)
  }

  private mutating func binary(
    _ sign: String, _ left: AwkExpression, _ right: AwkExpression, _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    switch sign {
    case "&&":
      guard try value(of: left, &context).isTrue else { return .number(0) }
      return .number(try value(of: right, &context).isTrue ? 1 : 0)
    case "||":
      if try value(of: left, &context).isTrue { return .number(1) }
      return .number(try value(of: right, &context).isTrue ? 1 : 0)
    case "~", "!~":
      let text = try value(of: left, &context).text()
      let source: String
      if case .regularExpression(let literal) = right {
        source = literal
      } else {
        source = try value(of: right, &context).text()
      }
      let bytes = Array(text.utf8)
      try pay(bytes.count, &context)
      let isFound = try find(try expression(source, &context), bytes, 0, &context) != nil
      return .number(isFound == (sign == "~") ? 1 : 0)
    case " ":
      let format = text(of: "CONVFMT")
      let joined =
        try value(of: left, &context).text(format) + value(of: right, &context).text(format)
      try pay(joined.utf8.count, &context)
      guard joined.utf8.count <= Limits.wordBytes else {
        throw AwkFailure(message: "a value grew too large")
      }
      return .text(joined)
    case "<", "<=", "==", "!=", ">=", ">":
      let (first, second) = (try value(of: left, &context), try value(of: right, &context))
      try pay(min(first.knownText?.utf8.count ?? 0, second.knownText?.utf8.count ?? 0), &context)
      return .number(Self.compare(sign, first, second) ? 1 : 0)
    default:
      let (first, second) = (
        try value(of: left, &context).number, try value(of: right, &context).number
      )
      return .number(try Self.calculate(sign, first, second))
    }
  }

  private static func compare(_ sign: String, _ left: AwkValue, _ right: AwkValue) -> Bool {
    let order: Int
    if left.isNumeric, right.isNumeric {
      order = left.number < right.number ? -1 : left.number > right.number ? 1 : 0
    } else {
      let (first, second) = (left.text(), right.text())
      order =
        first.utf8.elementsEqual(second.utf8)
        ? 0 : first.utf8.lexicographicallyPrecedes(second.utf8) ? -1 : 1
    }
    return switch sign {
    case "<": order < 0
    case "<=": order <= 0
    case "==": order == 0
    case "!=": order != 0
    case ">=": order >= 0
    default: order > 0
    }
  }

  private static func calculate(
    _ sign: String, _ left: Double, _ right: Double
  ) throws(AwkFailure) -> Double {
    switch sign {
    case "+": return left + right
    case "-": return left - right
    case "*": return left * right
    case "/":
      guard right != 0 else { throw AwkFailure(message: "division by zero") }
      return left / right
    case "%":
      guard right != 0 else { throw AwkFailure(message: "division by zero in %") }
      return left.truncatingRemainder(dividingBy: right)
    default: return power(left, right)
    }
  }

  /// Whole exponents only: fractions would need a mathematical library.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0.5 { return base.squareRoot() }
    guard exponent == exponent.rounded(), exponent.magnitude < 10_000 else { return .nan }
    var (result, factor, rest) = (1.0, base, GivenNumber(clamping: exponent.magnitude).value)
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }

  static func integer(_ number: Double) -> Int {
    GivenNumber(clamping: number).value
  }

  // MARK: Variables

  private mutating func value(
    ofVariable name: String, _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    if let frame = frames.last, frame.parameters.contains(name) {
      return frame.values[name] ?? .unset
    }
    if name == "NF" { try splitRecord(&context) }
    return globals[name] ?? .unset
  }

  mutating func assign(
    _ target: AwkExpression, _ value: AwkValue, _ context: inout ShellContext
  ) throws(AwkFailure) {
    switch target {
    case .variable(let name):
      if let frame = frames.last, frame.parameters.contains(name) {
        frames[frames.count - 1].values[name] = value
      } else if name == "NF" {
        try set(fieldCount: Self.integer(value.number), &context)
      } else {
        globals[name] = value
      }
    case .element(let name, let subscripts):
      set(name, try key(of: subscripts, &context), value)
    case .field(let index):
      try set(
        field: Self.integer(try self.value(of: index, &context).number), to: value, &context)
    case .grouped(let values) where values.count == 1: try assign(values[0], value, &context)
    default: throw AwkFailure(message: "assignment to what is no variable")
    }
  }

  /// The name that an array has outside of all functions.
  func resolved(_ name: String) -> String {
    guard let frame = frames.last, frame.parameters.contains(name) else { return name }
    return frame.arrays[name] ?? "\(frames.count):\(name)"
  }

  func table(_ name: String) -> Table { arrays[resolved(name)] ?? ([:], []) }

  mutating func set(_ name: String, _ key: String, _ value: AwkValue) {
    let name = resolved(name)
    if arrays[name]?.values[key] == nil { arrays[name, default: ([:], [])].keys.append(key) }
    arrays[name, default: ([:], [])].values[key] = value
  }

  mutating func key(
    of subscripts: [AwkExpression], _ context: inout ShellContext
  ) throws(AwkFailure) -> String {
    var keys: [String] = []
    for subscriptExpression in subscripts {
      keys.append(try value(of: subscriptExpression, &context).text(text(of: "CONVFMT")))
    }
    let key = keys.joined(separator: text(of: "SUBSEP"))
    try pay(key.utf8.count + 32, &context)
    return key
  }

  // MARK: Functions

  private mutating func call(
    _ name: String, _ arguments: [AwkExpression], _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    guard let function = program.functions[name] else {
      throw AwkFailure(message: "function \(name) is not defined")
    }
    guard frames.count < Limits.calls, context.mayWork(2) else {
      throw AwkFailure(message: "function \(name): nested too deeply")
    }
    var frame = Frame(parameters: Set(function.parameters))
    for (parameter, argument) in zip(function.parameters, arguments) {
      if case .variable(let array) = argument, isArray(array) {
        frame.arrays[parameter] = resolved(array)
      } else {
        frame.values[parameter] = try value(of: argument, &context)
      }
    }
    frames.append(frame)
    let flow = try execute(function.body, &context)
    for parameter in function.parameters { arrays["\(frames.count):\(parameter)"] = nil }
    frames.removeLast()
    if case .returned(let value) = flow { return value }
    return .unset
  }

  private func isArray(_ name: String) -> Bool {
    if arrays[resolved(name)] != nil { return true }
    // What has no value yet may become an array in the function.
    if let frame = frames.last, frame.parameters.contains(name) { return frame.values[name] == nil }
    return globals[name] == nil
  }
}
