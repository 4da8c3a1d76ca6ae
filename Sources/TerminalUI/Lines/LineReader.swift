import SystemCalls

/// Somewhere that lines come from: a terminal with editing, a plain terminal, or a file.
public protocol LineReader: AnyObject {
  func readLine(_ request: LineRequest) -> ReadOutcome
  /// Keeps a whole command for the arrow keys and for the next session.
  func addToHistory(_ command: String)
  /// What was typed before, the oldest first; nothing where nothing is kept.
  var earlierCommands: [String] { get }
  /// Whether more has come already, as while something is pasted.
  var hasTypeAhead: Bool { get }
}

extension LineReader {
  public var hasTypeAhead: Bool { false }
  public var earlierCommands: [String] { [] }
}

/// One request for a line: what stands before it and what helps while it is typed.
public struct LineRequest {
  public var prompt: StyledPrompt
  /// Answers Tab, given the text before the cursor; `nil` where there is nothing to complete.
  public var complete: ((_ beforeCursor: String) -> Completion)?
  /// Whether the arrow keys, Ctrl-R and suggestions offer earlier commands; an answer in a form
  /// does not want them.
  public var usesHistory: Bool
  /// Whether Escape gives the line up, as it leaves a form; at a prompt it begins other keys.
  public var isLeftByEscape: Bool
  /// One line that stands there already, to be changed and run, where lines can be edited.
  public var draft: String

  public init(
    prompt: StyledPrompt, usesHistory: Bool = true, isLeftByEscape: Bool = false,
    draft: String = "",
    complete: ((_ beforeCursor: String) -> Completion)? = nil
  ) {
    self.prompt = prompt
    self.usesHistory = usesHistory
    self.isLeftByEscape = isLeftByEscape
    self.draft = draft
    self.complete = complete
  }
}

/// What asking for a line came to.
public enum ReadOutcome: Equatable, Sendable {
  /// The line, without its newline; a pasted one may hold several.
  case line(String)
  /// Ctrl-C: the person gave the line up.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// SIGTERM, SIGHUP or another such signal, or a terminal that is gone, which counts as SIGHUP:
  /// the program is to leave.
  case terminated(signal: Int32)
  case failed(ReadFailure)
}

/// Why a line could not be read.
public enum ReadFailure: Error, Equatable, Sendable, CustomStringConvertible {
  case lineTooLong(limit: Int)
  case system(code: Int32)

  public var description: String {
    switch self {
    case .lineTooLong(let limit):
      "A line of the input is longer than \(limit) bytes. Split it, or check that it is text."
    case .system(let code):
      "The input cannot be read: \(SystemError(code: code))."
    }
  }
}
