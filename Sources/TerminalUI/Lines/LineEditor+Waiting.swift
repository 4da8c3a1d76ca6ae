import CEditline
import SystemCalls

extension pollfd {
  /// Whether nobody is at the terminal's other end any more.
  var hasHungUp: Bool { revents & Int16(POLLHUP) != 0 }
}

extension LineEditor {
  /// Waits for a key or a signal: 1 with a scalar, 0 at end of input, -1 when the line is given up.
  func readScalar(into scalar: UnsafeMutablePointer<UInt32>) -> Int32 {
    while true {
      if !terminal.hasInput { paintSuggestion() }
      var waiting = [
        pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waiting, nfds_t(waiting.count), -1) < 0, errno != EINTR {
        outcome = .failed(.system(code: errno))
        return -1
      }
      eraseSuggestion()
      while let signal = signals.take() {
        if giveUp(on: signal) { return -1 }
      }
      guard waiting[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      switch read(terminal.input, &byte, 1) {
      case 1:
        guard let whole = assembler.append(byte) else { continue }
        scalar.pointee = whole.value
        return 1
      case 0:
        if waiting[0].hasHungUp { outcome = .terminated(signal: SIGHUP) }
        return waiting[0].hasHungUp ? -1 : 0
      default:
        if errno == EINTR || errno == EAGAIN { continue }
        // A terminal whose window was closed answers EIO: nothing more will come.
        outcome = errno == EIO ? .terminated(signal: SIGHUP) : .failed(.system(code: errno))
        return -1
      }
    }
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
