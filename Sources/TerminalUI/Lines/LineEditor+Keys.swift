import CEditline
import Foundations
import SystemCalls

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

extension LineEditor {
  /// Waits for a key or a signal: 1 with a scalar, 0 at end of input, -1 when the line is given up.
  func readScalar(into scalar: UnsafeMutablePointer<UInt32>) -> Int32 {
    while true {
      if !terminal.hasInput { paintSuggestion() }
      let waiting = signals.wait(for: [terminal.input])
      if waiting == nil, errno != EINTR {
        outcome = .failed(.system(code: errno))
        return -1
      }
      let revents = waiting?.first ?? 0
      eraseSuggestion()
      while let signal = signals.take() {
        if giveUp(on: signal) { return -1 }
      }
      guard revents != 0 else { continue }
      var byte: UInt8 = 0
      switch read(terminal.input, &byte, 1) {
      case 1:
        if byte == 0x1B, request.isLeftByEscape, !isFollowed(within: Self.escapeMilliseconds) {
          outcome = .interrupted
          return -1
        }
        // A Ctrl-D that was pressed before there was a prompt comes as a NUL, and libedit would take the next
        // key for a character of the line: Ctrl-D, and so the way out, would no longer work.
        if byte == 0 { continue }
        guard let whole = assembler.append(byte) else { continue }
        scalar.pointee = whole.value
        return 1
      case 0:
        // Nobody is at the terminal's other end any more.
        let hasHungUp = revents & Int16(POLLHUP) != 0
        if hasHungUp { outcome = .terminated(signal: SIGHUP) }
        return hasHungUp ? -1 : 0
      default:
        if errno == EINTR || errno == EAGAIN { continue }
        // A terminal whose window was closed answers EIO: nothing more will come.
        outcome = errno == EIO ? .terminated(signal: SIGHUP) : .failed(.system(code: errno))
        return -1
      }
    }
  }

  /// What an arrow key or a paste sends after its Escape comes at once, even over a network.
  private static let escapeMilliseconds: Int32 = 50

  private func isFollowed(within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }

  /// Whether the signal ends the line.
  private func giveUp(on signal: TerminalSignals.Signal) -> Bool {
    switch signal {
    case .interrupt:
      write("^C")
      outcome = .interrupted
      return true
    case .terminate(let number):
      outcome = .terminated(signal: number)
      return true
    case .stop:
      stop()
      return false
    case .resize:
      // The terminal may have wrapped the line anew: begin it afresh.
      write("\r\u{1B}[J")
      editline_resize(handle)
      editline_refresh(handle)
      return false
    }
  }

  /// Stops as the shell expects, and draws the line again when continued.
  private func stop() {
    write("\u{1B}[?2004l\r\n")
    editline_set_editing(handle, false)
    signals.stopProcess()
    // libedit believes that the terminal is still raw: it has to be told both ways.
    editline_set_editing(handle, true)
    write("\u{1B}[?2004h")
    editline_refresh(handle)
  }
}
