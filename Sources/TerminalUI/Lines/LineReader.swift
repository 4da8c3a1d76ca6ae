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

/// A prompt: runs of text, each in a style, and one space after the last.
public struct StyledPrompt: Equatable, Sendable {
  public struct Run: Equatable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]
  public var palette: Palette

  public init(_ runs: [Run], palette: Palette) {
    self.runs = runs
    self.palette = palette
  }

  /// Without colours and without the space.
  public var text: String { runs.map(\.text).joined() }

  /// As an ordinary terminal wants it.
  var painted: String { runs.map { palette.paint($0.text, $0.style) }.joined() + " " }

  /// As libedit wants it: escape sequences between two U+0001.
  ///
  /// libedit ties a sequence to the visible character after it: one at the very end is lost, and of
  /// two in a row the first is. So a run's sequence also ends the run before it, and the last reset
  /// stands before the space.
  var encoded: String {
    guard palette.isColored else { return text + " " }
    let painted = runs.filter { !$0.text.isEmpty }.map { run in
      "\u{1}\u{1B}[0;\(run.style.code)m\u{1}\(run.text)"
    }
    return painted.joined() + "\u{1}\u{1B}[0m\u{1} "
  }
}
