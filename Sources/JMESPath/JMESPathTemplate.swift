import Documents

/// An expression with gaps in its literals, read once and filled in as often as wished.
///
/// A lesson asks the same of every lab, of other ids in each. What fills a gap stays within its
/// literal, so that no name of a learner's is ever taken for a part of the expression.
public struct JMESPathTemplate: Sendable {
  /// Stands in the template's text for a gap; of Unicode's private characters, which no lesson has.
  public static let gap: Unicode.Scalar = "\u{10FFFD}"

  private let text: String
  private let root: Node

  /// - Parameter text: gaps stand in literals alone, between `'` or back-quotes, in the sequence of
  ///   the values that fill them. `nil` where one stands elsewhere, or the text is no expression.
  public init?(_ text: String) {
    let gaps = text.unicodeScalars.count { $0 == Self.gap }
    guard let parsed = try? JMESPathParser.parse(text, hasGaps: true),
      parsed.gapsInLiterals == gaps
    else { return nil }
    self.text = text
    root = parsed
  }

  /// - Parameter values: one for each gap; between back-quotes JSON or, as everywhere there, a text
  ///   without its quotes.
  /// - Returns: `nil` where a literal would be none, or the expression longer than one may be.
  public func filled(_ values: [String]) -> JMESPathExpression? {
    let bytes = values.reduce(text.utf8.count) { $0 + $1.utf8.count }
    guard bytes <= JMESPathExpression.Limit.bytes else { return nil }
    var rest = values[...]
    return root.filled(from: &rest).map { JMESPathExpression(text: text, root: $0) }
  }
}

extension Node {
  /// What the lexer makes of a literal between back-quotes that has gaps: what it means is known
  /// only when they are filled.
  static func unreadLiteral(_ content: String) -> JSONValue { .array([.string(content)]) }

  fileprivate var gapsInLiterals: Int {
    switch self {
    case .literal(let value):
      Self.textWithGaps(of: value)?.unicodeScalars.count(where: Self.isGap) ?? 0
    case .current, .field, .index, .slice, .unknownFunction: 0
    case .chain(let left, let right), .projection(let left, let right),
      .valueProjection(let left, let right), .or(let left, let right), .and(let left, let right),
      .comparison(_, let left, let right):
      left.gapsInLiterals + right.gapsInLiterals
    case .filterProjection(let left, let condition, let right):
      left.gapsInLiterals + condition.gapsInLiterals + right.gapsInLiterals
    case .flatten(let inner), .not(let inner), .expressionReference(let inner):
      inner.gapsInLiterals
    case .multiselectList(let nodes), .call(_, let nodes): nodes.map(\.gapsInLiterals).reduce(0, +)
    case .multiselectHash(let entries): entries.map(\.node.gapsInLiterals).reduce(0, +)
    }
  }

  /// The tree in the sequence of its text, which is the sequence of the gaps; a part that takes no
  /// value stays the one that it is.
  fileprivate func filled(from values: inout ArraySlice<String>) -> Node? {
    switch self {
    case .current, .field, .index, .slice, .unknownFunction: return self
    case .literal(let value):
      guard let text = Self.textWithGaps(of: value) else { return self }
      var filled = ""
      for scalar in text.unicodeScalars {
        if !Self.isGap(scalar) {
          filled.unicodeScalars.append(scalar)
        } else if let value = values.popFirst() {
          filled += value
        }
      }
      guard case .array = value else { return .literal(.string(filled)) }
      return JMESPathLexer.value(ofLiteral: filled).map { .literal($0) }
    case .chain(let left, let right): return pair(left, right, &values) { .chain($0, $1) }
    case .projection(let left, let right):
      return pair(left, right, &values) { .projection($0, $1) }
    case .valueProjection(let left, let right):
      return pair(left, right, &values) { .valueProjection($0, $1) }
    case .or(let left, let right): return pair(left, right, &values) { .or($0, $1) }
    case .and(let left, let right): return pair(left, right, &values) { .and($0, $1) }
    case .comparison(let comparator, let left, let right):
      return pair(left, right, &values) { .comparison(comparator, $0, $1) }
    case .filterProjection(let left, let condition, let right):
      let before = values.count
      guard let left = left.filled(from: &values), let condition = condition.filled(from: &values),
        let right = right.filled(from: &values)
      else { return nil }
      return values.count == before
        ? self : .filterProjection(left, condition: condition, right)
    case .flatten(let inner): return inner.filled(from: &values).map { .flatten($0) }
    case .not(let inner): return inner.filled(from: &values).map { .not($0) }
    case .expressionReference(let inner):
      return inner.filled(from: &values).map { .expressionReference($0) }
    case .multiselectList(let nodes):
      return Self.all(nodes, &values).map { .multiselectList($0) }
    case .call(let function, let nodes):
      let before = values.count
      guard let filled = Self.all(nodes, &values) else { return nil }
      return values.count == before ? self : .call(function, filled)
    case .multiselectHash(let entries):
      return Self.all(entries.map(\.node), &values).map { nodes in
        .multiselectHash(zip(entries, nodes).map { Entry(name: $0.name, node: $1) })
      }
    }
  }

  private func pair(
    _ left: Node, _ right: Node, _ values: inout ArraySlice<String>, _ make: (Node, Node) -> Node
  ) -> Node? {
    let before = values.count
    guard let left = left.filled(from: &values), let right = right.filled(from: &values) else {
      return nil
    }
    return values.count == before ? self : make(left, right)
  }

  private static func all(_ nodes: [Node], _ values: inout ArraySlice<String>) -> [Node]? {
    var filled: [Node] = []
    for node in nodes {
      guard let node = node.filled(from: &values) else { return nil }
      filled.append(node)
    }
    return filled
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar == JMESPathTemplate.gap }

  /// A literal's text where gaps are in it.
  private static func textWithGaps(of value: JSONValue) -> String? {
    let text: String?
    switch value {
    case .string(let content): text = content
    case .array(let content) where content.count == 1: text = content[0].string
    default: text = nil
    }
    // Few literals have a gap, and its first byte is in no text that people write.
    guard let text, text.utf8.contains(0xF4) else { return nil }
    return text.unicodeScalars.contains(where: isGap) ? text : nil
  }
}
