import ArgumentParser
import LabSession
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI

/// `vpclab shell`: the lab from the shell that a person is used to.
struct OwnShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Play a lesson from your own shell: bash, zsh, fish or another.",
    discussion: """
      Your shell with its settings, history and programs; 'aws', 'ping', 'curl', 'sleep' and their \
      like are answered by the lab, and 'lab' is the tutor: lab task, lab hint, lab check.

        vpclab shell                    go on with the session that 'vpclab' would go on with
                                        also where it is open: each shell is a window of its own
        vpclab shell --new              begin another
        vpclab shell --shell /bin/dash
      """)

  @OptionGroup var choice: SessionChoice

  @Option(help: "The shell; otherwise what SHELL says.")
  var shell: String?

  @Flag(help: "Record every file that a command names (file://…), without a question.")
  var recordFiles = false

  func run() throws {
    let terminal = Terminal()
    guard terminal.isInteractive else {
      throw CommandFailure(
        "a shell needs a terminal; without one use 'vpclab exec -- PROGRAM'", status: .usage)
    }
    if ProcessEnvironment().isSet(OwnShellVariable.socket) {
      throw CommandFailure(
        "this shell is on the lab already; any program that it starts is, too", status: .usage)
    }
    defer { terminal.discardTypeAhead() }
    let session = try choice.openOrJoin(LessonStore())
    let path = shell ?? ProcessEnvironment()["SHELL"] ?? "/bin/sh"
    let screen = LabScreen(terminal: terminal, palette: Palette(for: .standardOutput))
    try welcome(session, shell: path, on: screen)
    let lab = OwnShellLab(session, voice: .screen(screen))
    _ = try OwnShellRun.run(on: lab, recordsFiles: recordFiles, endsBy: SIGHUP) { folder in
      let start = OwnShellStart(shell: path, folder: folder)
      return (start.arguments, start.extendsPath)
    }
    let goesOn = lab.session.otherWindows > 0
    try lab.close()
    let score = "\(lab.session.lab.score) of \(lab.session.lab.lesson.maximumScore) points so far"
    // The terminal may have gone with its shell.
    try? screen.say(
      goesOn
        ? "Left: \(score). The session goes on in its other windows."
        : "Saved: \(score). \(word: "vpclab shell") goes on here, and so does \(word: "vpclab").")
  }

  private func welcome(
    _ session: SharedSession, shell: String, on screen: LabScreen
  ) throws {
    let id = session.record.path.flatMap { path in
      (try? UserSessions.inFolder { $0.id(at: path) }).flatMap { $0 }
    }
    try screen.say(
      "\(session.lab.lesson.title, .heading), session \(id ?? session.record.session.header.id), "
        + (session.isFollower ? "window \(session.window), " : "") + "in \(shell)")
    for notice in session.record.notices { try screen.say(notice.text) }
    try screen.say(
      "\(word: "aws"), \(word: "ping"), \(word: "curl") and their like are the lab's here, and each "
        + "call is saved in the session. The tutor's words follow \(word: "lab"): "
        + "\(word: "lab task"), \(word: "lab hint"), \(word: "lab help"). \(word: "exit") leaves.")
    // Asked of a copy: looking around is no input.
    var copy = session.lab
    try screen.show(copy.apply(.command("task")).messages)
  }
}
