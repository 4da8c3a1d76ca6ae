import ArgumentParser
import Presentation
import SessionStore

/// `vpclab attach`: a second window on a session that is open.
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Open a second window on the session that is open in another terminal.",
    discussion: """
      Both windows are on one lab, and each has a shell of its own: a ping runs in one, its route is \
      made in the other, and it starts to answer. What is done in both is one session, in one \
      transcript. The session goes on until its last window is closed.

        vpclab attach       the session used last
        vpclab attach k3    this one
      """)

  @Argument(help: "The session's id; the one used last if not given.", completion: .sessions)
  var id: String?

  func run() throws {
    let path: String?
    if let id {
      path = try UserSessions.path(of: id)
    } else {
      path = try UserSessions.entries().first?.path
    }
    guard let path, let session = try SharedSession(joining: path, shelf: LessonStore()) else {
      guard let id else {
        throw CommandFailure(
          "the session used last is not open in any window; 'vpclab' opens it", status: .usage)
      }
      throw CommandFailure(
        "session \(id) is not open in any window; 'vpclab sessions resume \(id)' opens it",
        status: .usage)
    }
    try InteractiveLab.run(joined: session)
  }
}
