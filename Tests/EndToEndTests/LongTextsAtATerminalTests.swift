import ProgramTesting
import SystemCalls
import Testing

/// What is longer than a screen or than a line: the tutor's texts, and the learner's own.
@Suite(.serialized) struct LongTextsAtATerminalTests {
  private func open(
    in folder: String, environment: [String: String] = [:], rows: UInt16 = 24
  ) throws -> Pseudoterminal {
    let variables = Places.environment(folder).merging(["NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    let screen = try #require(
      Pseudoterminal(Places.vpclab, environment: variables, columns: 80, rows: rows))
    #expect(screen.wait(for: "lab 1/7 $"))
    return screen
  }

  @Test func `a text that is longer than the screen stops where it is full`() throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("help all\r")
    #expect(screen.wait(for: "more lines (Enter; q ends):"))
    #expect(
      screen.transcript.contains("AWS commands") && !screen.transcript.contains("Terms, as in"))
    screen.type("\r")
    #expect(screen.wait(for: "more lines (Enter; q ends):"))
    screen.type("\r")
    #expect(screen.wait(for: "Terms, as in"))
    #expect(screen.wait(for: "lab 1/7 $"))
    // A command that is typed where a page ends is run.
    screen.type("help all\r")
    #expect(screen.wait(for: "more lines"))
    screen.type("echo we''nt on\r")
    #expect(screen.wait(for: "went on"))
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("help all\r")
    #expect(screen.wait(for: "more lines"))
    screen.type("q\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    #expect(!screen.transcript.contains("q: command not found"))
  }

  @Test func `what a write-up lacks is a list that can be read from its beginning`() throws {
    let folder = try Places.newFolder()
    let screen = try open(in: folder)
    screen.type("report \(folder)/out\r")
    #expect(screen.wait(for: "Left out, for there is nothing yet"))
    #expect(screen.wait(for: "more lines (Enter; q ends):"))
    screen.type("q\r")
    #expect(screen.wait(for: "lab 1/7 $"))
  }

  @Test func `nobody is stopped in a paste, on a tall screen, or by a screen reader`() throws {
    let pasting = try open(in: try Places.newFolder())
    pasting.type("\u{1B}[200~help all\recho be''hind\u{1B}[201~\r")
    #expect(pasting.wait(for: "behind"))
    #expect(!pasting.transcript.contains("more lines"))
    let tall = try open(in: try Places.newFolder(), rows: 90)
    tall.type("help all\r")
    #expect(tall.wait(for: "Terms, as in"))
    #expect(!tall.transcript.contains("more lines"))
    let listening = try open(in: try Places.newFolder(), environment: ["VPCLAB_ACCESSIBLE": "1"])
    listening.type("help all\n")
    #expect(listening.wait(for: "Terms, as in"))
    #expect(!listening.transcript.contains("more lines"))
  }

  @Test(arguments: [
    "\u{1B}[200~one net\rand another\u{1B}[201~\r", "one net\rand another\r",
  ])
  func `an answer of several lines is one answer, however it is pasted`(keys: String) throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("answer step-1\r")
    #expect(screen.wait(for: ". leaves):"))
    // What is asked is said once.
    #expect(screen.transcript.ranges(of: "In this step, I will").count == 1)
    screen.type(keys)
    #expect(screen.wait(for: "Kept for your write-up: step-1."))
    #expect(screen.wait(for: "lab 1/7 $"))
    #expect(!screen.transcript.contains("command not found"))
    // What was said is shown before it is changed, and left as it is by Enter.
    screen.type("answer step-1\r")
    #expect(screen.wait(for: "Your answer so far: one net"))
    #expect(screen.wait(for: "and another"))
    #expect(screen.wait(for: "as it is"))
    screen.type("\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("answer step-1\r")
    #expect(screen.wait(for: "Your answer so far: one net"))
  }

  @Test func `an answer can be written in the person's own editor`() throws {
    let folder = try Places.newFolder()
    let editor = "\(folder)/editor"
    try Places.write("#!/bin/sh\nprintf 'second line\\n' >> \"$1\"\n", to: editor)
    try #require(chmod(editor, 0o755) == 0)
    let screen = try open(in: folder, environment: ["EDITOR": editor, "VISUAL": ""])
    screen.type("answer step-1 first line\r")
    #expect(screen.wait(for: "Kept for your write-up"))
    screen.type("answer step-1\r")
    #expect(screen.wait(for: "edit: your editor"))
    screen.type("edit\r")
    #expect(screen.wait(for: "Kept for your write-up: step-1."))
    screen.type("answer step-1\r")
    #expect(screen.wait(for: "first linesecond line"))
  }

  @Test(arguments: [".\r", "\u{1B}", "\u{3}", "\u{4}"])
  func `questions are left as forms are`(keys: String) throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("answer\r")
    #expect(screen.wait(for: "(1 of 3)"))
    #expect(screen.wait(for: ". leaves):"))
    screen.type(keys)
    #expect(screen.wait(for: "lab 1/7 $"))
    #expect(
      !screen.transcript.contains("Kept for your write-up")
        && !screen.transcript.contains("(2 of 3)"))
  }

  @Test func `who leaves the form that another one asked for has left both`() throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("aws logs create-log-group --log-group-name g\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("wizard flow-log\r")
    for question in ["VPC", "Name", "Filter", "Maximum", "Destination"] {
      #expect(screen.wait(for: question))
      screen.type("\r")
    }
    #expect(screen.wait(for: "Fill in wizard role now?"))
    screen.type("\r")
    #expect(screen.wait(for: "Role name"))
    screen.type(".\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("echo ou''t\r")
    #expect(screen.wait(for: "out"))
  }

  @Test func `a hint that is a command stands at the prompt, once`() throws {
    let screen = try open(in: try Places.newFolder())
    for number in 1...3 {
      screen.type("hint\r")
      #expect(screen.wait(for: "Hint \(number) of 3"))
    }
    let command = "aws ec2 create-vpc --cidr-block 10.1.0.0/16"
    #expect(screen.wait(for: "lab 1/7 $ \(command)"))
    // Changed, and run.
    screen.type(" > vpc.json && echo ma''de\r")
    #expect(screen.wait(for: "made"))
    screen.type("echo not''hing\r")
    #expect(screen.wait(for: "nothing"))
  }

  @Test
  func `a list of actions goes on behind a comma, and a file that is not there is missed at once`()
    throws
  {
    let screen = try open(in: try Places.newFolder())
    screen.type("wizard policy\r")
    #expect(screen.wait(for: "Policy name"))
    screen.type("p\r")
    #expect(screen.wait(for: "Policy editor (JSON):"))
    screen.type("file://nowhere.json\r")
    #expect(screen.wait(for: "There is no file 'nowhere.json' here."))
    #expect(screen.wait(for: "Policy editor (JSON):"))
    screen.type("logs:CreateLogGroup,\r")
    #expect(screen.wait(for: "…:"))
    screen.type("logs:PutLogEvents\r")
    #expect(screen.wait(for: "Description"))
    screen.type("\r")
    #expect(screen.wait(for: "\"logs:PutLogEvents\"]"))
    #expect(screen.wait(for: "Create? [Y/n]"))
  }

  @Test func `a form that AWS refuses half-way says what it did, and that it stays`() throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("wizard delete-vpc\r")
    #expect(screen.wait(for: "There is no VPC to delete but the default one."))
    #expect(screen.wait(for: "nothing was deleted"))
    // No address is left for the NAT gateway when VPC and subnets are there.
    screen.type("for i in 1 2 3 4 5; do aws ec2 allocate-address > a; done; echo al''located\r")
    #expect(screen.wait(for: "allocated"))
    screen.type("wizard vpc\r")
    for (label, answer) in [
      ("Name tag", "half"), ("IPv4 CIDR block", "10.1.0.0/16"), ("Availability Zones", "1"),
      ("public subnets", "1"), ("private subnets", "1"), ("NAT gateways", "1"), ("endpoints", ""),
      ("DNS hostnames", ""), ("DNS resolution", ""), ("Create? [Y/n]", ""),
    ] {
      #expect(screen.wait(for: label))
      screen.type(answer + "\r")
    }
    #expect(screen.wait(for: "AddressLimitExceeded"))
    #expect(screen.wait(for: "This much is done, and the rest was refused;"))
    #expect(screen.wait(for: "Your answers are kept"))
    #expect(screen.wait(for: "Name tag"))
    screen.type(".\r")
    #expect(screen.wait(for: "what it did stays, and 'undo' takes it back"))
  }
}
