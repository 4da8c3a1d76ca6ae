extension Shell {
  /// Whether the input is one `ping` that would go on until Ctrl-C, so that a terminal shows it
  /// packet by packet: it applies copies with a growing `interruptedAfter` and keeps the last.
  ///
  /// Only a ping that stands alone counts: here, as `connect INSTANCE ping …` or brought back by
  /// `fg`. Within a longer line it ends by itself after `Ping.packetsWithoutTerminal` packets, as in a script.
  public func wouldRunUntilInterrupted(_ input: String) -> Bool {
    guard let tree = try? Parser.parse(input), tree.list.commands.count == 1,
      let list = tree.list.commands.first, list.rest.isEmpty, !list.isInBackground,
      list.first.commands.count == 1,
      let command = list.first.commands.first, command.redirections.isEmpty
    else { return false }
    // What an expansion would give is unknown here, and no option is likely to be hidden in one.
    var words = command.words.map { $0.literalText ?? "host" }[...]
    if words.first == "fg" {
      let reference = words.dropFirst().first
      return session.jobs.last { reference == nil || reference == "%\($0.number)" }?.options
        .isEndless ?? false
    }
    if words.first == "connect" {
      guard let ping = words.firstIndex(of: "ping"), ping > words.startIndex + 1 else {
        return false
      }
      words = words[ping...]
    }
    guard words.popFirst() == "ping", let options = try? PingOptions(Array(words)) else {
      return false
    }
    return options.isEndless
  }
}
