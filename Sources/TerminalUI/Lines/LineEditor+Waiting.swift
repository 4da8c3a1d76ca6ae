import CEditline
import SystemCalls

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
