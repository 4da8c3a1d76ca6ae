import ProgramTesting
import SessionStore
import SystemCalls
import Testing
import Tutor

/// The whole lab as a screen reader has it.
@Suite(.serialized) struct AccessibleLabTests {
  /// What is drawn instead of said: arrows, boxes, blocks, ticks; and every escape sequence.
  private static func drawn(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      (0x2190...0x25FF).contains($0.value) || (0x2700...0x27BF).contains($0.value)
        || $0 == "\u{1B}"
    }
  }

  @Test(arguments: [["--accessible"], []])
  func `a script is told about without a drawing`(option: [String]) throws {
    let run = try #require(
      FinishedRun(
        Places.vpclab, ["run", "vpc-flow-logs", Places.solution] + option,
        environment: Places.environment(try Places.newFolder())
          .merging(option.isEmpty ? ["VPCLAB_ACCESSIBLE": "1"] : [:]) { $1 }))
    #expect(run.status == 0)
    #expect(run.standardError.contains("Passed:"))
    #expect(!run.standardError.contains("[x]"))
    #expect(Self.drawn(in: run.standardError + run.standardOutput) == [])
  }

  @Test func `a person plays the lab to its end, in whole lines`() throws {
    let folder = try Places.newFolder()
    let variables = Places.environment(folder)
      .merging(["LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]) { $1 }
    let screen = try #require(
      Pseudoterminal(Places.vpclab, ["start", "--accessible"], environment: variables))
    #expect(screen.wait(for: "lab 1/7 $"))
    func enter(_ line: String, _ mark: Int) {
      screen.type(line + "\r")
      // The typed line itself does not have what is waited for.
      screen.type("echo mark-$((\(mark) + 1))-\r")
      #expect(screen.wait(for: "mark-\(mark + 1)-"), "\(line)")
    }
    var mark = 0
    for word in ["help", "task", "task more", "forms", "check", "hint", "map", "progress", "why"] {
      enter(word, mark)
      mark += 1
    }
    screen.type("wizard inbound-rule\r")
    // How many follow depends on the answers, so no number of them is given.
    #expect(screen.wait(for: "Question 1."))
    screen.type(".\r")
    #expect(screen.wait(for: "nothing was changed"))
    let bytes = try FileReading.bytes(at: Places.solution, limit: 1 << 20)
    var input = ""
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#") || line.hasPrefix("set ") { continue }
      input += (input.isEmpty ? "" : "\r") + line
      guard !ParsedInput(input.split(separator: "\r").joined(separator: "\n")).needsMoreLines else {
        continue
      }
      enter(input, mark)
      (input, mark) = ("", mark + 1)
    }
    for line in ["connect 'Instance - NextWork VPC 1'", "exit"] {
      enter(line, mark)
      mark += 1
    }
    // A login's drawing would be heard stroke by stroke, and its words are said.
    #expect(!screen.transcript.contains("####"))
    #expect(screen.transcript.contains("Amazon Linux 2023, https://"))
    for word in ["check all", "map", "progress", "why", "notes", "answer list"] {
      enter(word, mark)
      mark += 1
    }
    #expect(screen.transcript.contains("The lesson is complete"))
    #expect(screen.transcript.contains("Passed:"))
    #expect(Self.drawn(in: screen.transcript) == [])
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
  }
}
