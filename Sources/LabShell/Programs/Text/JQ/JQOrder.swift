import Documents

/// jq's order of all values: null, false, true, numbers, texts, arrays, objects.
enum JQOrder {
  case before, same, after
}

extension JSONValue {
  /// jq's name of the kind of value.
  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Everything but null and false.
  var isTrue: Bool {
    switch self {
    case .null, .boolean(false): false
    default: true
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .null: 0
    case .boolean(false): 1
    case .boolean(true): 2
    case .integer, .number: 3
    case .string: 4
    case .array: 5
    case .object: 6
    }
  }
}

extension JQRun {
  func order(_ left: JSONValue, _ right: JSONValue) throws(JQStop) -> JQOrder {
    try pay(elements: 1)
    guard left.rank == right.rank else { return left.rank < right.rank ? .before : .after }
    switch (left, right) {
    case (.string(let left), .string(let right)):
      try pay(elements: min(left.utf8.count, right.utf8.count) / 16)
      return Self.order(left, right)
    case (.array(let left), .array(let right)):
      for (mine, other) in zip(left, right) {
        let order = try order(mine, other)
        if order != .same { return order }
      }
      return left.count == right.count ? .same : left.count < right.count ? .before : .after
    case (.object(let left), .object(let right)):
      let names = (Self.sortedNames(left), Self.sortedNames(right))
      let order = try order(
        .array(names.0.map(JSONValue.string)), .array(names.1.map(JSONValue.string)))
      if order != .same { return order }
      for name in names.0 {
        let order = try self.order(left[name] ?? .null, right[name] ?? .null)
        if order != .same { return order }
      }
      return .same
    default:
      guard let left = left.double, let right = right.double else { return .same }
      // Less than every number is what is none.
      if left < right || left.isNaN { return .before }
      return left == right ? .same : .after
    }
  }

  private static func order(_ left: String, _ right: String) -> JQOrder {
    if left.utf8.elementsEqual(right.utf8) { return .same }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? .before : .after
  }

  static func sortedNames(_ members: JSONObject) -> [String] {
    members.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Elements in the order of their keys; equal ones stay as they stand.
  func sorted<Element>(_ keyed: [(Element, JSONValue)]) throws(JQStop) -> [Element] {
    var failure: JQStop?
    let indices = keyed.indices.sorted { (left, right) in
      guard failure == nil else { return left < right }
      do throws(JQStop) {
        let order = try self.order(keyed[left].1, keyed[right].1)
        return order == .before || order == .same && left < right
      } catch {
        failure = error
        return left < right
      }
    }
    if let failure { throw failure }
    return indices.map { keyed[$0].0 }
  }

  /// Elements in runs of equal keys, by their order.
  func grouped(_ elements: [JSONValue], by keys: [JSONValue]) throws(JQStop) -> [[JSONValue]] {
    let order = try sorted(zip(keys.indices, keys).map { ($0, $1) })
    var groups: [[JSONValue]] = []
    var last: JSONValue?
    for index in order {
      if let last, try self.order(last, keys[index]) == .same {
        groups[groups.count - 1].append(elements[index])
      } else {
        groups.append([elements[index]])
      }
      last = keys[index]
    }
    return groups
  }
}
