import Foundations
import SystemCalls

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
    if commands.count > 2 * CommandHistory.limit || text.utf8.count >= TextFile.limit / 2 {
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

/// The commands typed so far, oldest first.
public struct CommandHistory: Equatable, Sendable {
  public static let limit = 1000

  public private(set) var commands: [String] = []

  public init() {}

  init(_ commands: some Sequence<String>) {
    for command in commands { _ = add(command) }
  }

  /// Adds a command, unless it repeats the last one, is blank, or begins with a space: that is how
  /// a person keeps something out of the history. Answers whether it was added.
  @discardableResult
  public mutating func add(_ command: String) -> Bool {
    guard !command.hasPrefix(" "), command.contains(where: { !$0.isWhitespace }),
      command != commands.last
    else { return false }
    commands.append(command)
    if commands.count > Self.limit { commands.removeFirst(commands.count - Self.limit) }
    return true
  }

  /// What the latest command that begins with `text` goes on with.
  func rest(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let match = commands.last { $0.hasPrefix(text) && $0.count > text.count }
    return match.map { String($0.dropFirst(text.count)) }
  }
}

/// A small text file of the person's own, mode 0600, guarded as a session's is: nothing but a regular
/// file is opened, and no link is followed.
struct TextFile {
  var path: String

  /// Of a longer file the last lines are read.
  static let limit = 1 << 20

  func readIfPresent() throws(FileFailure) -> String? {
    do throws(SystemError) {
      let descriptor = try FileOpening.openRegular(path)
      defer { close(descriptor) }
      let size = FileStatus(descriptor: descriptor)?.size ?? 0
      if size > Self.limit { lseek(descriptor, off_t(size - Self.limit), SEEK_SET) }
      let bytes = try DescriptorIO.readAll(descriptor, limit: Self.limit)
      let text = String(decoding: bytes, as: UTF8.self)
      // The first line is only a part of one then.
      return size > Self.limit ? String(text.drop { $0 != "\n" }.dropFirst()) : text
    } catch {
      if error.code == ENOENT { return nil }
      throw failure(.read, error)
    }
  }

  func append(_ text: String) throws(FileFailure) {
    do throws(SystemError) {
      let descriptor = try FileOpening.openRegular(
        path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
      defer { close(descriptor) }
      try DescriptorIO.writeAll(text, to: descriptor)
    } catch {
      throw failure(.write, error)
    }
  }

  /// Writes beside the file and renames, so that it is never seen half written.
  func replace(with text: String) throws(FileFailure) {
    do throws(SystemError) {
      try WholeFile.replace(path, with: Array(text.utf8))
    } catch {
      throw failure(.write, error)
    }
  }

  private func failure(_ action: FileFailure.Action, _ error: SystemError) -> FileFailure {
    FileFailure(path: path, action: action, code: error.code)
  }
}

/// A file that could not be read or written.
public struct FileFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Action: String, Sendable {
    case read, write
  }

  public let path: String
  public let action: Action
  /// The system's `errno`.
  public let code: Int32

  public var description: String {
    "Cannot \(action.rawValue) \(DisplayText.sanitized(path)): "
      + (code == EINVAL ? "it is no regular file" : "\(SystemError(code: code))")
  }
}

/// `!!` and `!$` in a line, as interactive shells fill them in.
public enum HistoryExpansion {
  /// The line with what they mean, `nil` where it has neither or nothing was typed before.
  ///
  /// Inside single quotes and behind a backslash they are text.
  public static func expanded(_ line: String, previous: String?) -> String? {
    guard let previous, line.contains("!") else { return nil }
    var result = ""
    var isExpanded = false
    var isQuoted = false
    var rest = line[...]
    while let character = rest.first {
      if !isQuoted, rest.hasPrefix("!!") || rest.hasPrefix("!$") {
        result += rest.hasPrefix("!!") ? previous : lastWord(of: previous)
        isExpanded = true
        rest = rest.dropFirst(2)
        continue
      }
      if character == "'" { isQuoted.toggle() }
      if character == "\\", !isQuoted {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      result.append(character)
      rest = rest.dropFirst()
    }
    return isExpanded ? result : nil
  }

  /// The last word of a command, with its quotes.
  public static func lastWord(of command: String) -> String {
    var word = ""
    var quote: Character?
    var endsWord = false
    for character in command {
      if character.isWhitespace, quote == nil {
        endsWord = true
        continue
      }
      if endsWord { (word, endsWord) = ("", false) }
      word.append(character)
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      }
    }
    return word
  }
}
