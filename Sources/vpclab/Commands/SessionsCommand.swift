import ArgumentParser
import Documents
import Foundations
import LabSession
import Languages
import Presentation
import SessionStore
import SystemCalls
import TerminalUI

/// `vpclab sessions`: everything that was begun on this machine.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List, resume, recover, export, rename and delete sessions.",
    subcommands: [
      List.self, Resume.self, Recover.self, Export.self, Rename.self, Delete.self,
    ],
    defaultSubcommand: List.self)

  // Every command names itself: a name made up from the type's costs each start half a millisecond.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List sessions, the one used last first.")

    @Flag(help: "One JSON document for programs.") var json = false

    func run() throws {
      let lessons = LessonStore()
      let sessions = try UserSessions.entries().map { SessionSummary($0, lessons: lessons) }
      let streams = StandardStreams(of: .foreignFile)
      if json {
        let documents = JSONValue.array(sessions.map(\.document))
        return try streams.write(documents.json(.indented, ascii: true) + "\n")
      }
      guard !sessions.isEmpty else {
        return try streams.writeMessage(
          ("No sessions yet. 'vpclab' starts one." as StyledText).said + "\n")
      }
      let table = TextTable([
        .init("Session", minimum: 8), .init("Lesson", minimum: 13), .init("Step"),
        .init("Points", .trailing, minimum: 6), .init("Learner", minimum: 8, maximum: 32),
        .init("Last written", minimum: 20), .init("Transcript", minimum: 10),
      ])
      let rows = sessions.map { session in
        [
          session.entry.id, session.lesson, session.isDamaged ? "damaged" : session.step,
          session.points.map(String.init) ?? "", session.learner,
          session.entry.modifiedAt.map { Instant(seconds: $0).iso8601 } ?? "unknown",
          session.entry.path,
        ].map { StyledText($0) }
      }
      try streams.write(table.lines(rows, in: .standardOutput))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Copy a session's transcript to a file, as it is; 'vpclab submit' ends it first.")

    @Argument(help: "The session's id.", completion: .sessions) var id: String
    @Argument(help: "The new file; - is standard output.") var file: String

    func run() throws {
      let bytes = try FileText.bytes(
        of: try UserSessions.path(of: id), limit: TranscriptLimits.bytes)
      if file == "-" {
        return try StandardStreams().write(String(decoding: bytes, as: UTF8.self))
      }
      do throws(SystemError) {
        try WholeFile.create(at: file, bytes, mode: 0o644)
      } catch {
        throw CommandFailure("cannot create \(file): \(error)", status: .inputOutputFailed)
      }
    }
  }

  struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Go on with a session.")

    @Argument(help: "The session's id.", completion: .sessions) var id: String

    func run() throws {
      let path = try UserSessions.path(of: id)
      try InteractiveLab.run { shelf, _ throws(CommandFailure) in
        (try RecordedSession.resume(path, shelf: shelf), .resumed)
      }
    }
  }

  struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recover",
      abstract: "Take everything before a damage over into a new session.",
      discussion: """
        The damaged session stays as it is. 'vpclab' goes on with the new one.
        """)

    @Argument(help: "The session's id.", completion: .sessions) var id: String

    func run() throws {
      _ = try UserSessions.path(of: id)
      let recovery = try UserSessions.inFolder { folder throws(JournalError) in
        try folder.recover(id)
      }
      let count: StyledText = .counted(recovery.inputs, "%1 input", "%1 inputs")
      let reason: StyledText = recovery.damage.map { "The damage: \($0).\n" } ?? ""
      let text: StyledText = """
        Took \(count) of session \(id) over into session \(recovery.id). 'vpclab' goes on there.
        \(reason)Session \(id) was left as it is.

        """
      try StandardStreams(of: .foreignFile).writeMessage(text.said)
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a session another id.")

    @Argument(help: "The session's id.", completion: .sessions) var id: String
    @Argument(help: "The new id: letters, digits and hyphens.") var newID: String

    func validate() throws {
      let isName =
        !newID.isEmpty && newID.count <= 64 && !newID.hasPrefix("-")
        && newID.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      if !isName {
        throw ValidationError("'\(newID)' is no id: letters, digits and hyphens, such as my-lab.")
      }
    }

    func run() throws {
      _ = try UserSessions.path(of: id)
      if try UserSessions.entries().contains(where: { $0.id == newID }) {
        throw CommandFailure("there is a session '\(newID)' already", status: .usage)
      }
      try UserSessions.inFolder { folder throws(JournalError) in
        try folder.rename(id, to: newID)
      }
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a session and its transcript for good.")

    @Argument(help: "The session's id.", completion: .sessions) var id: String
    @Flag(help: "Do not ask.") var yes = false

    func run() throws {
      _ = try UserSessions.path(of: id)
      if !yes {
        let terminal = Terminal()
        guard terminal.isInteractive else {
          throw CommandFailure("not deleted: without a terminal, say --yes", status: .usage)
        }
        let question = StyledPrompt(
          [.init(("Delete session \(id) for good? [y/N]" as StyledText).said)],
          palette: Palette(for: .standardOutput))
        let answer = PlainLineReader(terminal: terminal)
          .readLine(LineRequest(prompt: question, usesHistory: false))
        let language = ChosenLanguage.language
        let consents = ["y", "yes", language.text("y"), language.text("yes")]
        guard case .line(let text) = answer, consents.contains(text.lowercased()) else {
          return try StandardStreams().writeMessage(
            ("Nothing was deleted." as StyledText).said + "\n")
        }
      }
      try UserSessions.inFolder { folder throws(JournalError) in try folder.remove(id) }
    }
  }
}
