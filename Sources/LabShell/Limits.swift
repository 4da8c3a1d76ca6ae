public import Foundations

/// What one shell may use, so that a hostile script ends with a message instead of the memory.
///
/// All of them are counted, none is timed: a replay meets each limit at the same place.
public enum Limits {
  /// Bytes of one input, as in a transcript's line.
  public static let inputBytes = 65_536
  /// How deep `$(…)`, `${…:-…}`, quotes and compound commands may nest.
  public static let nesting = 32
  /// How deep functions may call each other.
  public static let calls = 100
  /// Bytes that one input may print, files included.
  public static let outputBytes = 1_048_576
  /// Bytes that a pipe takes before its reader has begun, as on Linux.
  public static let pipeBytes = 65_536
  /// Bytes of one word after expansion, and of one variable.
  public static let wordBytes = 262_144
  /// Words of one command after expansion.
  public static let words = 20_000
  public static let variables = 1_000
  /// Bytes of all variables of a shell.
  public static let variableBytes = 4_194_304
  /// Work that one input may take, in steps of fuel: half a second.
  public static let stepsOfInput = 500_000
  /// Work that one session may take, `undo` and `reset` included: the lab takes 40,000.
  public static let stepsOfSession = 1_000_000
  /// Pings that one session may run in the background at once.
  public static let jobs = 8
  public static let files = 200
  public static let fileBytes = 262_144
  public static let homeDirectoryBytes = 2_097_152
  /// Seconds that one `sleep` or `wait` may let pass: three days.
  public static let secondsOfWaiting = 259_200
  /// Seconds that the lab's clock may run in all, since each of its minutes costs flow logs work:
  /// three days, where the lab takes an afternoon.
  public static let secondsOfSession = 259_200
}

extension Fuel {
  /// What an input may take where no session counts.
  public static let forOneInput = Fuel(steps: Limits.stepsOfInput)
}

/// What shell commands cost in steps of fuel, as measured: a step is about a microsecond.
enum Cost {
  /// A command, or one turn of a loop.
  static let turn = 3
  /// A command that is not there, beside that: what was meant is looked for among all that are.
  static let unknownCommand = 150
  /// A subshell, whose variables are copied when it changes one.
  static let subshell = 25
  static let variablesPerStep = 16
  /// A text that is read as commands.
  static let bytesOfScriptPerStep = 6
  /// A state of a pattern's machine that looks at a byte.
  static let statesPerStep = 64
  /// The CLI and the service behind it.
  static let call = 150
  /// What a command line that is refused costs beside that.
  static let refusedCall = 300
  /// A request is read several times on its way, from words to a validated document.
  static let bytesOfRequestPerStep = 24
  static let bytesOfOutputPerStep = 48
  /// What a piece of output costs beside its bytes, in bytes.
  static let bytesOfWrite = 24
  static let queryStepsPerStep = 16
  /// A packet's way through the network, and what flow logs note of it.
  static let packet = 6
  /// A packet of which the path is asked for, beside what it costs as a packet.
  static let probe = 12
}
