public import Documents

/// A JMESPath expression: read once, evaluated as often as wished.
///
/// The language is that of the specification's compliance suite as the AWS CLI's library has it:
/// strings compare with `<`, and an unknown function is an error only when it is reached.
public struct JMESPathExpression: Equatable, Sendable {
  /// What an expression may cost, so that hostile ones fail alike on every machine
  /// (docs/reliability.md).
  public enum Limit {
    public static let bytes = 4_096
    public static let depth = 64
    /// Evaluated nodes, visited elements, and what it takes to walk through the result, together.
    public static let steps = 1_000_000
  }

  /// The expression as it was written.
  public let text: String
  let root: Node

  public init(parsing text: String) throws(JMESPathError) {
    self.text = text
    self.root = try JMESPathParser.parse(text)
  }

  init(text: String, root: Node) {
    self.text = text
    self.root = root
  }

  /// The expression's value for that document; what is not there is `null`.
  public func evaluate(
    _ document: JSONValue, steps: Int = Limit.steps
  ) throws(JMESPathError) -> JSONValue {
    var remaining = steps
    return try evaluate(document, remaining: &remaining)
  }

  /// - Parameter remaining: the steps that may still be made, by several evaluations together.
  public func evaluate(
    _ document: JSONValue, remaining: inout Int
  ) throws(JMESPathError) -> JSONValue {
    var evaluator = Evaluator(steps: min(remaining, Limit.steps))
    let before = evaluator.steps
    defer { remaining -= before - max(0, evaluator.steps) }
    let value = try evaluator.value(of: root, in: document)
    try evaluator.weigh(value)
    return value
  }

  /// The members through which the expression goes down before anything else, `Vpc` and `VpcId` of
  /// `Vpc.VpcId`: of a document it sees nothing beside them.
  public var leadingMembers: [String] { root.leadingMembers.names }

  /// Whether the expression's value counts as true: not null, not false and not empty.
  public func holds(for document: JSONValue) throws(JMESPathError) -> Bool {
    try evaluate(document).isTruthy
  }
}

/// Why a JMESPath expression could not be read or evaluated, in the words of the AWS CLI's library.
public struct JMESPathError: Error, Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The text is no expression: known before anything is evaluated.
    case syntax
    /// A function that does not exist, or was called with the wrong number or types of arguments.
    case call
    /// A limit of the simulator: length, nesting or evaluation steps.
    case limit
  }

  public var kind: Kind
  public var message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension JMESPathError: CustomStringConvertible {
  public var description: String { message }
}
