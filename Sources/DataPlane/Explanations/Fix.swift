public import AWSModel
import NetworkModel

/// What takes something out of a packet's way: changes that commands make, time that passes, or,
/// where no command can help, what to do instead.
public struct Fix: Equatable, Sendable {
  /// What comes about, in the order of the steps.
  public let changes: [Change]
  /// What to type; empty where no command can help.
  public let steps: [Step]
  /// What AWS answers to the last step, where it would refuse it.
  public let refusal: AWSError?

  public enum Step: Equatable, Sendable {
    case command(Command)
    case wait(Wait)

    public var line: String {
      switch self {
      case .command(let command): command.line
      case .wait(let wait): wait.line
      }
    }
  }

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

  public var commands: [Command] {
    steps.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// Whether there is something to type or to wait for.
  public var isPossible: Bool { !steps.isEmpty }
}
