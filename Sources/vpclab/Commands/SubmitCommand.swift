import ArgumentParser
import LabSession
import Presentation
import SessionStore
import SystemCalls
import Tutor

/// `vpclab submit`: a session as one file to hand in.
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "End a session properly, and write it to one file to hand in.",
    discussion: """
      The file is called NAME-LESSON-RECEIPT.jsonl. The session stays, and can be gone on with and \
      submitted again.

        vpclab submit                 the session used last, into this folder
        vpclab submit ~/hand-in --session k3
      """)

  @Argument(help: "The folder to write to; made if it is missing.")
  var folder = "."

  @Option(help: "The session's id, as in 'vpclab sessions'; the one used last if not given.")
  var session: String?

  @Option(help: "The name to hand it in under, where the session has none or another.")
  var learner: String?

  func run() throws {
    let path: String
    if let session {
      path = try UserSessions.path(of: session)
    } else {
      guard let entry = try UserSessions.entries().first else {
        throw CommandFailure("no session was begun yet; 'vpclab' starts one", status: .usage)
      }
      path = entry.path
    }
    var recorded = try RecordedSession.resume(path, shelf: LessonStore())
    if let learner = learner.map(LearnerName.plain), learner != recorded.learner {
      // Within double quotes an apostrophe is an apostrophe, and no other sign ends a word.
      _ = try recorded.perform(
        .command("name \"\(learner.replacing("\"", with: "'"))\""))
    }
    try StandardStreams().writeMessage(recorded.handIn(to: folder))
  }
}

extension RecordedSession {
  /// The name that the session carries now.
  var learner: String { lab.state.tutor.learner ?? session.header.learner }

  /// Closes the session and writes it to a file to hand in; answers what to tell.
  mutating func handIn(to folder: String) throws(CommandFailure) -> String {
    try close()
    let bytes: [UInt8]
    do throws(JournalError) {
      bytes = try self.bytes()
    } catch {
      throw CommandFailure(error)
    }
    return try HandIn(of: bytes, lab: lab, learner: learner, in: folder).summary
  }
}
