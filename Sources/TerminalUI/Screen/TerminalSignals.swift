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
  /// What is attended to wherever the program waits for a person.
  public weak var attendant: (any Attendant)?

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
      _ = wait(for: [], milliseconds: Int32(left / .milliseconds(1)) + 1)
    }
  }

  /// Waits until one of the descriptors, a signal or somebody who is attended to has something to say;
  /// answers what the descriptors have, `nil` with `errno` set when that can't be told.
  public func wait(for descriptors: [Int32], milliseconds: Int32 = -1) -> [Int16]? {
    let others = attendant?.descriptors ?? []
    var waiting = (descriptors + [descriptor] + others).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) >= 0 else { return nil }
    if waiting.suffix(others.count).contains(where: { $0.revents != 0 }) { attendant?.attend() }
    return waiting.prefix(descriptors.count).map(\.revents)
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

/// Somebody else who may speak while the program waits for a person, such as another window.
public protocol Attendant: AnyObject {
  /// What to listen at.
  var descriptors: [Int32] { get }
  /// One of them has something to say; nothing may be written to the terminal.
  func attend()
}
