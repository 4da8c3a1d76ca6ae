import Documents

/// A node of the expression's syntax tree.
indirect enum Node: Equatable, Sendable {
  case current
  case field(String)
  case literal(JSONValue)
  case index(Int)
  case slice(Slice)
  /// The right node is evaluated in the left one's value: `a.b`, `a[0]`, `a | b`.
  case chain(Node, Node)
  /// The right node for each element of the left one's array, without nulls: `a[*].b`.
  case projection(Node, Node)
  /// The same for the values of an object: `a.*.b`.
  case valueProjection(Node, Node)
  /// The same for the elements for which the condition holds: `a[?c].b`.
  case filterProjection(Node, condition: Node, Node)
  case flatten(Node)
  case or(Node, Node)
  case and(Node, Node)
  case not(Node)
  case comparison(Comparator, Node, Node)
  case multiselectList([Node])
  case multiselectHash([Entry])
  case call(JMESPathFunction, [Node])
  case unknownFunction(String)
  case expressionReference(Node)

  struct Entry: Equatable, Sendable {
    var name: String
    var node: Node
  }

  enum Comparator: Equatable, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }
}

extension Node {
  /// The members through which it goes down first, and whether it does nothing else.
  var leadingMembers: (names: [String], isAll: Bool) {
    switch self {
    case .field(let name): return ([name], true)
    case .chain(let left, let right):
      let first = left.leadingMembers
      guard first.isAll else { return first }
      let rest = right.leadingMembers
      return (first.names + rest.names, rest.isAll)
    case .projection(let left, _), .valueProjection(let left, _), .flatten(let left),
      .filterProjection(let left, condition: _, _):
      return (left.leadingMembers.names, false)
    case .current, .literal, .index, .slice, .or, .and, .not, .comparison, .multiselectList,
      .multiselectHash, .call, .unknownFunction, .expressionReference:
      return ([], false)
    }
  }
}

/// `[start:stop:step]`, each of them optional, negative ones counted from the end.
struct Slice: Equatable, Sendable {
  var start: Int?
  var stop: Int?
  /// Never 0: the parser cannot know, the evaluator refuses.
  var step: Int?

  func indices(count: Int) -> [Int] {
    let step = step ?? 1
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func bound(_ given: Int?, otherwise: Int) -> Int {
      guard let given else { return otherwise }
      let fromFront = given < 0 ? max(given, -count - 1) + count : given
      return min(max(fromFront, lowest), highest)
    }
    let first = bound(start, otherwise: step < 0 ? highest : lowest)
    let end = bound(stop, otherwise: step < 0 ? lowest : highest)
    let stride = max(-count - 1, min(step, count + 1))
    return Array(Swift.stride(from: first, to: end, by: stride))
  }
}
