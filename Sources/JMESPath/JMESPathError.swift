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
