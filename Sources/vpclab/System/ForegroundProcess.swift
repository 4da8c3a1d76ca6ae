import SystemCalls

/// A program that has the terminal, or whatever our own input and output are, until it ends.
struct ForegroundProcess {
  /// Readable once the program has ended.
  let end: Int32
  private let process: pid_t

  /// Starts a program, found in PATH, with the environment of this process.
  init(_ arguments: [String]) throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What we ignore would be ignored there, too, and 'yes | head' would never end.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in Self.signals + [SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var argv = arguments.map { strdup($0) } + [nil]
    defer { for pointer in argv { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], nil, &attributes, &argv, environ)
    guard code == 0 else {
      for end in ends { close(end) }
      throw SystemError(code: code)
    }
    end = ends[0]
    let (child, told) = (process, ends[1])
    self.process = process
    WorkerThreads.start {
      var raw: Int32 = 0
      while waitpid(child, &raw, 0) < 0 && errno == EINTR {}
      withUnsafeBytes(of: raw) { _ = write(told, $0.baseAddress, $0.count) }
      close(told)
    }
  }

  /// Ctrl-C and its like are for the program; we see to it that the session is saved.
  static func leaveSignalsToIt() {
    for number in signals { signal(number, SIG_IGN) }
  }

  /// Hands a SIGTERM on, so that the program's end is ours, too, and nothing of us is left behind.
  ///
  /// Called before anything is made that would be left; one that comes before the program runs is
  /// kept for it.
  ///
  /// - Parameter number: the signal that ends it: a shell with a person at it takes no SIGTERM.
  static func handOnTermination(as number: Int32) {
    TerminationSignal.number = number
    signal(SIGTERM) { _ in
      TerminationSignal.isPending = true
      TerminationSignal.deliver()
    }
  }

  /// Becomes the one whom a SIGTERM is handed on to, also one that came before it was started.
  func receiveTermination() {
    TerminationSignal.process = process
    TerminationSignal.deliver()
  }

  private static let signals = [SIGINT, SIGQUIT, SIGHUP, SIGTTOU]

  /// Its exit status as a shell has it; waits for it.
  func status() -> Int32 {
    var raw: Int32 = 0
    withUnsafeMutableBytes(of: &raw) { _ = try? DescriptorIO.read(end, into: $0) }
    close(end)
    // A shell that was killed has left the terminal to nobody.
    if isatty(STDIN_FILENO) == 1 { tcsetpgrp(STDIN_FILENO, getpgrp()) }
    return raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
  }
}

/// What the handler of SIGTERM reads and writes; single words, so that it never meets half of one.
private enum TerminationSignal {
  nonisolated(unsafe) static var process: pid_t = 0
  nonisolated(unsafe) static var number: Int32 = 0
  nonisolated(unsafe) static var isPending = false

  /// Twice is harmless: whoever comes second finds nothing pending, or a program that ends already.
  static func deliver() {
    guard isPending, process > 0 else { return }
    isPending = false
    kill(process, number)
  }
}
