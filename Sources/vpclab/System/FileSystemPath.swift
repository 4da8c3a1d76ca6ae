import SystemCalls
import TerminalUI

/// Paths as the system knows them.
enum FileSystemPath {
  /// Absolute, without symbolic links; `nil` for what is not there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// With the home directory for `~/`, where no shell has done so: behind `=` as in `-o=~/a`.
  static func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessEnvironment()["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
