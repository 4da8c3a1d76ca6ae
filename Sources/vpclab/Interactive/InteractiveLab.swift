import ArgumentParser
import LabSession
import LabShell
import Languages
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// The lab with a person at the terminal: reads, carries out, saves, shows, and asks.
final class InteractiveLab {
  let terminal: Terminal
  let signals: TerminalSignals
  let lines: any LineReader
  let palette: Palette
  let screen: LabScreen
  let session: SharedSession
  var commands: CommandReader
  private var isLeaving = false
  /// Whether the last thing done was to ask to leave, and it was asked back.
  private var isLeavingAsked = false
  /// Whether somebody has ended a ping by Ctrl-C, or was told how to.
  private var isInterruptKnown = false
  /// The command of a hint, to stand at the next prompt: it is to be read, changed and run.
  private var hintedCommand = ""
  /// Answers of forms that were left or refused, to be offered again.
  var drafts: [String: [FormAnswer]] = [:]

  /// Begins or resumes a session with `open`, and stays until the person leaves.
  ///
  /// - Parameter open: gets the script where standard input is one.
  static func run(
    _ open: (LessonStore, SessionScript?) throws(CommandFailure) -> (RecordedSession, Opening)
  ) throws {
    let terminal = Terminal()
    guard isatty(STDIN_FILENO) == 1 else { return try play(open) }
    guard terminal.isInteractive else { throw needsTerminal }
    let (session, opening) = try open(LessonStore(), nil)
    try run(SharedSession(keeping: session), opening, at: terminal)
  }

  /// Opens a second window on a session that is open in another.
  static func run(joined session: SharedSession) throws {
    let terminal = Terminal()
    guard terminal.isInteractive else {
      throw CommandFailure("a second window needs a terminal", status: .usage)
    }
    try run(session, .joined, at: terminal)
  }

  private static func run(
    _ session: SharedSession, _ opening: Opening, at terminal: Terminal
  ) throws {
    let lab = InteractiveLab(session, terminal: terminal)
    defer { terminal.discardTypeAhead() }
    do {
      try lab.welcome(opening)
      try lab.stay()
    } catch let failure as OutputFailure where failure.code == EIO {
      // The terminal is gone; every input is on disk.
      throw ExitCode(128 + SIGHUP)
    }
  }

  private static let needsTerminal = CommandFailure(
    """
    the tutor needs a terminal; without one give a script: 'vpclab < SCRIPT' goes on with a session, \
    'vpclab run vpc-flow-logs SCRIPT' plays one by itself
    """, status: .usage)

  /// Goes on with the session by the script that standard input is.
  private static func play(
    _ open: (LessonStore, SessionScript?) throws(CommandFailure) -> (RecordedSession, Opening)
  ) throws {
    let player = try ScriptPlayer(ofScriptAt: "-")
    // Nothing to play is no reason to begin a session.
    guard !player.script.isEmpty else { throw needsTerminal }
    var (session, _) = try open(LessonStore(), player.script)
    let isPlayed = try player.play(on: &session)
    let lab = session.lab
    let verdict: StyledText =
      "Saved: \(lab.score) of \(lab.lesson.maximumScore) points so far. 'vpclab' goes on here."
    try player.writeVerdict("\n\(verdict.said)\n")
    if !isPlayed { throw ExitStatus.scriptInvalid.code }
  }

  private init(_ session: SharedSession, terminal: Terminal) {
    self.session = session
    self.terminal = terminal
    signals = TerminalSignals(terminal: terminal)
    palette = Palette(for: .standardOutput)
    screen = LabScreen(terminal: terminal, palette: palette)
    let folder = try? UserSessions.inFolder { $0.path }
    let history = folder.map { HistoryFile(path: $0 + "/../history") }
    let editor = LineEditor(terminal: terminal, signals: signals, historyFile: history)
    lines = editor ?? PlainLineReader(terminal: terminal, signals: signals)
    let screen = screen
    commands = CommandReader(reading: lines) { screen.echo($0) }
    signals.attendant = session
    session.signals = signals
  }

  // MARK: The loop

  /// How a session comes to its prompt, which is what the welcome says.
  enum Opening {
    case new
    /// Begun at a later step, with what the steps before it make.
    case ahead
    case resumed
    /// Open in another window.
    case joined
  }

  private func welcome(_ opening: Opening) throws {
    let lab = session.lab
    let path = session.record.path
    let id = path.map { path in
      (try? UserSessions.inFolder { $0.id(at: path) }).flatMap { $0 } ?? path
    }
    let name = id ?? session.record.session.header.id
    if opening == .joined {
      try screen.say(
        "\(lab.lesson.title, .heading), session \(name), window \(String(session.window))")
      try screen.say(
        """
        All windows are on one lab, and each has a shell of its own: let a ping run in one, and make \
        its route in the other. \(word: "task") shows the step, \(word: "exit") closes this window.
        """
      )
      try endUnwatchedPing()
    } else if opening == .new {
      try screen.show(Array(lab.introduction.prefix(1)))
      try screen.say("Saved as you go in session \(name). Type \(word: "help") whenever you like.")
      try screen.show(Array(lab.introduction.dropFirst()))
    } else {
      if path == nil {
        try screen.say(
          "\(lab.lesson.title, .heading), a copy of session \(name): nothing of it is saved")
      } else if opening == .ahead {
        try screen.say(
          "\(lab.lesson.title, .heading), session \(name), earlier steps skipped")
      } else {
        try screen.say(
          """
          \(lab.lesson.title, .heading), session \(name), as you left it \
          (\(command: "vpclab start --new") begins another)
          """)
      }
      for notice in session.record.notices { try screen.say(notice.text) }
      try endUnwatchedPing()
      // Asked of a copy: looking around is no input.
      var copy = session.lab
      try screen.show(copy.apply(.command("task")).messages)
    }
    for notice in RoomNotice.standing(rest) { try screen.say(notice) }
  }

  /// Nobody has watched the ping that ran when the program was killed.
  private func endUnwatchedPing() throws {
    if session.lab.state.shell.foregroundCommand != nil { try show(session.perform(.interrupt)) }
  }

  private func stay() throws {
    while !isLeaving {
      // Commands of a paste are run without waiting for a key, which is where signals are heard.
      switch signals.pause(milliseconds: 0) {
      case .elapsed: break
      case .interrupted: try dropPaste()
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
      // Of the lab as it is then: another window may have changed it.
      let outcome = commands.readCommand(
        LineRequest(prompt: prompt, draft: takeHintedCommand()) {
          [session, language = screen.layout.language] in
          LabCompletion(session.lab, language: language).complete($0)
        },
        continuation: StyledPrompt([.init(">", .faint)], palette: palette),
        parse: { ParsedInput($0) }, isComplete: { !$0.needsMoreLines })
      switch outcome {
      case .command(let input):
        guard input.text.contains(where: { !$0.isWhitespace }) else {
          // On an instance an empty line is a shell's; in a paste it separates.
          if session.lab.state.shell.host.prompt == nil, !commands.hasPastedCommands {
            try screen.show([session.lab.whatNow()])
          }
          continue
        }
        guard let input = try typed(input) else { continue }
        // What is pasted runs as a script does; but a form in it is for the person.
        let isFollowed = !commands.hasPastedCommands || input.word != nil
        isLeavingAsked = isLeavingAsked && Self.leaves(input)
        try perform(.command(input, isFollowed: isFollowed))
        if !input.canRun { try dropPaste() }
      case .interrupted: commands.dropPastedCommands()
      case .endOfInput: try leavePlace()
      case .terminated(let signal): throw ExitCode(128 + signal)
      case .failed(let failure):
        throw CommandFailure(StyledText(failure.description), status: .inputOutputFailed)
      }
    }
  }

  /// Where the learner is, as `ssh` shows it, or how far.
  private var prompt: StyledPrompt {
    StyledPrompt(
      StyledLine(promptOf: session.lab, in: screen.layout.language).spans.map {
        .init($0.text, Style($0.style))
      },
      palette: palette)
  }

  /// Ctrl-D logs out of an instance, and at the top leaves the lab.
  private func leavePlace() throws {
    if session.lab.state.shell.host.prompt != nil {
      try perform(.command("exit", isFollowed: true))
    } else {
      try leave(isMeant: false)
    }
  }

  /// Whether a line is what people type by habit at the end of anything.
  private static func leaves(_ input: ParsedInput) -> Bool {
    input.word == nil && input.text.hasPrefix("exit")
  }

  /// What would be missed by somebody who left by habit, `nil` where nothing would.
  private var openWork: StyledText? {
    let lab = session.lab
    if lab.state.shell.hasJobs { return "A ping runs in the background" }
    if !drafts.isEmpty { return "A form is filled in by half" }
    let isUnderWay = !session.isFollower && lab.score > 0 && !lab.isCompleted
    if isUnderWay { return "The lesson is not done yet" }
    return nil
  }

  /// - Parameter isMeant: whether it was asked for by its own word; `exit` and Ctrl-D come by habit.
  func leave(isMeant: Bool) throws {
    if !isMeant, !isLeavingAsked, let openWork {
      isLeavingAsked = true
      try dropPaste()
      return try screen.say(
        "\(openWork), and everything is saved. \(word: "exit") or Ctrl-D once more leaves the lab.")
    }
    let lab = session.lab
    let score: StyledText = "\(lab.score) of \(lab.lesson.maximumScore) points so far"
    let goesOn = session.otherWindows > 0
    isLeaving = true
    do throws(CommandFailure) {
      try session.leave()
    } catch {
      if error.endsSession { throw error }
      error.report()
    }
    if goesOn {
      try screen.say("Left: \(score). The session goes on in its other windows.")
    } else if session.record.path == nil {
      try screen.say("Left: \(score). It was a copy, and nothing of it is saved.")
    } else {
      try screen.say("Saved: \(score). \(word: "vpclab") goes on here.")
    }
  }

  // MARK: Inputs

  /// Carries an input out, saves it, shows what came of it, and follows what it leaves running.
  ///
  /// Answers what came of it, `nil` when it could not be saved and so was not carried out.
  @discardableResult
  func perform(_ input: Input) throws -> Response? {
    let input = input.withValues(
      forWordsOf: screen.layout.language, at: session.lab.state)
    let response: Response
    let before = rest
    let learner = session.lab.state.tutor.learner
    do throws(CommandFailure) {
      response = try session.perform(input)
    } catch {
      if error.endsSession { throw error }
      // The lab is as before the input, and the person may mend the cause.
      error.report()
      return nil
    }
    try show(response, to: input)
    if let name = session.lab.state.tutor.learner, name != learner {
      // For sessions to come; where that can't be kept, this one has it.
      do throws(CommandFailure) { try LearnerName().set(name) } catch { error.report() }
    }
    for notice in RoomNotice.passed(from: before, to: rest) { try screen.say(notice) }
    try follow()
    return response
  }

  /// What the session has left.
  private var rest: RoomNotice.Rest { .init(room: session.record.room, work: session.lab.fuel) }

  func show(_ response: Response, to input: Input? = nil) throws {
    try input?.isWord == true ? tell(response.messages) : screen.show(response.messages)
    if case .hint(let hint)? = response.messages.last, hint.isCommand, !screen.layout.isSpoken {
      hintedCommand = hint.text
    }
    if response.endsScript { try dropPaste() }
    for question in response.questions {
      try answer(
        question, isShown: response.showsQuestion, isQuitMeant: input?.isQuitWord == true)
    }
  }

  /// Once only: who deletes it does not want it.
  private func takeHintedCommand() -> String {
    defer { hintedCommand = "" }
    return hintedCommand
  }

  /// Shows the foreground process as it goes on, at four times its pace since nobody should have to
  /// wait, until it ends or Ctrl-C ends it.
  private func follow() throws {
    var pace = FollowingPace()
    var shown = 0
    while session.lab.state.shell.foregroundCommand != nil {
      let packets = pace.nextPackets()
      switch signals.pause(milliseconds: 250 * packets) {
      case .elapsed:
        guard session.lab.state.shell.foregroundCommand != nil else {
          return try screen.say("The ping is gone: in another window the lab was taken back.")
        }
        try show(session.perform(.proceed(packets: packets)))
        shown += packets
        try adviseToInterrupt(after: shown)
      case .interrupted:
        isInterruptKnown = true
        try show(session.perform(.interrupt))
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
  }

  /// A ping that nobody answers prints nothing and does not end, as anywhere; who has watched that for
  /// three seconds is told once how it ends.
  private func adviseToInterrupt(after packets: Int) throws {
    guard !isInterruptKnown, packets >= Self.packetsBeforeAdvice,
      session.lab.state.shell.isForegroundEndless
    else { return }
    isInterruptKnown = true
    try screen.say("The ping goes on until you press Ctrl-C.")
  }

  private static let packetsBeforeAdvice = 12

  /// After an error nobody wants the rest of a paste to run.
  func dropPaste() throws {
    let count = commands.dropPastedCommands()
    guard count > 0 else { return }
    try screen.say(
      "The rest of the paste was dropped: \(StyledText.counted(count, "%1 line", "%1 lines")).")
  }
}

extension Response {
  /// Whether it says which question of the write-up is asked.
  fileprivate var showsQuestion: Bool {
    messages.contains { if case .questionShown = $0 { true } else { false } }
  }
}

extension Input {
  /// A form's line with the values that transcripts record for words of the reader's language.
  func withValues(forWordsOf language: Language, at lab: LabState) -> Input {
    guard case .command(let input, let isFollowed) = self else { return self }
    return .command(input.withValues(forWordsOf: language, at: lab), isFollowed: isFollowed)
  }

  /// Whether it is any of the tutor's words.
  fileprivate var isWord: Bool {
    if case .command(let input, _) = self { input.word != nil } else { false }
  }

  /// Whether it is the tutor's word for leaving.
  fileprivate var isQuitWord: Bool {
    if case .command(let input, _) = self { input.word == QuitWord.self } else { false }
  }
}
