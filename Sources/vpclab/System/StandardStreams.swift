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
