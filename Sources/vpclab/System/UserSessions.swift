import Presentation
import SessionStore
import TerminalUI

/// The sessions of whoever runs the program, in the folder that the environment names.
enum UserSessions {
  /// What can be done when a session can't be opened.
  static let waysOn: StyledText =
    """
    nothing was changed, and no other session was begun. What you can do:
      vpclab sessions              list all sessions
      vpclab sessions resume ID    go on with one of them
      vpclab sessions recover ID   take everything before a damage over into a new session
      vpclab start --new           begin another session
    """

  /// Carries out `body` in the folder that the environment names.
  static func inFolder<Result>(
    _ body: (SessionFolder) throws(JournalError) -> Result
  ) throws(CommandFailure) -> Result {
    let environment = ProcessEnvironment()
    do throws(JournalError) {
      return try body(
        try SessionFolder(stateHome: environment["XDG_STATE_HOME"], home: environment["HOME"]))
    } catch {
      throw CommandFailure(error)
    }
  }

  static func entries() throws(CommandFailure) -> [SessionFolder.Entry] {
    try inFolder { folder throws(JournalError) in try folder.entries() }
  }

  static func path(of id: String) throws(CommandFailure) -> String {
    guard let entry = try entries().first(where: { $0.id == id }) else {
      throw CommandFailure(
        "there is no session '\(id)'; 'vpclab sessions' lists them", status: .usage)
    }
    return entry.path
  }
}
