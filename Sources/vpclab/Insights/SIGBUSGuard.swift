import SystemCalls

/// A mapped file that becomes shorter while it is read: the system then sends SIGBUS, after which
/// nothing can go on.
enum SIGBUSGuard {
  /// Ends the program with a message instead of a core dump.
  static func report() { signal(SIGBUS, endWithMessage) }
}

/// Nothing but system calls is allowed here.
private func endWithMessage(_ signal: Int32) {
  let message: StaticString = "vpclab: a file became shorter while it was read\n"
  _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  _exit(ExitStatus.inputOutputFailed.rawValue)
}
