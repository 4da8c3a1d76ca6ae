import Documents

/// Walks the tree over a document, counting its steps.
///
/// Values share what they hold, so `[@, @]` costs nothing to make, twenty of them in a chain a
/// million times nothing: whatever walks through a value pays for the walk first (`weigh`).
struct Evaluator {
  private(set) var steps: Int

  init(steps: Int) { self.steps = steps }

  /// Counts work, so that the limit falls at the same place in every run.
  mutating func spend(_ count: Int = 1) throws(JMESPathError) {
    steps -= count
    guard steps >= 0 else {
      throw JMESPathError(.limit, "The expression takes too many steps over this document.")
    }
  }

  /// Pays for a walk through the whole value, as a comparison or a printer makes it: a step for each
  /// value in it, one more for each level of its indentation, and one for 16 bytes of text.
  mutating func weigh(_ value: JSONValue, depth: Int = 0) throws(JMESPathError) {
    try spend(1 + depth)
    switch value {
    case .null, .boolean, .integer, .number: break
    case .string(let text): try spend(text.utf8.count >> 4)
    case .array(let elements):
      for index in elements.indices { try weigh(elements[index], depth: depth + 1) }
    case .object(let members):
      try members.forEachInPlace { name, member throws(JMESPathError) in
        try spend(name.utf8.count >> 4)
        try weigh(member, depth: depth + 1)
      }
    }
  }

  mutating func value(of node: Node, in document: JSONValue) throws(JMESPathError) -> JSONValue {
    try spend()
    switch node {
    case .current: return document
    case .field(let name): return document[name] ?? .null
    case .literal(let value): return value
    case .index(let index):
      guard case .array(let elements) = document else { return .null }
      let position = index < 0 ? index + elements.count : index
      return elements.indices.contains(position) ? elements[position] : .null
    case .slice(let slice):
      guard case .array(let elements) = document else { return .null }
      guard slice.step != 0 else { throw JMESPathError(.call, "slice step cannot be zero") }
      try spend(elements.count)
      return .array(slice.indices(count: elements.count).map { elements[$0] })
    case .chain(let left, let right):
      return try value(of: right, in: value(of: left, in: document))
    case .projection(let left, let right):
      guard case .array(let elements) = try value(of: left, in: document) else { return .null }
      return try project(right, over: elements)
    case .valueProjection(let left, let right):
      guard case .object(let members) = try value(of: left, in: document) else { return .null }
      return try project(right, over: members.values)
    case .filterProjection(let left, let condition, let right):
      guard case .array(let elements) = try value(of: left, in: document) else { return .null }
      var kept: [JSONValue] = []
      for element in elements where try value(of: condition, in: element).isTruthy {
        kept.append(element)
      }
      return try project(right, over: kept)
    case .flatten(let inner):
      guard case .array(let elements) = try value(of: inner, in: document) else { return .null }
      return try flatten(elements)
    case .or(let left, let right):
      let first = try value(of: left, in: document)
      return first.isTruthy ? first : try value(of: right, in: document)
    case .and(let left, let right):
      let first = try value(of: left, in: document)
      return first.isTruthy ? try value(of: right, in: document) : first
    case .not(let inner): return .boolean(!(try value(of: inner, in: document).isTruthy))
    case .comparison(let comparator, let left, let right):
      let first = try value(of: left, in: document)
      let second = try value(of: right, in: document)
      try weigh(first)
      try weigh(second)
      return compare(first, comparator, second)
    case .multiselectList(let nodes):
      guard !document.isNull else { return .null }
      var elements: [JSONValue] = []
      elements.reserveCapacity(nodes.count)
      for node in nodes { elements.append(try value(of: node, in: document)) }
      return .array(elements)
    case .multiselectHash(let entries):
      guard !document.isNull else { return .null }
      var members = JSONObject()
      for entry in entries { members[entry.name] = try value(of: entry.node, in: document) }
      return .object(members)
    case .call(let function, let arguments):
      return try call(function, arguments, in: document)
    case .unknownFunction(let name):
      throw JMESPathError(.call, "Unknown function: \(name)()")
    case .expressionReference: return .null
    }
  }

  private mutating func project(
    _ node: Node, over elements: [JSONValue]
  ) throws(JMESPathError) -> JSONValue {
    var results: [JSONValue] = []
    results.reserveCapacity(elements.count)
    if node == .current {
      try spend(elements.count)
      for element in elements where !element.isNull { results.append(element) }
    } else {
      for element in elements {
        let result = try value(of: node, in: element)
        if !result.isNull { results.append(result) }
      }
    }
    return .array(results)
  }

  private mutating func flatten(_ elements: [JSONValue]) throws(JMESPathError) -> JSONValue {
    var merged: [JSONValue] = []
    merged.reserveCapacity(elements.reduce(0) { $0 + ($1.array?.count ?? 1) })
    for element in elements {
      if case .array(let inner) = element {
        try spend(inner.count)
        merged.append(contentsOf: inner)
      } else {
        try spend()
        merged.append(element)
      }
    }
    return .array(merged)
  }

  private func compare(_ left: JSONValue, _ comparator: Node.Comparator, _ right: JSONValue)
    -> JSONValue
  {
    switch comparator {
    case .equal: .boolean(left.isEqual(to: right))
    case .notEqual: .boolean(!left.isEqual(to: right))
    case .less: left.precedes(right).map(JSONValue.boolean) ?? .null
    case .greater: right.precedes(left).map(JSONValue.boolean) ?? .null
    case .lessOrEqual: right.precedes(left).map { .boolean(!$0) } ?? .null
    case .greaterOrEqual: left.precedes(right).map { .boolean(!$0) } ?? .null
    }
  }
}
