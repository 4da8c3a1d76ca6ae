import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing

/// Signals and vanished terminals at any moment: saved, the terminal as it was, status by convention.
@Suite struct SignalTests {
  private let folder: String

  init() throws { folder = try Places.newFolder() }

  private func open(_ kind: String) throws -> Pseudoterminal {
    try #require(
      Pseudoterminal(
        Places.vpclab,
        environment: Places.environment(folder).merging(["TERM": kind, "NO_COLOR": "1"]) { $1 },
        columns: 200))
  }

  enum Moment: String, CaseIterable, Sendable {
    case prompt, typing, ping, form, question
  }

  private static let signals = [SIGTERM, SIGHUP, SIGQUIT, SIGUSR1]

  /// Takes a program to a moment, with one input saved.
  private func reach(_ moment: Moment, _ screen: Pseudoterminal) throws {
    try #require(screen.wait(for: "lab 1/7 $"))
    screen.type("echo sa''ved\r")
    try #require(screen.wait(for: "saved"))
    try #require(screen.wait(for: "lab 1/7 $"))
    switch moment {
    case .prompt: break
    case .typing:
      screen.type("half a li''ne")
      try #require(screen.wait(for: "half a li"))
    case .ping:
      screen.type("ping 10.9.9.9\r")
      try #require(screen.wait(for: "PING 10.9.9.9"))
    case .form:
      screen.type("wizard log-group\r")
      try #require(screen.wait(for: "Log group name"))
    case .question:
      screen.type("answer\r")
      try #require(screen.wait(for: "Your answer"))
    }
  }

  private func saved() throws -> Bool {
    let bytes = try FileReading.bytes(at: "\(folder)/vpclab/sessions/k1.jsonl", limit: 1 << 24)
    return try TranscriptReader.read(bytes).inputs.contains(
      .command("echo sa''ved", isFollowed: true))
  }

  @Test(arguments: [SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU])
  func `every signal that ends programs ends the lab in good order`(signal: Int32) throws {
    try `a signal ends the lab in good order at any moment`(signal: signal, moment: .typing)
  }

  @Test(arguments: signals, Moment.allCases)
  func `a signal ends the lab in good order at any moment`(signal: Int32, moment: Moment) throws {
    let screen = try open("xterm")
    #expect(screen.isCooked)
    try reach(moment, screen)
    screen.send(signal: signal)
    #expect(screen.exitStatus() == 128 + signal)
    #expect(screen.isCooked)
    // Whatever mode of pasting was on is off again.
    let on = screen.transcript.ranges(of: "\u{1B}[?2004h").last?.lowerBound
    let off = screen.transcript.ranges(of: "\u{1B}[?2004l").last?.lowerBound
    #expect(on.map { on in off.map { $0 > on } ?? false } ?? true)
    #expect(try saved())
  }

  @Test(arguments: ["xterm", "dumb"], Moment.allCases)
  func `a terminal that vanishes ends the lab, and everything is saved`(
    kind: String, moment: Moment
  ) throws {
    var screen: Pseudoterminal? = try open(kind)
    if let screen { try reach(moment, screen) }
    let process = try #require(screen?.process)
    screen?.vanish()
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process)
    #expect((status >> 8) & 0xFF == 128 + SIGHUP)
    screen = nil
    #expect(try saved())
  }

  /// Ctrl-\ as it is typed.
  @Test func `the key that quits leaves the terminal as it was`() throws {
    let screen = try open("xterm")
    try reach(.prompt, screen)
    screen.type("\u{1C}")
    #expect(screen.exitStatus() == 128 + SIGQUIT)
    #expect(screen.isCooked)
  }

  @Test func `a signal is heard between the commands of a paste`() throws {
    let screen = try open("xterm")
    try reach(.prompt, screen)
    let lines = (0..<400).map { "echo line-\($0)" }.joined(separator: "\n")
    screen.type("\u{1B}[200~\(lines)\u{1B}[201~\r")
    try #require(screen.wait(for: "\nline-3"))
    screen.send(signal: SIGTERM)
    #expect(screen.exitStatus() == 128 + SIGTERM)
    #expect(!screen.transcript.contains("\nline-399"))
  }

  @Test(arguments: [4094, 4095, 4096, 5000])
  func `a line that the terminal cut off is not run, and that is said`(length: Int) throws {
    let screen = try open("dumb")
    try #require(screen.wait(for: "lab 1/7 $"))
    screen.type("echo " + String(repeating: "x", count: length - 5) + "\n")
    if length < 4095 {
      #expect(screen.wait(for: "\n" + String(repeating: "x", count: length - 5)))
    } else {
      #expect(screen.wait(for: "That line was too long"))
    }
    screen.type("echo af''ter\n")
    #expect(screen.wait(for: "after"))
    screen.send(signal: SIGTERM)
    #expect(screen.exitStatus() == 128 + SIGTERM)
    let bytes = try FileReading.bytes(at: "\(folder)/vpclab/sessions/k1.jsonl", limit: 1 << 24)
    #expect(try TranscriptReader.read(bytes).inputs.count == (length < 4095 ? 2 : 1))
  }

  /// The history's file is guarded as a session's is.
  @Test(arguments: [
    "mkfifo H", "ln -s /dev/zero H", "mkdir H", "ln -s /etc/passwd H", "seq 3000000 > H",
  ])
  func `whatever stands for the history, the lab starts and saves`(act: String) throws {
    mkdir("\(folder)/vpclab", 0o700)
    let history = "\(folder)/vpclab/history"
    _ = try Places.shell(act.replacing("H", with: history))
    let screen = try open("xterm")
    try reach(.prompt, screen)
    screen.type("\u{4}")
    #expect(screen.exitStatus() == 0)
    #expect(try saved())
    #expect(!textOfFile("/etc/passwd").contains("echo"))
  }
}
