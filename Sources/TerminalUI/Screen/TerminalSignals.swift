import CEditline
import SystemCalls

/// The signals that a person at a terminal causes, to be heard where the program waits.
///
/// One for the program: signals are the process's own.
public final class TerminalSignals {
  enum Signal: Equatable {
    case interrupt
    case resize
    case stop
    case terminate(Int32)
  }

  /// How a pause ended.
  public enum Pause: Equatable, Sendable {
    case elapsed
    case interrupted
    case terminated(signal: Int32)
  }

  let descriptor: Int32

  /// Takes the signals over; from then on Ctrl-C no longer ends the program.
  public init(terminal: Terminal) {
    descriptor = terminal_signals_install(terminal.input)
  }

  /// Waits, unless Ctrl-C or a request to leave comes first.
  public func pause(milliseconds: Int) -> Pause {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      switch take() {
      case .interrupt: return .interrupted
      case .terminate(let number): return .terminated(signal: number)
      case .stop: stopProcess()
      case .resize: continue
      case nil: break
      }
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return .elapsed }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, Int32(left / .milliseconds(1)) + 1)
    }
  }

  /// The next signal that came, if one did.
  func take() -> Signal? {
    var byte: UInt8 = 0
    guard read(descriptor, &byte, 1) == 1 else { return nil }
    terminal_signals_heard()
    switch Int32(byte) {
    case SIGINT: return .interrupt
    case SIGWINCH: return .resize
    case SIGTSTP: return .stop
    default: return .terminate(Int32(byte))
    }
  }

  func stopProcess() {
    terminal_signals_stop_process()
  }
}
