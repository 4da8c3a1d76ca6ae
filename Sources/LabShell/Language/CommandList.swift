/// What one input says: commands to run one after the other.
struct CommandList: Equatable, Sendable {
  var commands: [AndOrList]
}

/// Pipelines joined with `&&` and `||`, which bind equally and to the left.
struct AndOrList: Equatable, Sendable {
  enum Connector: Equatable, Sendable {
    case and, or
  }

  struct Link: Equatable, Sendable {
    var connector: Connector
    var pipeline: Pipeline
  }

  var first: Pipeline
  var rest: [Link]
  /// Whether `&` ends it.
  var isInBackground = false
}

/// Commands whose outputs feed the next one's input.
struct Pipeline: Equatable, Sendable {
  /// Whether `!` stands before it, which turns its status around.
  var isNegated: Bool
  var commands: [SimpleCommand]
}

/// One command: `A=1 grep -c x < file`.
struct SimpleCommand: Equatable, Sendable {
  struct Assignment: Equatable, Sendable {
    var name: String
    var value: Word
  }

  var assignments: [Assignment] = []
  var words: [Word] = []
  var redirections: [Redirection] = []
}
