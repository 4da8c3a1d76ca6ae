public import AWSModel

/// A change that takes something out of a packet's way.
public struct Fix: Equatable, Sendable {
  /// A line to type, and the call that it makes.
  public struct Command: Equatable, Sendable {
    public let line: String
    /// Members may be the name of an earlier command's variable: `$PCX`.
    public let request: Request
    public let stores: Variable?
  }

  /// A shell variable that keeps a part of a response.
  public struct Variable: Equatable, Sendable {
    public let name: String
    /// The members that lead to it, outermost first.
    public let path: [String]
  }

  /// What the commands bring about or, where no command can help, what to do.
  public let summary: String
  public let commands: [Command]
}
