import ProgramTesting
import Testing

/// What a person sees, through a pseudoterminal. The prompt is waited for before keys are sent: keys
/// that come between two prompts meet the terminal's own line discipline.
@Suite(.serialized) struct LineEditorTests {
  private func open(
    environment: [String: String] = ["NO_COLOR": "1"], history: String? = nil, columns: UInt16 = 80
  ) throws -> Pseudoterminal {
    let screen = try #require(
      Pseudoterminal(
        BuiltProgram("terminal-demo"), history.map { [$0] } ?? [], environment: environment,
        columns: columns))
    try #require(screen.wait(for: "demo"))
    return screen
  }

  private func leave(_ screen: Pseudoterminal) {
    #expect(screen.wait(for: "demo"))
    screen.type("\u{4}")
    #expect(screen.wait(for: "bye"))
    #expect(screen.exitStatus() == 0)
  }

  struct Keys: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var typed: String
    var command: String
  }

  @Test(arguments: [
    Keys(testDescription: "letters", typed: "abc", command: "abc"),
    Keys(testDescription: "Backspace", typed: "abx\u{7F}c", command: "abc"),
    Keys(testDescription: "arrow left", typed: "ac\u{1B}[Db", command: "abc"),
    Keys(testDescription: "Ctrl-A and Ctrl-E", typed: "bc\u{1}a\u{5}d", command: "abcd"),
    Keys(testDescription: "Ctrl-U", typed: "wrong\u{15}abc", command: "abc"),
    Keys(testDescription: "Ctrl-W", typed: "abc wrong\u{17}d", command: "abc d"),
    Keys(testDescription: "wide characters", typed: "日本é", command: "日本é"),
    Keys(testDescription: "Tab, one candidate", typed: "aws cre\t-x", command: "aws create-vpc -x"),
    Keys(testDescription: "Tab, common prefix", typed: "des\tv", command: "describe-v"),
    Keys(testDescription: "Alt-Enter", typed: "a\u{1B}\rb", command: "a"),
  ])
  func `keys edit the line`(_ keys: Keys) throws {
    let screen = try open()
    screen.type(keys.typed + "\r")
    #expect(screen.wait(for: "got \(keys.command.debugDescription)"))
  }

  @Test func `a second Tab lists the candidates with what they do`() throws {
    let screen = try open()
    screen.type("desc\t\t")
    #expect(screen.wait(for: "describe-subnets  Lists subnets"))
    #expect(screen.wait(for: "describe-vpcs     Lists VPCs"))
    screen.type("v\t\r")
    #expect(screen.wait(for: #"got "describe-vpcs ""#))
    leave(screen)
  }

  @Test func `Ctrl-C gives the line up and Ctrl-D on an empty line leaves`() throws {
    let screen = try open()
    screen.type("half a comm")
    #expect(screen.wait(for: "comm"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "interrupted"))
    leave(screen)
    #expect(screen.isCooked)
  }

  @Test func `Ctrl-C inside a search through the history is no end of input`() throws {
    let screen = try open()
    screen.type("\u{12}")
    #expect(screen.wait(for: "bck"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "interrupted"))
    leave(screen)
  }

  @Test func `history is there again in the next run`() throws {
    let folder = try TemporaryFolder()
    let first = try open(history: folder.path + "/history")
    first.type("one \\\r")
    #expect(first.wait(for: "> "))
    first.type("two\r")
    #expect(first.wait(for: #"got "one \\\ntwo""#))
    leave(first)
    let second = try open(history: folder.path + "/history")
    second.type("\u{1B}[A")
    #expect(second.wait(for: "two"))
    second.type("\r")
    #expect(second.wait(for: #"got "one \\\ntwo""#))
  }

  @Test func `the rest of an earlier command is shown in grey and taken with the right arrow`()
    throws
  {
    let screen = try open(environment: [:])
    screen.type("aws ec2\r")
    #expect(screen.wait(for: #"got "aws ec2""#))
    #expect(screen.wait(for: "demo"))
    screen.type("aw")
    #expect(screen.wait(for: "\u{1B}[38;5;243ms ec2\u{1B}[0m"))
    screen.type("\u{1B}[C\r")
    #expect(screen.wait(for: #"got "aws ec2""#))
  }

  @Test func `a paste of several lines becomes as many commands`() throws {
    let screen = try open()
    screen.type("\u{1B}[200~one\rtwo \\\r more\rthree\r\u{1B}[201~")
    #expect(screen.wait(for: "three"))
    screen.type("\r")
    #expect(screen.wait(for: #"got "one""#))
    #expect(screen.wait(for: #"got "two \\\n more""#))
    #expect(screen.wait(for: #"got "three""#))
    leave(screen)
  }

  @Test(arguments: [(15, 143), (1, 129)] as [(Int32, Int32)])
  func `a request to leave restores the terminal`(signal: Int32, status: Int32) throws {
    let screen = try open()
    screen.type("half")
    #expect(screen.wait(for: "half"))
    #expect(!screen.isCooked)
    screen.send(signal: signal)
    #expect(screen.exitStatus() == status)
    #expect(screen.isCooked)
  }

  @Test func `a crash restores the terminal`() throws {
    let screen = try open()
    screen.type("half")
    #expect(screen.wait(for: "half"))
    screen.send(signal: 6)
    #expect(screen.exitStatus() == 134)
    #expect(screen.isCooked)
  }

  @Test func `a narrower window draws the line again`() throws {
    let screen = try open()
    screen.type("some words")
    #expect(screen.wait(for: "words"))
    screen.resize(columns: 40)
    #expect(screen.wait(for: "\r\u{1B}[J"))
    #expect(screen.wait(for: "some words"))
    screen.type("!\r")
    #expect(screen.wait(for: #"got "some words!""#))
  }

  @Test func `Ctrl-C ends a pause at once`() throws {
    let screen = try open()
    screen.type("pause\r")
    #expect(screen.wait(for: "pausing"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "pause interrupted"))
    leave(screen)
  }

  @Test func `NO_COLOR means that not one colour is sent`() throws {
    let screen = try open()
    screen.type("des\t\tv\r")
    #expect(screen.wait(for: "got"))
    leave(screen)
    #expect(!screen.transcript.contains("\u{1B}[38;5;243m"))
    #expect(!screen.transcript.contains("\u{1B}[0m"))
  }

  @Test func `a dumb terminal gets a prompt and no escape at all`() throws {
    let screen = try open(environment: ["TERM": "dumb"])
    screen.type("abc\n")
    #expect(screen.wait(for: #"got "abc""#))
    #expect(screen.wait(for: "demo"))
    screen.type("x\u{3}")
    #expect(screen.wait(for: "interrupted"))
    leave(screen)
    #expect(!screen.transcript.contains("\u{1B}"))
  }

  @Test func `without a terminal lines are read and nothing is prompted`() throws {
    let run = try #require(
      FinishedRun(BuiltProgram("terminal-demo"), [], input: "one \\\ntwo\nthree"))
    #expect(run.standardOutput == "got \"one \\\\\\ntwo\"\ngot \"three\"\nbye\n")
    #expect(run.status == 0)
  }

  @Test func `a line without end is refused, not gathered`() throws {
    let line = String(repeating: "x", count: 200_000)
    let run = try #require(FinishedRun(BuiltProgram("terminal-demo"), [], input: line))
    #expect(run.standardOutput.hasPrefix("A line of the input is longer than 65536 bytes."))
    #expect(run.status == 6)
  }
}
