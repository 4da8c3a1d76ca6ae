import ArgumentParser
import Foundations
import NetworkModel
import Presentation
import SessionStore
import TerminalUI

/// `vpclab sessions`: everything that was begun on this machine.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List, resume, recover, rename and delete sessions.",
    subcommands: [List.self, Resume.self, Recover.self, Rename.self, Delete.self],
    defaultSubcommand: List.self)

  // Every command names itself: a name made up from the type's costs each start half a millisecond.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List sessions, the one used last first.")

    func run() throws {
      let entries = try UserSessions.entries()
      let streams = StandardStreams()
      guard !entries.isEmpty else {
        return try streams.writeMessage("No sessions yet. 'vpclab' starts one.\n")
      }
      let table = TextTable([
        .init("Session", minimum: 12), .init("Last written"), .init("Transcript"),
      ])
      let rows = entries.map { entry in
        [
          entry.id, entry.modifiedAt.map { Instant(seconds: $0).iso8601 } ?? "unknown", entry.path,
        ].map { StyledText($0) }
      }
      try streams.write(table.lines(rows, in: .standardOutput))
    }
  }

  struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Go on with a session.")

    @Argument(help: "The session's id.") var id: String

    func run() throws {
      let path = try UserSessions.path(of: id)
      try InteractiveLab.run { shelf throws(CommandFailure) in
        (try RecordedSession.resume(path, shelf: shelf), isNew: false)
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

    @Argument(help: "The session's id.") var id: String

    func run() throws {
      _ = try UserSessions.path(of: id)
      let recovery = try UserSessions.inFolder { folder throws(JournalError) in
        try folder.recover(id)
      }
      let count = "\(recovery.inputs) \(recovery.inputs == 1 ? "input" : "inputs")"
      let reason = recovery.damage.map { "The damage: \($0).\n" } ?? ""
      try StandardStreams(of: .foreignFile).writeMessage(
        "Took \(count) of session \(id) over into session \(recovery.id). 'vpclab' goes on there.\n"
          + "\(reason)Session \(id) was left as it is.\n")
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a session another id.")

    @Argument(help: "The session's id.") var id: String
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

    @Argument(help: "The session's id.") var id: String
    @Flag(help: "Do not ask.") var yes = false

    func run() throws {
      _ = try UserSessions.path(of: id)
      if !yes {
        let terminal = Terminal()
        guard terminal.isInteractive else {
          throw CommandFailure("not deleted: without a terminal, say --yes", status: .usage)
        }
        let question = StyledPrompt(
          [.init("Delete session \(id) for good? [y/N]")],
          palette: Palette(for: .standardOutput))
        let answer = PlainLineReader(terminal: terminal)
          .readLine(LineRequest(prompt: question, usesHistory: false))
        guard case .line(let text) = answer, ["y", "yes"].contains(text.lowercased()) else {
          return try StandardStreams().writeMessage("Nothing was deleted.\n")
        }
      }
      try UserSessions.inFolder { folder throws(JournalError) in try folder.remove(id) }
    }
  }
}
