public import Foundations
public import NetworkModel

/// One running shell: the learner's own, or a login on an instance.
struct ShellSession: Equatable, Sendable {
  /// What `set` switches on.
  struct Options: Equatable, Sendable {
    /// `-e`: a command that fails ends the shell.
    var exitsOnError = false
    /// `-u`: expanding a variable that is not set is an error.
    var refusesUnsetVariables = false
    /// `-o pipefail`: a pipeline fails when any of its commands does.
    var failsWithAnyCommand = false
    /// `-x`: commands are shown before they run.
    var showsCommands = false
    /// `-f`: `*` and `?` are left as they stand.
    var leavesPatterns = false
    /// `-C`: `>` does not replace a file.
    var keepsFiles = false
    /// `-a`: what is set is exported.
    var exportsAll = false
    /// `-E`: functions and subshells keep the trap on ERR.
    var tracesErrors = false
    /// Names that `shopt -s` switched on.
    var extras: Set<String> = ["extglob", "sourcepath", "cmdhist", "interactive_comments"]
  }

  /// What a function's name means.
  struct Function: Equatable, Sendable {
    var body: FunctionBody
    /// Lines of the script before the input that defined it.
    var linesBefore: Int
    /// Those of the input that defined it.
    var hereDocuments: [Word]
  }

  var variables = Variables()
  var options = Options()
  /// `$?`
  var status = 0
  /// `$0`
  var name = "sh"
  /// `$1`, `$2` …
  var parameters: [String] = []
  var functions: [String: Function] = [:]
  var aliases: [String: String] = [:]
  /// Commands for `EXIT`, `ERR` and signals.
  var traps: [String: String] = [:]
  /// Those that scripts see, too: `export -f`.
  var exportedFunctions: Set<String> = []
  var previousDirectory: String?
  /// What `pushd` left, the newest last.
  var directories: [String] = []
  /// Lines of the script before the input that runs, for `LINENO`.
  var linesBefore = 0
  /// When `SECONDS` was zero; `nil` where nobody has set it.
  var countsSecondsFrom: Int?
  /// Pings that run in the background, by number.
  var jobs: [Job] = []
  /// `$!`, and the statuses of what ran in the background, by their process's numbers.
  var background = BackgroundStatuses()
  /// What `exec` opened.
  var descriptors = Descriptors()
  /// `$_`
  var lastArgument = ""
  /// `PIPESTATUS`: what each command of the last pipe answered.
  var pipelineStatuses = [0]
  var history = CommandHistory()
  /// How far `getopts` is within a word such as `-abc`.
  var optionOffset = 0

  init(user: String, homeDirectory: String) {
    for (name, value) in [("HOME", homeDirectory), ("PWD", homeDirectory), ("USER", user)] {
      // Three short variables are within every limit.
      try? variables.set(name, to: value, isExported: true)
    }
  }

  /// Forgets what every command sets anew.
  mutating func settle() {
    status = 0
    lastArgument = ""
    pipelineStatuses = [0]
    background = BackgroundStatuses()
  }
}

/// What `wait` and `$!` know of commands that ran in the background.
struct BackgroundStatuses: Equatable, Sendable {
  private(set) var last: Int?
  private var statuses: [Int: Int] = [:]

  func status(of process: Int) -> Int? { statuses[process] }

  /// A signal comes to a process.
  mutating func end(_ process: Int, by status: Int) { statuses[process] = status }

  mutating func add(_ status: Int, of process: Int) {
    last = process
    if statuses.count >= Limits.variables { statuses = [:] }
    statuses[process] = status
  }
}

/// What was typed in a shell, as `history` lists it.
///
/// No two shells differ by it: whatever is typed adds to it, also `undo` itself and words that only
/// look, after which the lab must be the one that it was.
struct CommandHistory: Equatable, Sendable {
  /// bash's HISTSIZE, if nothing is set.
  private static let mostLines = 500
  /// Every state that `undo` can go back to keeps them.
  private static let mostBytes = 32_768

  struct Line: Sendable {
    var number: Int
    var text: String
  }

  private(set) var lines: [Line] = []
  /// The number of the input that lines come from now.
  private(set) var input = 0
  /// Whether the shell's owner counts the inputs; otherwise each line is one.
  private var isCounted = false
  private var bytes = 0

  static func == (one: CommandHistory, other: CommandHistory) -> Bool { true }

  /// What follows comes from that input.
  mutating func begin(input number: Int) {
    input = number
    isCounted = true
  }

  /// Forgets the oldest lines where there are too many.
  mutating func add(_ line: String) {
    if !isCounted { input += 1 }
    lines.append(Line(number: input, text: line))
    bytes += line.utf8.count
    while lines.count > Self.mostLines || bytes > Self.mostBytes, !lines.isEmpty {
      bytes -= lines.removeFirst().text.utf8.count
    }
  }

  /// Forgets what was typed; an owner counts on.
  mutating func clear() {
    lines = []
    bytes = 0
    if !isCounted { input = 0 }
  }
}

/// What one window on the learner's computer has for itself.
public struct ShellWindow: Equatable, Sendable {
  /// The number of the window in which a lab begins.
  public static let first = 1

  var session: ShellSession
  var login: Login?
  var foreground: Job?
  /// Of the learner's own computer.
  var workingDirectory: String
}

/// Where commands run.
public enum Host: Equatable, Sendable {
  /// The learner's own computer, out on the internet.
  case ownComputer
  case instance(ResourceID<Instance>, address: IPv4Address)

  /// `ip-10-1-5-112`, as Amazon Linux names the host; `nil` on the learner's own computer.
  public var hostName: String? {
    switch self {
    case .ownComputer: nil
    case .instance(_, let address): Self.hostName(of: address)
    }
  }

  /// `[ec2-user@ip-10-1-5-112 ~]$`; `nil` where the lab's own prompt stands.
  public var prompt: String? { hostName.map { "[ec2-user@\($0) ~]$" } }

  public var instance: ResourceID<Instance>? {
    switch self {
    case .ownComputer: nil
    case .instance(let id, _): id
    }
  }

  static func hostName(of address: IPv4Address) -> String {
    "ip-" + address.description.split(separator: ".").joined(separator: "-")
  }
}
