import Documents
import Foundations

extension JQItem {
  /// Something that lies in it.
  func member(_ value: JSONValue, key: JSONValue) -> JQItem {
    if case .known(let path) = path {
      JQItem(value, path: .known(path + [key]))
    } else {
      making(value)
    }
  }
}

/// What lies where in a value, and values that have something else there.
extension JQRun {
  func member(_ key: JSONValue, of item: JQItem) throws(JQStop) -> JQItem {
    if case .lost = item.path {
      throw .message(
        "Invalid path expression near attempt to access element \(try json(key)) of "
          + "\(try json(item.value))")
    }
    return item.member(try value(at: key, of: item.value), key: key)
  }

  func value(at key: JSONValue, of container: JSONValue) throws(JQStop) -> JSONValue {
    switch (container, key) {
    case (.object(let members), .string(let name)):
      try pay(elements: members.count)
      return members[name] ?? .null
    case (.array(let elements), .number(let number)):
      guard let index = Self.index(number.rounded(.down), count: elements.count) else {
        return .null
      }
      return elements[index]
    case (.array(let elements), .object):
      return .array(Array(elements[try range(key, count: elements.count)]))
    case (.string(let text), .object):
      let scalars = Array(text.unicodeScalars)
      try pay(elements: scalars.count)
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[try range(key, count: scalars.count)])
      return .string(String(part))
    case (.array(let elements), .array(let pattern)):
      return .array(try places(of: pattern, in: elements))
    case (.null, .string), (.null, .number), (.null, .null), (.null, .object): return .null
    case (_, .string(let name)):
      throw .message("Cannot index \(container.typeName) with \"\(name)\"")
    default: throw .message("Cannot index \(container.typeName) with \(key.typeName)")
    }
  }

  private static func index(_ number: Double, count: Int) -> Int? {
    guard number.magnitude < 1e9 else { return nil }
    let index = number < 0 ? count + Int(number) : Int(number)
    return (0..<count).contains(index) ? index : nil
  }

  /// The places that a slice means: `{"start": …, "end": …}`.
  private func range(_ slice: JSONValue, count: Int) throws(JQStop) -> Range<Int> {
    func bound(_ value: JSONValue?, or none: Int, up: Bool) -> Int? {
      guard let value, !value.isNull else { return none }
      guard let number = value.double, !number.isNaN else { return nil }
      let whole = (number < 0 ? number + Double(count) : number).rounded(up ? .up : .down)
      return GivenNumber(clamping: min(max(whole, 0), Double(count))).value
    }
    guard let start = bound(slice["start"], or: 0, up: false),
      let end = bound(slice["end"], or: count, up: true)
    else { throw .message("Start and end indices of an array slice must be numbers") }
    return start..<max(start, end)
  }

  func places(of pattern: [JSONValue], in elements: [JSONValue]) throws(JQStop) -> [JSONValue] {
    guard !pattern.isEmpty else { return [] }
    var places: [JSONValue] = []
    var start = 0
    while start + pattern.count <= elements.count {
      var matches = true
      for (offset, wanted) in pattern.enumerated() where matches {
        matches = try order(elements[start + offset], wanted) == .same
      }
      if matches { places.append(.number(Double(start))) }
      start += 1
    }
    return places
  }

  // MARK: Paths

  /// Calls `use` with each path that the expression finds.
  dynamic func paths(
    _ expression: JQExpression, in value: JSONValue, _ scope: JQScope?,
    _ use: ([JSONValue]) throws(JQStop) -> Void
  ) throws(JQStop) {
    try run(expression, JQItem(value, path: .known([])), scope) { (found) throws(JQStop) in
      guard case .known(let path) = found.path else {
        throw .message("Invalid path expression with result \(try shortJSON(found.value))")
      }
      try use(path)
    }
  }

  func value(at path: some Sequence<JSONValue>, in value: JSONValue) throws(JQStop) -> JSONValue {
    var value = value
    for key in path {
      if value.isNull { return .null }
      value = try self.value(at: key, of: value)
    }
    return value
  }

  func setting(
    _ path: ArraySlice<JSONValue>, of value: JSONValue, to new: JSONValue
  ) throws(JQStop) -> JSONValue {
    guard let key = path.first else { return new }
    guard path.count <= JQLimits.depth else { throw .message("Path too deep") }
    let inner = try setting(path.dropFirst(), of: try self.value(at: key, of: value), to: new)
    try pay(elements: value.array?.count ?? value.members?.count ?? 0)
    switch (value, key) {
    case (.object(var members), .string(let name)):
      members[name] = inner
      return .object(members)
    case (.null, .string(let name)): return .object([name: inner])
    case (.array, .number(let number)), (.null, .number(let number)):
      var elements = value.array ?? []
      var index = number.rounded(.down)
      if index < 0 { index += Double(elements.count) }
      guard index >= 0 else { throw .message("Out of bounds negative array index") }
      guard index < Double(JQLimits.elements) else { throw .message("Array index too large") }
      while elements.count <= Int(index) {
        try pay(elements: 1)
        elements.append(.null)
      }
      elements[Int(index)] = inner
      return .array(elements)
    case (.array(var elements), .object):
      guard case .array(let replacement) = inner else {
        throw .message("A slice of an array can only be assigned another array")
      }
      elements.replaceSubrange(try range(key, count: elements.count), with: replacement)
      return .array(elements)
    case (.null, .object):
      guard case .array = inner else {
        throw .message("A slice of an array can only be assigned another array")
      }
      return inner
    default: throw .message("Invalid path component \(key.typeName) for \(value.typeName)")
    }
  }

  func deleting(_ paths: [[JSONValue]], of value: JSONValue) throws(JQStop) -> JSONValue {
    var value = value
    // From the last one, so that the others stay where they are.
    for path in try sorted(paths.map { ($0, JSONValue.array($0)) }).reversed() {
      value = try deleting(path[...], of: value)
    }
    return value
  }

  private func deleting(
    _ path: ArraySlice<JSONValue>, of value: JSONValue
  ) throws(JQStop) -> JSONValue {
    guard let key = path.first else { return .null }
    if value.isNull { return value }
    try pay(elements: value.array?.count ?? value.members?.count ?? 0)
    if path.count > 1 {
      let inner = try self.value(at: key, of: value)
      if inner.isNull { return value }
      return try setting([key], of: value, to: try deleting(path.dropFirst(), of: inner))
    }
    switch (value, key) {
    case (.object(var members), .string(let name)):
      members[name] = nil
      return .object(members)
    case (.array(var elements), .number(let number)):
      if let index = Self.index(number.rounded(.down), count: elements.count) {
        elements.remove(at: index)
      }
      return .array(elements)
    case (.array(var elements), .object):
      elements.removeSubrange(try range(key, count: elements.count))
      return .array(elements)
    case (.object, _): throw .message("Cannot delete field at object index of \(key.typeName)")
    default: throw .message("Cannot delete field at array index of \(value.typeName)")
    }
  }

  // MARK: Assignments

  func assign(
    _ paths: JQExpression, _ value: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(value, item.alone, scope) { (new) throws(JQStop) in
      var result = item.value
      try self.paths(paths, in: item.value, scope) { (path) throws(JQStop) in
        result = try setting(path[...], of: result, to: new.value)
      }
      try emit(item.making(try made(result)))
    }
  }

  func update(
    _ operation: JQOperator?, _ paths: JQExpression, _ value: JQExpression, _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(value, item.alone, scope) { (right) throws(JQStop) in
      let literal = JQExpression.literal(right.value)
      let change: JQExpression =
        operation.map { .operation($0, .identity, literal) } ?? .alternative(.identity, literal)
      try emit(item.making(try updated(item.value, paths, change, scope, nil)))
    }
  }

  /// What lies at the paths is replaced by the first result on it, or goes where there is none.
  func updated(
    _ value: JSONValue, _ paths: JQExpression, _ change: JQExpression, _ scope: JQScope?,
    _ changeScope: JQScope?
  ) throws(JQStop) -> JSONValue {
    var result = value
    var deleted: [[JSONValue]] = []
    try self.paths(paths, in: value, scope) { (path) throws(JQStop) in
      var new: JSONValue?
      let old = try self.value(at: path, in: result)
      try labelled { (label) throws(JQStop) in
        try run(change, JQItem(old), changeScope) { (changed) throws(JQStop) in
          new = changed.value
          throw .leaving(label)
        }
      }
      if let new {
        result = try setting(path[...], of: result, to: new)
      } else {
        deleted.append(path)
      }
    }
    return try made(deleting(deleted, of: result))
  }
}
