import Documents
import Foundations

/// Why an evaluation ends before its end.
enum JQStop: Error {
  /// What `try` catches.
  case failure(JSONValue)
  /// `break` to a label.
  case leaving(Int)
  case tooMuchWork
  case tooDeep
  case halt(status: Int, output: JSONValue?)

  static func message(_ text: String) -> JQStop { .failure(.string(text)) }
}

/// A value on its way, and where in the input it lies, if that is asked for.
struct JQItem {
  enum Path {
    case unasked
    case known([JSONValue])
    /// Made and not found, so that it lies nowhere.
    case lost
  }

  var value: JSONValue
  var path: Path

  init(_ value: JSONValue) {
    self.value = value
    path = .unasked
  }

  init(_ value: JSONValue, path: Path) {
    self.value = value
    self.path = path
  }

  /// Something made of it.
  func making(_ value: JSONValue) -> JQItem {
    if case .unasked = path { JQItem(value) } else { JQItem(value, path: .lost) }
  }

  /// The same value where nobody asks for its path.
  var alone: JQItem { JQItem(value) }
}

/// The evaluation of a program of jq.
///
/// Not libjq: it has no limit on its steps, so that `[range(1e9)]` or `def f: f; f` would never end
/// here, a clock would end it elsewhere on another machine, and 1.6 and 1.7 answer differently where a
/// replay must not. Here each expression is paid for from the input's fuel, each value when it
/// is made, and how deep expressions run in one another is counted, too.
///
/// An expression hands each of its results on by a call, so that `first`, `limit` and `label` stop
/// what makes more.
final class JQRun {
  typealias Emit = (JQItem) throws(JQStop) -> Void

  /// How deep expressions may run in one another: as deep as the stack allows with room to spare.
  static let nesting = 400

  var fuel: Fuel
  /// What `input` takes next.
  var inputs: ArraySlice<JSONValue> = []
  /// Variables that were there before the program.
  var globals: [String: JSONValue] = [:]
  /// What `debug` and `stderr` print.
  var messages = ""
  var now = Instant(seconds: 0)
  var fileName: JSONValue = .null
  private var depth = 0
  private var lastLabel = 0
  private var unpaid = 0

  init(fuel: Fuel) { self.fuel = fuel }

  /// Pays for the work of so many elements or bytes.
  func pay(_ steps: Int) throws(JQStop) {
    fuel.spend(steps)
    if fuel.isSpent { throw .tooMuchWork }
  }

  func pay(elements count: Int) throws(JQStop) {
    unpaid += count
    if unpaid >= 16 {
      let steps = unpaid / 16
      unpaid %= 16
      try pay(steps)
    }
  }

  /// Dynamic, and so are others that are handed closures in a circle: the compiler would make a copy of
  /// each for every closure that it is called with, and copies of those, without end.
  dynamic func run(
    _ expression: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try pay(1)
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.nesting else { throw .tooDeep }
    switch expression {
    case .identity: try emit(item)
    case .literal(let value): try emit(item.making(value))
    case .variable(let name): try emit(item.making(scope?.variable(name) ?? globals[name] ?? .null))
    case .index(let target, let key): try index(target, key, item, scope, emit)
    case .pipe(let first, let second): try pipe(first, second, item, scope, emit)
    case .comma(let first, let second):
      try run(first, item, scope, emit)
      try run(second, item, scope, emit)
    case .elements(let target): try elements(target, item, scope, emit)
    case .call(let call): try self.call(call, item, scope, emit)
    case .operation(let operation, let left, let right):
      try self.operation(operation, left, right, item, scope, emit)
    case .array(let inner): try array(inner, item, scope, emit)
    case .object(let members): try object(members[...], [:], item, scope, emit)
    case .text(let pieces, let format): try text(pieces[...], "", format, item, scope, emit)
    case .condition(let condition, let body, let otherwise):
      try self.condition(condition, body, otherwise, item, scope, emit)
    case .and, .or, .alternative: try logic(expression, item, scope, emit)
    default: try rare(expression, item, scope, emit)
    }
  }

  private func rare(
    _ expression: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    switch expression {
    case .descent: try recurse(.attempt(.elements(.identity), handler: nil), item, scope, emit)
    case .format(let format): try emit(item.making(.string(try format.text(of: item.value, self))))
    case .slice(let target, let start, let end):
      try slice(target, start, end, item, scope, emit)
    case .negation(let inner):
      try run(inner, item.alone, scope) { (result) throws(JQStop) in
        guard let number = result.value.double else {
          throw .message("\(result.value.described) cannot be negated")
        }
        try emit(item.making(.number(-number)))
      }
    case .assignment(let paths, let value): try assign(paths, value, item, scope, emit)
    case .update(let paths, let value):
      try emit(item.making(try updated(item.value, paths, value, scope, scope)))
    case .operationUpdate(let operation, let paths, let value):
      try update(operation, paths, value, item, scope, emit)
    case .attempt(let body, let handler): try attempt(body, handler, item, scope, emit)
    case .reduction(let loop): try reduce(loop, item, scope, emit)
    case .foreach(let loop, let extract): try foreach(loop, extract, item, scope, emit)
    case .binding(let source, let patterns, let body):
      try run(source, item.alone, scope) { (result) throws(JQStop) in
        try bind(patterns[...], to: result.value, scope) { (inner) throws(JQStop) in
          try run(body, item, inner, emit)
        }
      }
    case .definition(let definition, let body):
      try run(body, item, JQScope(.function(definition), in: scope), emit)
    case .label(let name, let body):
      try labelled { (label) throws(JQStop) in
        try run(body, item, JQScope(.label(name, label), in: scope), emit)
      }
    case .leave(let name):
      guard let label = scope?.label(name) else { return }
      throw .leaving(label)
    default: break
    }
  }

  /// All results of an expression on a value.
  dynamic func results(
    of expression: JQExpression, on value: JSONValue, _ scope: JQScope?
  ) throws(JQStop) -> [JSONValue] {
    var results: [JSONValue] = []
    try run(expression, JQItem(value), scope) { (item) throws(JQStop) in
      results.append(item.value)
    }
    return results
  }

  /// Runs what may leave by a label of its own.
  dynamic func labelled(_ body: (Int) throws(JQStop) -> Void) throws(JQStop) {
    lastLabel += 1
    let label = lastLabel
    do throws(JQStop) {
      try body(label)
    } catch {
      guard case .leaving(label) = error else { throw error }
    }
  }

  // MARK: Plain expressions

  private func pipe(
    _ first: JQExpression, _ second: JQExpression, _ item: JQItem, _ scope: JQScope?,
    _ emit: Emit
  ) throws(JQStop) {
    try run(first, item, scope) { (result) throws(JQStop) in
      try run(second, result, scope, emit)
    }
  }

  private func index(
    _ target: JQExpression, _ key: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(target, item, scope) { (found) throws(JQStop) in
      if case .literal(let key) = key { return try emit(member(key, of: found)) }
      try run(key, item.alone, scope) { (key) throws(JQStop) in
        try emit(member(key.value, of: found))
      }
    }
  }

  private func slice(
    _ target: JQExpression, _ start: JQExpression?, _ end: JQExpression?, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    let none = JQExpression.literal(.null)
    try run(target, item, scope) { (found) throws(JQStop) in
      try run(end ?? none, item.alone, scope) { (end) throws(JQStop) in
        try run(start ?? none, item.alone, scope) { (start) throws(JQStop) in
          try emit(member(["start": start.value, "end": end.value], of: found))
        }
      }
    }
  }

  private func elements(
    _ target: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(target, item, scope) { (found) throws(JQStop) in
      switch found.value {
      case .array(let elements):
        for (index, element) in elements.enumerated() {
          try pay(1)
          try emit(found.member(element, key: .number(Double(index))))
        }
      case .object(let members):
        for (name, value) in members {
          try pay(1)
          try emit(found.member(value, key: .string(name)))
        }
      default: throw .message("Cannot iterate over \(found.value.describedUnlessNull)")
      }
    }
  }

  private func array(
    _ inner: JQExpression?, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    var elements: [JSONValue] = []
    if let inner {
      try run(inner, item.alone, scope) { (result) throws(JQStop) in
        elements.append(result.value)
      }
    }
    try emit(item.making(try made(.array(elements))))
  }

  private func object(
    _ members: ArraySlice<JQMember>, _ done: JSONObject, _ item: JQItem, _ scope: JQScope?,
    _ emit: Emit
  ) throws(JQStop) {
    guard let first = members.first else {
      return try emit(item.making(try made(.object(done))))
    }
    try run(first.key, item.alone, scope) { (key) throws(JQStop) in
      guard case .string(let name) = key.value else {
        throw .message("Object keys must be strings")
      }
      try run(first.value, item.alone, scope) { (value) throws(JQStop) in
        var more = done
        more[name] = value.value
        try object(members.dropFirst(), more, item, scope, emit)
      }
    }
  }

  private func text(
    _ pieces: ArraySlice<JQTextPiece>, _ rest: String, _ format: JQFormat, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    guard let last = pieces.last else {
      try pay(elements: rest.utf8.count / 16)
      return try emit(item.making(.string(rest)))
    }
    switch last {
    case .text(let text):
      try self.text(pieces.dropLast(), text + rest, format, item, scope, emit)
    case .expression(let expression):
      try run(expression, item.alone, scope) { (result) throws(JQStop) in
        let text = try format.text(of: result.value, self)
        try self.text(pieces.dropLast(), text + rest, format, item, scope, emit)
      }
    }
  }

  private func operation(
    _ operation: JQOperator, _ left: JQExpression, _ right: JQExpression, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(right, item.alone, scope) { (right) throws(JQStop) in
      try run(left, item.alone, scope) { (left) throws(JQStop) in
        try emit(item.making(try result(of: operation, left.value, right.value)))
      }
    }
  }

  private func condition(
    _ condition: JQExpression, _ body: JQExpression, _ otherwise: JQExpression, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(condition, item.alone, scope) { (result) throws(JQStop) in
      try run(result.value.isTrue ? body : otherwise, item, scope, emit)
    }
  }

  private func logic(
    _ expression: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    switch expression {
    case .and(let left, let right), .or(let left, let right):
      let deciding: Bool
      if case .or = expression { deciding = true } else { deciding = false }
      try run(left, item.alone, scope) { (left) throws(JQStop) in
        if left.value.isTrue == deciding { return try emit(item.making(.boolean(deciding))) }
        try run(right, item.alone, scope) { (right) throws(JQStop) in
          try emit(item.making(.boolean(right.value.isTrue)))
        }
      }
    case .alternative(let left, let right):
      var hasResult = false
      try run(left, item, scope) { (result) throws(JQStop) in
        guard result.value.isTrue else { return }
        hasResult = true
        try emit(result)
      }
      if !hasResult { try run(right, item, scope, emit) }
    default: break
    }
  }

  /// What goes wrong behind the body is not the body's: `try` lets it through.
  private func attempt(
    _ body: JQExpression, _ handler: JQExpression?, _ item: JQItem, _ scope: JQScope?,
    _ emit: Emit
  ) throws(JQStop) {
    var isPassing = false
    do throws(JQStop) {
      try run(body, item, scope) { (result) throws(JQStop) in
        isPassing = true
        try emit(result)
        isPassing = false
      }
    } catch {
      guard case .failure(let value) = error, !isPassing else { throw error }
      guard let handler else { return }
      try run(handler, item.making(value), scope, emit)
    }
  }
}
