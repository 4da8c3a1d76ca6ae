/// What shell commands cost in steps of fuel, as measured: a step is about a microsecond.
enum Cost {
  /// A command, or one turn of a loop.
  static let turn = 3
  /// A subshell, whose variables are copied when it changes one.
  static let subshell = 25
  static let variablesPerStep = 16
  /// A text that is read as commands.
  static let bytesOfScriptPerStep = 6
  /// A state of a pattern's machine that looks at a byte.
  static let statesPerStep = 64
  /// The CLI and the service behind it.
  static let call = 150
  /// A request is read several times on its way, from words to a validated document.
  static let bytesOfRequestPerStep = 24
  static let bytesOfOutputPerStep = 48
  /// What a piece of output costs beside its bytes, in bytes.
  static let bytesOfWrite = 24
  static let queryStepsPerStep = 16
  /// A packet's way through the network, and what flow logs note of it.
  static let packet = 4
  /// A packet of which the path is asked for, beside what it costs as a packet.
  static let probe = 8
}
