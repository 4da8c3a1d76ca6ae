import CEditline
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
    suggestsFromHistory = !terminal.isAccessible
    context.editor = self
    bindKeys()
    loadHistory()
  }

  deinit { editline_close(handle) }

  public func readLine(_ request: LineRequest) -> ReadOutcome {
    self.request = request
    outcome = nil
    editline_show_history(handle, request.usesHistory)
    write("\u{1B}[?2004h")
    // libedit itself would show the prompt first: a key that came at once would be the shell's.
    editline_set_editing(handle, true)
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
