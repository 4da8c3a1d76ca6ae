import ArgumentParser
import Documents
import Foundations
import LabShell
import Presentation
import SystemCalls
import TerminalUI
import Tutor

/// Results to standard output, messages to standard error.
///
/// Bytes for a file or a pipe are exactly what was printed; what a terminal shows has passed
/// `DisplayText`, and each stream decides on its own. What somebody else's file says passes it on
/// any way, since a pager at the end of a pipe obeys escape codes too.
struct StandardStreams {
  enum Origin {
    case ownCommands, foreignFile
  }

  private let showsOutput: Bool
  private let showsMessages: Bool

  init(of origin: Origin = .ownCommands) {
    showsOutput = origin == .foreignFile || isatty(STDOUT_FILENO) == 1
    showsMessages = origin == .foreignFile || isatty(STDERR_FILENO) == 1
  }

  func write(_ text: String) throws(OutputFailure) {
    try TextOutput.standardOutput.write(showsOutput ? DisplayText.sanitized(text) : text)
  }

  /// A file's contents, which are safe to show by themselves.
  func writeResult(_ text: String) throws(OutputFailure) {
    try TextOutput.standardOutput.write(text)
  }

  /// Laid out and safe to show already; coloured where that is wanted.
  func write(_ lines: [StyledLine]) throws(OutputFailure) {
    let palette = Palette(for: .standardOutput)
    try TextOutput.standardOutput.write(lines.map { palette.paint($0) + "\n" }.joined())
  }

  func writeMessage(_ text: String) throws(OutputFailure) {
    try TextOutput.standardError.write(showsMessages ? DisplayText.sanitized(text) : text)
  }

  func write(_ outputs: [Output]) throws(OutputFailure) {
    for output in outputs {
      switch output {
      case .standardOutput(let text): try write(text)
      case .standardError(let text): try writeMessage(text)
      }
    }
  }

  /// What commands print goes to standard output, what the tutor says to standard error.
  func write(
    _ messages: [LabMessage], as format: MessageFormat = .text
  ) throws(OutputFailure) {
    for message in messages {
      guard format == .text else {
        try write(
          MessageDocument.document(of: message, in: ChosenLanguage.language).json(
            .line, ascii: true) + "\n")
        continue
      }
      if case .printed(let output) = message {
        try write([output])
      } else {
        try writeMessage(PlainText.text(of: message, in: .messages))
      }
    }
  }
}

/// How `run` and `replay` print what the lab answers.
enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
  /// Output to standard output, the tutor's words to standard error.
  case text
  /// One JSON document a line, all to standard output; docs/messages.md describes them.
  case json
}

/// Where a long result goes as it comes: standard output, or a file that has its name only when all
/// of it is there.
final class StreamedResult {
  private let path: String?
  private let draft: String
  private let descriptor: Int32

  /// - Parameter path: `nil` for standard output.
  init(path: String?) throws(CommandFailure) {
    self.path = path
    guard let path else {
      draft = ""
      descriptor = STDOUT_FILENO
      return
    }
    let status = FileStatus(path: path, followsLink: false)
    let isDevice = path.hasPrefix("/dev/") || status?.kind == .other
    if !isDevice, status?.kind == .link {
      throw CommandFailure(
        "\(path) is a symbolic link, and nothing is written through one; name the file itself",
        status: .inputOutputFailed)
    }
    if status?.kind == .folder {
      throw CommandFailure(
        "cannot create \(path): \(SystemError(code: EISDIR))", status: .inputOutputFailed)
    }
    do throws(SystemError) {
      if isDevice {
        draft = ""
        descriptor = try FileOpening.open(path, O_WRONLY | O_CLOEXEC)
      } else {
        let (folder, name) = FolderSync.split(path)
        draft = "\(folder == "/" ? "" : folder)/.\(name.prefix(100)).\(getpid())"
        descriptor = try FileOpening.open(
          draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: 0o644)
      }
    } catch {
      throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
    }
  }

  func write(_ text: String) throws(OutputFailure) {
    try TextOutput(descriptor: descriptor).write(text)
  }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    guard let path else { return }
    defer { close(descriptor) }
    guard !draft.isEmpty else { return }
    do throws(SystemError) {
      try FolderSync.sync(descriptor)
      guard rename(draft, path) == 0 else { throw SystemError() }
      try FolderSync.sync(folderOf: path)
    } catch {
      unlink(draft)
      throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// Leaves nothing behind.
  func abandon() {
    guard path != nil else { return }
    close(descriptor)
    if !draft.isEmpty { unlink(draft) }
  }
}

/// A bar that fills while something long goes on, on a screen of which somebody sits in front.
enum ProgressBar {
  private static let columns = 24

  static func text(share: Double, on terminal: Terminal = Terminal()) -> String {
    let filled = GivenNumber(clamping: min(max(share, 0), 1) * Double(columns)).value
    let (full, empty) = terminal.showsUnicode ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: columns - filled)
  }
}

extension Palette {
  /// A line that was laid out, in this stream's colours.
  func paint(_ line: StyledLine) -> String {
    guard isColored else { return line.plain }
    return line.spans.map { paint($0.text, Style($0.style)) }.joined()
  }
}

extension Style {
  init(_ style: TextStyle) {
    self =
      switch style {
      case .plain: .plain
      case .heading: .heading
      case .emphasis: .emphasis
      case .faint: .faint
      case .passed: .passed
      case .lost: .lost
      case .warning: .warning
      case .command: .command
      case .place: .place
      }
  }
}

extension Layout {
  /// For a person at a terminal.
  init(for terminal: Terminal) {
    self.init(
      columns: terminal.columns, form: Self.form(for: terminal), language: ChosenLanguage.language)
  }

  private static func form(for terminal: Terminal) -> Form {
    terminal.isAccessible ? .spoken : terminal.showsUnicode ? .drawn : .ascii
  }

  /// For messages among the output of a script: as wide as everywhere, so that two runs print the same.
  static var messages: Layout {
    Layout(
      columns: plain.columns, form: form(for: Terminal()), language: ChosenLanguage.language)
  }

  /// For standard output: as wide as the terminal that it is, else as wide as its contents, since a
  /// file has no width.
  static var standardOutput: Layout {
    let terminal = Terminal()
    guard terminal.isOutputTerminal else {
      return Layout(columns: 100_000, language: ChosenLanguage.language)
    }
    return Layout(for: terminal)
  }
}
