import Presentation
import SessionStore
import SystemCalls
import TerminalUI

/// A recorded session as somebody names it: the path of its transcript, or its id in `vpclab
/// sessions`.
enum SessionName {
  /// The path of the transcript; of the session used last where none is named.
  static func path(of name: String?) throws(CommandFailure) -> String {
    guard let name else { return try last() }
    if name == "-" || name.contains("/") || FileStatus(path: name) != nil {
      return expanded(name)
    }
    // What looks like a file is one, and is missed under its name.
    if name.contains(".") { return name }
    return try UserSessions.path(of: name)
  }

  private static func last() throws(CommandFailure) -> String {
    guard let entry = try UserSessions.entries().first else {
      throw CommandFailure(
        "no session was begun here yet; name a transcript, or begin with 'vpclab'", status: .usage)
    }
    return entry.path
  }

  /// With the home directory for `~/`, where no shell has done so: behind `=` as in `-o=~/a`.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessEnvironment()["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
