import Documents

/// A node of the expression's syntax tree.
indirect enum Node: Equatable, Sendable {
  case current
  case field(String)
  case literal(Value)
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
