extension AwkRun {
  mutating func execute(
    _ statements: [AwkStatement], _ context: inout ShellContext
  ) throws(AwkFailure) -> Flow? {
    for statement in statements {
      if let flow = try execute(statement, &context) { return flow }
    }
    return nil
  }

  private mutating func execute(
    _ statement: AwkStatement, _ context: inout ShellContext
  ) throws(AwkFailure) -> Flow? {
    guard context.mayWork() else { throw AwkFailure(message: "stopped") }
    switch statement {
    case .expression(let expression): _ = try value(of: expression, &context)
    case .block(let statements): return try execute(statements, &context)
    case .print(let values, let isFormatted, let destination):
      try print(values, isFormatted: isFormatted, to: destination, &context)
    case .conditional(let condition, let then, let otherwise):
      if try value(of: condition, &context).isTrue { return try execute(then, &context) }
      if let otherwise { return try execute(otherwise, &context) }
    case .loop(let condition, let body, let checksFirst):
      var isFirst = !checksFirst
      while true {
        if !isFirst {
          guard try value(of: condition, &context).isTrue else { break }
        }
        isFirst = false
        if let flow = try execute(body, &context), let outer = flow.beyondLoop {
          if case .leave = flow { break }
          return outer
        }
        guard context.mayWork() else { throw AwkFailure(message: "stopped") }
      }
    case .counted(let first, let condition, let step, let body):
      if let first { _ = try execute(first, &context) }
      while true {
        if let condition {
          guard try value(of: condition, &context).isTrue else { break }
        }
        if let flow = try execute(body, &context), let outer = flow.beyondLoop {
          if case .leave = flow { break }
          return outer
        }
        if let step { _ = try execute(step, &context) }
        guard context.mayWork() else { throw AwkFailure(message: "stopped") }
      }
    case .forEach(let name, let array, let body):
      for key in table(array).keys {
        guard context.mayWork() else { throw AwkFailure(message: "stopped") }
        guard table(array).values[key] != nil else { continue }
        try assign(.variable(name), .read(key), &context)
        if let flow = try execute(body, &context), let outer = flow.beyondLoop {
          if case .leave = flow { break }
          return outer
        }
      }
    case .delete(let name, let subscripts):
      let name = resolved(name)
      guard let subscripts else {
        arrays[name] = ([:], [])
        break
      }
      let key = try key(of: subscripts, &context)
      if arrays[name]?.values.removeValue(forKey: key) != nil {
        try pay(16 * (arrays[name]?.keys.count ?? 0), &context)
        arrays[name]?.keys.removeAll { $0 == key }
      }
    case .next: return .next
    case .exit(let expression):
      if let expression {
        status = Int(min(max(try value(of: expression, &context).number, 0), 255).rounded(.down))
      }
      return .exit
    case .returnValue(let expression):
      guard let expression else { return .returned(.unset) }
      return .returned(try value(of: expression, &context))
    case .leave: return .leave
    case .goOn: return .goOn
    }
    return nil
  }

  private mutating func print(
    _ expressions: [AwkExpression], isFormatted: Bool, to destination: AwkDestination?,
    _ context: inout ShellContext
  ) throws(AwkFailure) {
    var values: [AwkValue] = []
    for expression in expressions { values.append(try value(of: expression, &context)) }
    if isFormatted {
      guard let format = values.first else { throw AwkFailure(message: "printf: no format") }
      let text = try AwkBuiltins.formatted(format.text(), Array(values.dropFirst()))
      return try write(text, to: destination, &context)
    }
    let format = text(of: "OFMT")
    let text =
      values.isEmpty
      ? record : values.map { $0.text(format) }.joined(separator: text(of: "OFS"))
    try write(text + self.text(of: "ORS"), to: destination, &context)
  }
}

extension AwkRun.Flow {
  /// What it means for the loop: `nil` when that goes on.
  fileprivate var beyondLoop: AwkRun.Flow? {
    if case .goOn = self { nil } else { self }
  }
}
