import CEditline
import Foundations
import SystemCalls

/// A line editor on a terminal, over libedit: history, completion on Tab, a grey suggestion from the
/// history, bracketed paste, Ctrl-C, Ctrl-D, Ctrl-Z and resizing.
///
/// Not Sendable on purpose: libedit keeps its state on one thread.
public final class LineEditor: LineReader {
  public let terminal: Terminal
  public let signals: TerminalSignals
  public private(set) var history = CommandHistory()
  /// Whether the rest of an earlier command is shown in grey; it is never run unless accepted.
  public var suggestsFromHistory: Bool
  /// The last failure to read or write the history's file; a session goes on without.
  public private(set) var historyFailure: FileFailure?

  let handle: OpaquePointer
  var request = LineRequest(prompt: StyledPrompt([], palette: Palette(isColored: false)))
  var outcome: ReadOutcome?
  var assembler = ScalarAssembler()
  /// Columns that the suggestion on screen takes.
  var suggestionWidth = 0
  private let historyFile: HistoryFile?
  private let promptText: CText
  private let context: Context

  /// What C holds on to; it finds the editor through it.
  private final class Context {
    weak var editor: LineEditor?
  }

  /// `nil` where there is no terminal that can be edited on; use `PlainLineReader` then.
  public init?(terminal: Terminal, signals: TerminalSignals, historyFile: HistoryFile? = nil) {
    guard terminal.canEdit, let promptText = CText() else { return nil }
    Self.chooseUTF8()
    let context = Context()
    let callbacks = editline_callbacks(
      context: Unmanaged.passUnretained(context).toOpaque(),
      prompt: { LineEditor.promptPointer($0) },
      key: { context, slot in
        guard let editor = LineEditor.of(context), let key = Key(rawValue: slot) else {
          return .beep
        }
        return editor.press(key)
      },
      read_scalar: { LineEditor.of($0)?.readScalar(into: $1) ?? 0 })
    let opened = editline_open("vpclab", terminal.input, terminal.output, callbacks)
    guard let opened else { return nil }
    self.terminal = terminal
    self.signals = signals
    self.historyFile = historyFile
    self.promptText = promptText
    self.context = context
    handle = opened
    suggestsFromHistory = terminal.suggestsFromHistory
    context.editor = self
    bindKeys()
    loadHistory()
  }

  deinit { editline_close(handle) }

  public var hasTypeAhead: Bool { terminal.hasInput }

  public func readLine(_ request: LineRequest) -> ReadOutcome {
    self.request = request
    outcome = nil
    editline_show_history(handle, request.usesHistory)
    write("\u{1B}[?2004h")
    // libedit itself would show the prompt first: a key that came at once would be the shell's.
    editline_set_editing(handle, true)
    if !request.draft.isEmpty, !request.draft.contains("\n"), !hasTypeAhead {
      editline_push(handle, request.draft)
    }
    let bytes = editline_read(handle)
    write("\u{1B}[?2004l")
    // libedit reports an interruption inside its own loops (Ctrl-R, Ctrl-V) as end of input, so
    // what the reader saw counts for more.
    if let outcome {
      write("\r\n")
      return outcome
    }
    guard let bytes else {
      write("\r\n")
      return .endOfInput
    }
    var line = String(cString: bytes)
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  public var earlierCommands: [String] { history.commands }

  public func addToHistory(_ command: String) {
    guard history.add(command) else { return }
    editline_remember(handle, command)
    do throws(FileFailure) {
      try historyFile?.append(command)
    } catch {
      historyFailure = error
    }
  }

  func write(_ text: String) {
    // A terminal that is gone is noticed by the next read.
    try? TextOutput(descriptor: terminal.output).write(text)
  }

  private func loadHistory() {
    do throws(FileFailure) {
      history = try historyFile?.load() ?? CommandHistory()
    } catch {
      historyFailure = error
    }
    for command in history.commands { editline_remember(handle, command) }
  }

  private static func of(_ context: UnsafeMutableRawPointer) -> LineEditor? {
    Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().editor
  }

  private static func promptPointer(_ context: UnsafeMutableRawPointer) -> UnsafePointer<CChar> {
    guard let editor = of(context) else { return noPrompt }
    return editor.promptText.hold(editor.request.prompt.encoded)
  }

  /// A literal outlives everything.
  private static var noPrompt: UnsafePointer<CChar> {
    let empty: StaticString = ""
    return UnsafeRawPointer(empty.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// libedit breaks wide characters in any other character set.
  private static func chooseUTF8() {
    _ = setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      _ = setlocale(LC_CTYPE, "C.UTF-8") ?? setlocale(LC_CTYPE, "en_US.UTF-8")
    }
  }
}

/// The grey rest of an earlier command.
///
/// libedit has no such thing. Our reader is called when libedit has drawn the line and waits for a
/// key: that is when the suggestion is painted, and it is erased before the key is handed over, so
/// that libedit never knows of it.
extension LineEditor {
  struct CurrentLine {
    var text: String
    var beforeCursor: String

    var isAtEnd: Bool { text.utf8.count == beforeCursor.utf8.count }
  }

  var currentLine: CurrentLine {
    let line = editline_current(handle)
    let bytes = UnsafeRawBufferPointer(start: line.bytes, count: Int(line.count))
    return CurrentLine(
      text: String(decoding: bytes, as: UTF8.self),
      beforeCursor: String(decoding: bytes.prefix(Int(line.cursor)), as: UTF8.self))
  }

  func acceptSuggestion(orMoveCursorBy distance: Int32) -> EditlineReaction {
    if let rest = suggestion { return insert(rest) }
    _ = editline_move_cursor(handle, distance)
    return .moveCursor
  }

  func paintSuggestion() {
    guard let rest = suggestion else { return }
    let used = request.prompt.text.displayWidth + 1 + currentLine.text.displayWidth
    let room = terminal.columns - 1 - used % terminal.columns
    let firstLine = rest.prefix { $0 != "\n" }
    let shown = DisplayText.sanitized(String(firstLine)).prefix(columns: room)
    guard !shown.isEmpty else { return }
    suggestionWidth = shown.displayWidth
    write("\u{1B}7\u{1B}[\(Style.faint.code)m\(shown)\u{1B}[0m\u{1B}8")
  }

  func eraseSuggestion() {
    guard suggestionWidth > 0 else { return }
    write("\u{1B}[\(suggestionWidth)X")
    suggestionWidth = 0
  }

  private var suggestion: String? {
    guard suggestsFromHistory, request.usesHistory, request.prompt.palette.isColored else {
      return nil
    }
    let line = currentLine
    guard line.isAtEnd, !line.text.contains("\n") else { return nil }
    return history.rest(of: line.text)
  }
}

/// A C string for a callback whose answer C reads after it has returned.
final class CText {
  private var pointer: UnsafeMutablePointer<CChar>

  init?() {
    guard let empty = strdup("") else { return nil }
    pointer = empty
  }

  deinit { free(pointer) }

  /// Good until the next `hold`; the earlier text if memory is short.
  func hold(_ text: String) -> UnsafePointer<CChar> {
    if let copy = strdup(text) {
      free(pointer)
      pointer = copy
    }
    return UnsafePointer(pointer)
  }
}

/// Turns bytes, as they come, into Unicode scalars; what is no UTF-8 becomes U+FFFD.
struct ScalarAssembler {
  private var sequence: [UInt8] = []

  mutating func append(_ byte: UInt8) -> Unicode.Scalar? {
    let isContinuation = byte & 0xC0 == 0x80
    if !sequence.isEmpty, !isContinuation {
      // Give up the torn sequence: its replacement matters less than the key just pressed.
      sequence = []
    }
    sequence.append(byte)
    guard sequence.count == Self.length(ofSequenceBeginningWith: sequence[0]) else { return nil }
    defer { sequence = [] }
    return String(decoding: sequence, as: UTF8.self).unicodeScalars.first
  }

  private static func length(ofSequenceBeginningWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
