extension CommandRegistry {
  /// Commands of the service that cannot be had here, and why.
  static let unsupported = [
    "anomaly":
      "it compares with what a model of the service has learnt; pattern @message | diff compares "
      + "with an earlier time",
    "search": "it is a word of the service's grammar that nothing documents; write filter",
    "unmask": "it shows what data protection policies have masked, and no such policy exists here",
  ]

  static let keywords = all.flatMap { $0.keywords }
  // One by one: an array as a whole is converted by looking each type up in the running program,
  // which costs a millisecond together.
  static let grammar = Grammar(
    commands: all.map { command -> any ParsedCommand.Type in command }, unsupported: unsupported)
}
