import CPseudoterminal
import SystemCalls

/// A program under a terminal of its own, for tests of what a person sees. It never sleeps: it waits
/// for output, and gives up when none comes for a while.
public final class Pseudoterminal {
  /// What came and was not waited for yet.
  public private(set) var unread = ""
  /// Everything that came.
  public private(set) var transcript = ""
  private var terminal: Int32
  private var child: pid_t = 0
  /// The program's process, for whoever waits for it.
  public var process: Int32 { child }
  private var bytes: [UInt8] = []
  private var status: Int32?
  /// Whether the program has closed its side, which Linux reports as an error and macOS as an end.
  private var hasEnded = false

  /// The environment is exactly what is given, so that no test depends on the machine's.
  public init?(
    _ program: BuiltProgram, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) {
    var variables = ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    var argv = ([program.path] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    terminal = pseudoterminal_start(program.path, &argv, &envp, columns, rows, &child)
    guard terminal >= 0 else { return nil }
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// Closes the terminal as a window that is closed does; whoever calls it waits for the process.
  public func vanish() {
    close(terminal)
    terminal = -1
    status = 0
  }

  public func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(terminal, $0.baseAddress, $0.count) }
  }

  public func resize(columns: UInt16, rows: UInt16 = 24) {
    _ = pseudoterminal_resize(terminal, columns, rows)
  }

  public func send(signal: Int32) {
    kill(child, signal)
  }

  /// Reads until `text` comes and drops all up to its end; false if nothing came for so long.
  public func wait(for text: String, milliseconds: Int32 = 10_000) -> Bool {
    while true {
      if let end = unread.end(ofFirst: text) {
        unread.removeSubrange(..<end)
        return true
      }
      guard readMore(milliseconds) else { return false }
    }
  }

  /// Reads until the program has gone; its exit status, or 128 and the signal that ended it. `nil`
  /// if it stays and writes nothing.
  public func exitStatus(milliseconds: Int32 = 10_000) -> Int32? {
    if let status { return status }
    while readMore(milliseconds) {}
    guard hasEnded else { return nil }
    var raw: Int32 = 0
    guard waitpid(child, &raw, 0) == child else { return nil }
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    return status
  }

  /// Whether the terminal hands over lines and echoes, as it did when the program started.
  public var isCooked: Bool {
    var mode = termios()
    guard tcgetattr(terminal, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  private func readMore(_ milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(terminal, &chunk, chunk.count)
    guard count > 0 else {
      hasEnded = true
      return false
    }
    bytes += chunk[..<count]
    // A character may be torn between two reads: keep its first bytes for the next.
    let torn = bytes.reversed().prefix(3).firstIndex { $0 >= 0xC0 }?.base
    let whole = torn.map { bytes.distance(from: bytes.startIndex, to: $0) - 1 } ?? bytes.count
    let text = String(decoding: bytes[..<whole], as: UTF8.self)
    bytes.removeFirst(whole)
    unread += text
    transcript += text
    return true
  }
}

extension String {
  fileprivate func end(ofFirst text: String) -> String.Index? {
    let wanted = Array(text.utf8)
    let here = utf8
    var start = here.startIndex
    while start != here.endIndex {
      if here[start...].starts(with: wanted) {
        return here.index(start, offsetBy: wanted.count)
      }
      start = here.index(after: start)
    }
    return nil
  }
}
