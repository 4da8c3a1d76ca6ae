/// A parsed input.
struct SyntaxTree: Equatable, Sendable {
  var list: CommandList
  /// Texts of the here-documents, as words that expand without being split.
  var hereDocuments: [Word]

  /// Whether it is one command and nothing else, whose process a terminal may follow.
  var isOneCommand: Bool {
    guard list.commands.count == 1, let only = list.commands.first, only.rest.isEmpty,
      !only.isInBackground, !only.first.isNegated, only.first.commands.count == 1
    else { return false }
    return only.first.commands.allSatisfy { command in
      guard case .simple(let simple) = command else { return false }
      return simple.redirections.isEmpty && simple.assignments.isEmpty
    }
  }
}

/// Where one of a command's streams comes from or goes to.
struct Redirection: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case readFile(Word)
    case writeFile(Word, appends: Bool, replaces: Bool)
    case readAndWriteFile(Word)
    /// `2>&1`, `<&3`, `>&-`; the word is a number, or `-` to close.
    case duplicate(Word)
    /// `<<EOF`: its index in the syntax tree's list of here-documents, since the text follows only
    /// after the line.
    case hereDocument(Int)
    /// `<<< word`
    case hereString(Word)
  }

  static let standardInput = 0
  static let standardOutput = 1
  static let standardError = 2

  var descriptor: Int
  var target: Target
  /// `&>` and `>&FILE` take standard error along.
  var takesErrors = false
}

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
  var isNegated = false
  /// Whether `time` stands before it, and whether with `-p`.
  var timing: Timing?
  var commands: [Command] = []

  enum Timing: Equatable, Sendable {
    case usual, portable
  }
}

/// One command of a pipeline.
enum Command: Equatable, Sendable {
  case simple(SimpleCommand)
  case compound(CompoundCommand, redirections: [Redirection])
  case definition(name: String, FunctionBody)
}

/// One simple command: `A=1 grep -c x < file`.
struct SimpleCommand: Equatable, Sendable {
  /// Counted from 1 within its input.
  var line = 1
  /// As it was written.
  var text = ""
  var assignments: [Assignment] = []
  var words: [Word] = []
  /// What `declare`, `local`, `export` and `readonly` set: read as assignments, so that their values
  /// are not split.
  var declarations: [Assignment] = []
  var redirections: [Redirection] = []
}

/// `NAME=value`, `NAME+=value`, `NAME[subscript]=value` or `NAME=(values)`.
struct Assignment: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case word(Word)
    case array([Element])
  }

  /// One value of an array, with the subscript that is written before it.
  struct Element: Equatable, Sendable {
    var subscriptWord: Word?
    var value: Word
    var appends = false
  }

  var name: String
  var subscriptWord: Word?
  var appends = false
  var value: Value
}

/// Commands with reserved words or brackets around them.
indirect enum CompoundCommand: Equatable, Sendable {
  case group(CommandList)
  case subshell(CommandList)
  case conditional(branches: [Branch], otherwise: CommandList?)
  case loop(Branch, isUntil: Bool)
  /// Without `in`, the words are the positional parameters.
  case forEach(String, words: [Word]?, CommandList)
  case counted(ArithmeticHead, CommandList)
  case selection(Word, [CaseItem])
  case menu(String, words: [Word]?, CommandList)
  case arithmetic(Word)
  case test(Condition)

  /// What is run where a list of commands succeeds.
  struct Branch: Equatable, Sendable {
    var condition: CommandList
    var body: CommandList
  }

  /// `((first; condition; step))`; an empty part counts as 1.
  struct ArithmeticHead: Equatable, Sendable {
    var first: Word
    var condition: Word
    var step: Word
  }

  struct CaseItem: Equatable, Sendable {
    enum Ending: Equatable, Sendable {
      case leave, fallThrough, testNext
    }

    var patterns: [Word]
    var body: CommandList
    var ending: Ending
  }
}

/// What a function does when it is called.
struct FunctionBody: Equatable, Sendable {
  var command: CompoundCommand
  var redirections: [Redirection]
  /// As it was typed, for `declare -f` and `type`.
  var text: String
}

/// What stands between `[[` and `]]`.
indirect enum Condition: Equatable, Sendable {
  case unary(String, Word)
  /// `==`, `!=` and `=~` read their right side as a pattern.
  case binary(Word, String, Word)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
}
