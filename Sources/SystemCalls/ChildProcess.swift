/// Another process that reads from us and writes to us.
public final class ChildProcess {
  /// How it ended, and what it had used.
  public struct Ending: Equatable, Sendable {
    /// Its exit status, `nil` when a signal ended it.
    public let status: Int32?
    public let signal: Int32?
    /// In bytes.
    public let peakMemory: Int
  }

  public let id: pid_t
  /// What it reads as its standard input.
  public let input: Int32
  /// What it writes to its standard output.
  public let output: Int32
  private var isOver = false
  private var isInputOpen = true

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: all of it, as `NAME=VALUE`.
  ///   - isQuiet: whether nobody sees its standard error, which is ours otherwise.
  public init(
    _ path: String, _ arguments: [String], environment: [String], isQuiet: Bool
  ) throws(SystemError) {
    let (childInput, input) = try Self.pipe()
    let (output, childOutput) = try Self.pipe()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, childInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, childOutput, STDOUT_FILENO)
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &argv, &envp)
    posix_spawn_file_actions_destroy(&actions)
    for pointer in argv + envp { free(pointer) }
    close(childInput)
    close(childOutput)
    guard code == 0 else {
      close(input)
      close(output)
      throw SystemError(code: code)
    }
    id = process
    self.input = input
    self.output = output
  }

  deinit {
    if !isOver {
      kill(id, SIGKILL)
      _ = wait()
    }
  }

  /// Tells it that nothing more comes, and waits for its end.
  @discardableResult public func finish() -> Ending {
    close(input)
    isInputOpen = false
    return wait()
  }

  /// Waits for its end; what it still writes is lost.
  public func wait() -> Ending {
    var raw: Int32 = 0
    var usage = rusage()
    while wait4(id, &raw, 0, &usage) < 0 && errno == EINTR {}
    isOver = true
    if isInputOpen { close(input) }
    isInputOpen = false
    close(output)
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    let signal = raw & 0x7F
    return Ending(
      status: signal == 0 ? raw >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal,
      peakMemory: Int(usage.ru_maxrss) * unit)
  }

  /// Both ends are closed in programs that we start later.
  private static func pipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard systemPipe(&ends) == 0 else { throw SystemError() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }

/// What this process may use of the machine.
public enum ResourceLimit {
  /// Memory for data, in bytes; what asks for more gets none.
  public static func limitMemory(to bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if canImport(Darwin)
      _ = setrlimit(RLIMIT_AS, &limit)
    #else
      _ = setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    #endif
  }

  /// No file of its memory is left behind when it fails.
  public static func forbidCoreFiles() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Darwin)
      _ = setrlimit(RLIMIT_CORE, &limit)
    #else
      _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #endif
  }

  /// Ends the process by `SIGPROF` once it has used so much processor time more; 0 takes that back.
  public static func endAfter(milliseconds: Int) {
    let time = timeval(
      tv_sec: time_t(milliseconds / 1000), tv_usec: suseconds_t(milliseconds % 1000 * 1000))
    var timer = itimerval(it_interval: timeval(), it_value: time)
    #if canImport(Darwin)
      _ = setitimer(ITIMER_PROF, &timer, nil)
    #else
      _ = setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    #endif
  }
}

/// Ctrl-C and a request to end, noticed where the work can be interrupted rather than anywhere.
public struct PendingInterrupt: Sendable {
  public init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM] { sigaddset(&signals, signal) }
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  public var hasCome: Bool {
    var signals = sigset_t()
    guard sigpending(&signals) == 0 else { return false }
    return sigismember(&signals, SIGINT) == 1 || sigismember(&signals, SIGTERM) == 1
  }
}
