import Documents
import LabSession
import Testing
import Tutor

@testable import Recordings

@Suite struct ScriptExportTests {
  /// Everything that a replay compares.
  private static func compared(_ transcript: Transcript) -> [String] {
    transcript.events.map { event in
      switch event.kind {
      case .input(_, let outcome):
        "\(event.number) \(event.time) \(outcome.status) \(outcome.output) "
          + "\(String(describing: outcome.progress))"
      case .end(let ending): "\(event.number) \(event.time) \(ending)"
      case .foreign(let kind): "\(event.number) \(kind)"
      }
    }
  }

  private static func check(_ transcript: Transcript) throws -> String {
    let lesson = try Samples.lesson(of: transcript.header)
    let script = ScriptExport.text(of: try Samples.session(transcript))
    let played = try Samples.play(script, lesson: lesson)
    let (old, new) = (compared(transcript), compared(played))
    if let index = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      Issue.record("event \(index + 1):\n\(old[index])\n\(new[index])\n\(script.suffix(2000))")
    }
    #expect(old.count == new.count)
    let again = ScriptExport.text(of: try Samples.session(played))
    #expect(again == script, "what is played is written as it was")
    return script
  }

  @Test(arguments: Samples.recorded)
  func `script, run, export, run is a fixed point`(name: String) throws {
    let script = try Self.check(try Samples.recording(name))
    #expect(!script.contains("# vpclab: input"), "lines stand as they were typed")
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var inputs: [Input?]
    /// Where each was typed, the first window where nothing is said.
    var windows: [Int] = []
    /// Lines that the script has.
    var lines: [String] = []
    var testDescription: String { name }
  }

  private static func typed(_ text: String) -> Input { .command(text, isFollowed: true) }

  static let rows: [Row] = [
    Row(
      name: "answers and forms as words",
      inputs: [
        typed("answer"), .answer(prompt: "what-is-vpc", text: "It's mine, really"),
        .answer(prompt: "what-is-vpc", text: ""), typed("wizard log-group"),
        .form(wizard: "log-group", values: ["name": "My group"]),
      ],
      lines: [
        "answer what-is-vpc It's mine, really",
        #"# vpclab: answer {"question": "what-is-vpc", "text": ""}"#,
        "wizard log-group name='My group'",
      ]),
    Row(
      name: "answers that no line can hold",
      inputs: [
        .answer(prompt: "what-is-vpc", text: "two\nparagraphs"),
        .answer(prompt: "what-is-vpc", text: "costs $HOME  and 'quotes' \"of\" both"),
        .answer(prompt: "what-is-vpc", text: "\u{1B}[2J"),
        .answer(prompt: "nothing", text: "x"), .form(wizard: "no such", values: [:]),
        .form(wizard: "vpc", values: ["name": "a'b\"c d", "cidr": "10.1.0.0/16"]),
      ],
      lines: [
        #"# vpclab: answer {"question": "what-is-vpc", "text": "two\nparagraphs"}"#,
        #"# vpclab: answer {"question": "what-is-vpc", "text": "\u001b[2J"}"#,
      ]),
    Row(
      name: "a ping in the foreground",
      inputs: [
        typed("ping 10.9.9.9"), .proceed(packets: 1), .proceed(packets: 1), .proceed(packets: 2),
        typed("echo no"), .proceed(packets: 2),
        .interrupt, typed("report"), typed("wizard vpc"), .command("report"), .interrupt,
      ],
      lines: [
        "# vpclab: typed", "# vpclab: packets 1 x 2", "# vpclab: packets 2", "# vpclab: interrupt",
        "# vpclab: pasted",
      ]),
    Row(
      name: "several lines",
      inputs: [
        "cat > a.json <<'JSON'\n{\"a\":\n  [1]}\nJSON", "X='two\nlines'", "echo \\\n  $X",
        "for i in 1 2; do\n  echo $i\ndone", "echo a\necho b", "echo a \\", "for i in", "",
        "# note",
        "  echo blank  ", "note it's done", "note one \\\nand two", "# vpclab: seed 9",
        "echo \u{1B}[2J",
        "echo \u{202E}abc", "echo a\r",
      ].map { .command($0) },
      lines: [
        "# vpclab: input \"echo a\\necho b\"", "# vpclab: input \"echo \\u001b[2J\"",
        "# vpclab: input \"# vpclab: seed 9\"", "# vpclab: input \"\"",
      ]),
    Row(
      name: "sittings, and ends that do not end",
      inputs: [
        typed("echo a"), typed("quit"), nil, typed("set -e"), typed("false"), typed("echo b"), nil,
        .command("quit"), .command("echo c"), .command("exit"), .command("echo d"),
      ],
      lines: ["# vpclab: end", "# vpclab: continue"]),
    Row(
      name: "undo, redo, reset, wait",
      inputs: [
        "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "undo", "redo", "wait 5m", "reset now",
        "undo 2", "solve vpc-1 now", "skip 1 now", "reset 1 now", "hint", "name Zoë",
      ].map { .command($0) }),
    Row(
      name: "several windows, and a fork",
      inputs: [
        typed("ping localhost"), "X=1", .proceed(packets: 2), "echo $X", .interrupt, .hangUp,
        "fork", "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "fork back", "undo",
      ],
      windows: [1, 2, 1, 2, 1, 2, 1, 1, 3, 3],
      lines: ["# vpclab: window 2", "# vpclab: hang-up", "# vpclab: window 3"]),
  ]

  @Test(arguments: rows)
  func `what only a terminal records is played again`(_ row: Row) throws {
    let transcript = try Samples.record(row.inputs, windows: row.windows)
    let script = try Self.check(transcript)
    let lines = script.split(separator: "\n").map(String.init)
    for line in row.lines { #expect(lines.contains(line), "\(line) in\n\(script)") }
    for scalar in script.unicodeScalars { #expect(scalar == "\n" || scalar.value >= 32) }
  }
}
