import Documents

/// Calls, loops, and names for values.
extension JQRun {
  func call(
    _ call: JQCall, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    switch call.function {
    case .value(let function):
      try values(of: call.arguments[...], [], item, scope) { (arguments) throws(JQStop) in
        try emit(item.making(try self.value(of: function, item.value, arguments)))
      }
    case .control(let function):
      try control(function, call.arguments, item, scope, emit)
    case .defined:
      if let found = scope?.function(call.name) {
        switch found.entry {
        case .function(let definition): try apply(definition, in: found, call, item, scope, emit)
        case .argument(_, let body, let outer): try run(body, item, outer, emit)
        case .variable, .label: break
        }
      } else if let definition = JQLibrary.definitions[call.name] {
        try apply(definition, in: nil, call, item, scope, emit)
      }
    }
  }

  /// Every combination of the arguments' results, the last varying fastest.
  private dynamic func values(
    of arguments: ArraySlice<JQExpression>, _ done: [JSONValue], _ item: JQItem,
    _ scope: JQScope?, _ use: ([JSONValue]) throws(JQStop) -> Void
  ) throws(JQStop) {
    guard let first = arguments.first else { return try use(done) }
    try run(first, item.alone, scope) { (result) throws(JQStop) in
      try values(of: arguments.dropFirst(), done + [result.value], item, scope, use)
    }
  }

  private func apply(
    _ definition: JQDefinition, in outer: JQScope?, _ call: JQCall, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try bind(
      definition.parameters[...], call.arguments[...], outer, item, scope
    ) { (inner) throws(JQStop) in try run(definition.body, item, inner, emit) }
  }

  private dynamic func bind(
    _ parameters: ArraySlice<JQDefinition.Parameter>, _ arguments: ArraySlice<JQExpression>,
    _ inner: JQScope?, _ item: JQItem, _ scope: JQScope?,
    _ body: (JQScope?) throws(JQStop) -> Void
  ) throws(JQStop) {
    guard let parameter = parameters.first, let argument = arguments.first else {
      return try body(inner)
    }
    let name = parameter.name + "/0"
    guard parameter.isValue else {
      return try bind(
        parameters.dropFirst(), arguments.dropFirst(),
        JQScope(.argument(name, argument, scope), in: inner), item, scope, body)
    }
    try run(argument, item.alone, scope) { (result) throws(JQStop) in
      let value = result.value
      let named = JQScope(.argument(name, .literal(value), nil), in: inner)
      try bind(
        parameters.dropFirst(), arguments.dropFirst(),
        JQScope(.variable(parameter.name, value), in: named), item, scope, body)
    }
  }

  // MARK: Loops

  func reduce(
    _ loop: JQLoop, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(loop.initial, item, scope) { (initial) throws(JQStop) in
      var state = initial
      try run(loop.source, item.alone, scope) { (element) throws(JQStop) in
        try bind([loop.pattern], to: element.value, scope) { (inner) throws(JQStop) in
          var last = state.making(.null)
          // Nobody else holds the state while it is changed.
          let before = state
          state = last
          try run(loop.update, before, inner) { (result) throws(JQStop) in last = result }
          state = last
        }
      }
      try emit(state)
    }
  }

  func foreach(
    _ loop: JQLoop, _ extract: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(loop.initial, item, scope) { (initial) throws(JQStop) in
      var state = initial
      try run(loop.source, item.alone, scope) { (element) throws(JQStop) in
        try bind([loop.pattern], to: element.value, scope) { (inner) throws(JQStop) in
          try run(loop.update, state, inner) { (result) throws(JQStop) in
            state = result
            try run(extract, result, inner, emit)
          }
        }
      }
    }
  }

  /// The value, what the expression makes of it, what it makes of that, and so on.
  dynamic func recurse(
    _ step: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    var waiting = [item]
    while let next = waiting.popLast() {
      try pay(1)
      try emit(next)
      var found: [JQItem] = []
      try run(step, next, scope) { (result) throws(JQStop) in found.append(result) }
      waiting += found.reversed()
    }
  }

  // MARK: Patterns

  /// Binds by the first of the patterns; the next one where something goes wrong.
  dynamic func bind(
    _ patterns: ArraySlice<JQPattern>, to value: JSONValue, _ scope: JQScope?,
    _ body: (JQScope?) throws(JQStop) -> Void
  ) throws(JQStop) {
    guard let pattern = patterns.first else { return }
    guard patterns.count > 1 else { return try bind(pattern, to: value, scope, body) }
    // A variable that another pattern has is null in this one.
    var outer = scope
    for name in patterns.dropFirst().flatMap(\.variables) {
      outer = JQScope(.variable(name, .null), in: outer)
    }
    do throws(JQStop) {
      try bind(pattern, to: value, outer, body)
    } catch {
      guard case .failure = error else { throw error }
      var outer = scope
      for name in pattern.variables { outer = JQScope(.variable(name, .null), in: outer) }
      try bind(patterns.dropFirst(), to: value, outer, body)
    }
  }

  private dynamic func bind(
    _ pattern: JQPattern, to value: JSONValue, _ scope: JQScope?,
    _ body: (JQScope?) throws(JQStop) -> Void
  ) throws(JQStop) {
    try pay(1)
    switch pattern {
    case .variable(let name): try body(JQScope(.variable(name, value), in: scope))
    case .array(let patterns):
      guard value.array != nil || value.isNull else {
        throw .message("Cannot index \(value.typeName) with number")
      }
      try bind(elements: patterns[...], 0, of: value, scope, body)
    case .object(let members): try bind(members: members[...], of: value, scope, body)
    }
  }

  private dynamic func bind(
    elements patterns: ArraySlice<JQPattern>, _ index: Int, of value: JSONValue,
    _ scope: JQScope?, _ body: (JQScope?) throws(JQStop) -> Void
  ) throws(JQStop) {
    guard let pattern = patterns.first else { return try body(scope) }
    try bind(pattern, to: value[index] ?? .null, scope) { (inner) throws(JQStop) in
      try bind(elements: patterns.dropFirst(), index + 1, of: value, inner, body)
    }
  }

  private dynamic func bind(
    members: ArraySlice<JQPattern.Member>, of value: JSONValue, _ scope: JQScope?,
    _ body: (JQScope?) throws(JQStop) -> Void
  ) throws(JQStop) {
    guard let member = members.first else { return try body(scope) }
    try run(member.key, JQItem(value), scope) { (key) throws(JQStop) in
      guard case .string = key.value else {
        throw .message("Cannot index \(value.typeName) with \(key.value.typeName)")
      }
      let found = try self.member(key.value, of: JQItem(value)).value
      let inner = member.variable.map { JQScope(.variable($0, found), in: scope) } ?? scope
      guard let pattern = member.pattern else {
        return try bind(members: members.dropFirst(), of: value, inner, body)
      }
      try bind(pattern, to: found, inner) { (inner) throws(JQStop) in
        try bind(members: members.dropFirst(), of: value, inner, body)
      }
    }
  }
}
