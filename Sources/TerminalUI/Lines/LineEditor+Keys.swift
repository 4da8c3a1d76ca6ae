import CEditline
import Foundations

extension LineEditor {
  /// The keys that libedit does not know what to do with; the raw value is a slot of the shim.
  enum Key: Int32, CaseIterable {
    case complete, paste, newline, right, forward, end, endOfLine, lastWord

    var sequence: String {
      switch self {
      case .complete: "\t"
      case .paste: "\u{1B}[200~"
      // Enter arrives as a line feed: the terminal translates it.
      case .newline: "\u{1B}\n"
      case .right: "\u{1B}[C"
      case .forward: "^F"
      case .end: "\u{1B}[F"
      case .endOfLine: "^E"
      // Alt-.
      case .lastWord: "\u{1B}."
      }
    }
  }

  func bindKeys() {
    for key in Key.allCases { _ = editline_bind(handle, key.sequence, key.rawValue) }
    for (sequence, command) in [
      ("^R", "em-inc-search-prev"),
      ("\u{1B}[1~", "ed-move-to-beg"),
      ("\u{1B}[7~", "ed-move-to-beg"),
      ("\u{1B}OH", "ed-move-to-beg"),
      ("\u{1B}[4~", "ed-move-to-end"),
      ("\u{1B}[8~", "ed-move-to-end"),
      ("\u{1B}OF", "ed-move-to-end"),
      // PgUp and PgDn: the commands that begin so.
      ("\u{1B}[5~", "ed-search-prev-history"),
      ("\u{1B}[6~", "ed-search-next-history"),
      ("\u{1B}[H", "ed-move-to-beg"),
      ("\u{1B}[3~", "ed-delete-next-char"),
      ("\u{1B}[1;5C", "em-next-word"),
      ("\u{1B}[1;5D", "ed-prev-word"),
    ] {
      _ = editline_bind_command(handle, sequence, command)
    }
  }

  func press(_ key: Key) -> EditlineReaction {
    switch key {
    case .complete: complete()
    case .paste: insertPaste()
    case .newline: insert("\n")
    case .right, .forward: acceptSuggestion(orMoveCursorBy: 1)
    case .end, .endOfLine: acceptSuggestion(orMoveCursorBy: .max / 2)
    case .lastWord:
      request.usesHistory
        ? history.commands.last.map { insert(HistoryExpansion.lastWord(of: $0)) } ?? .beep : .beep
    }
  }

  func insert(_ text: String) -> EditlineReaction {
    editline_insert(handle, text) == 0 ? .refresh : .beep
  }

  private func complete() -> EditlineReaction {
    guard let completion = request.complete?(currentLine.beforeCursor) else { return .beep }
    switch completion.effect {
    case .nothing:
      return .beep
    case .replace(let text):
      // Insert only what is new where that is enough, so that undo and the screen stay calm.
      if text.hasPrefix(completion.word) {
        return insert(String(text.dropFirst(completion.word.count)))
      }
      editline_delete_before_cursor(handle, Int32(completion.word.unicodeScalars.count))
      return insert(text)
    case .list:
      let list = CompletionList(
        candidates: completion.candidates, columns: terminal.columns, rows: terminal.rows - 3)
      write("\r\n" + list.text + "\r\n")
      editline_refresh(handle)
      return .none
    }
  }

  /// Takes everything up to the terminator of a bracketed paste as text, newlines included.
  private func insertPaste() -> EditlineReaction {
    let terminator = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    var value: UInt32 = 0
    while editline_next_scalar(handle, &value) == 1, let scalar = Unicode.Scalar(value) {
      pasted.append(scalar == "\r" ? "\n" : scalar)
      if pasted.suffix(terminator.count) == terminator[...] {
        pasted.removeLast(terminator.count)
        break
      }
    }
    // A paste that ends in a newline still waits for Enter: look first, then run.
    if pasted.last == "\n" { pasted.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: pasted.filter { $0 == "\n" || $0 == "\t" || !$0.isControl })
    return insert(String(text))
  }
}
