/// The file that keeps the history: one command a line, oldest first, readable by its owner only.
///
/// Appended to as commands are typed, so two terminals at once lose nothing, and written anew when
/// it has become twice as long as the history.
public struct HistoryFile: Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// The history; empty if there is no file yet.
  func load() throws(FileFailure) -> CommandHistory {
    guard let text = try TextFile(path: path).readIfPresent() else { return CommandHistory() }
    let commands = text.split(separator: "\n").map { Self.decoded($0) }
    let history = CommandHistory(commands)
    if commands.count > 2 * CommandHistory.limit {
      let lines = history.commands.map { Self.encoded($0) + "\n" }
      try TextFile(path: path).replace(with: lines.joined())
    }
    return history
  }

  func append(_ command: String) throws(FileFailure) {
    try TextFile(path: path).append(Self.encoded(command) + "\n")
  }

  /// A command of several lines on one line.
  static func encoded(_ command: String) -> String {
    var line = ""
    for scalar in command.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func decoded(_ line: some StringProtocol) -> String {
    var command = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        command.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        command.unicodeScalars.append(scalar)
      }
    }
    return command
  }
}
