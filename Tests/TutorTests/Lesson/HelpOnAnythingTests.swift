import LabSession
import LabShell
import LabTesting
import Lessons
import Testing

@testable import Tutor

/// `help X` for whatever can be typed, and the numbers by which messages speak of inputs.
@Suite struct HelpOnAnythingTests {
  @Test(arguments: TutorWordRegistry.all.map { $0.name })
  func `every word is explained with a line that runs`(name: String) throws {
    var rehearsal = try Rehearsal()
    let word = try #require(TutorWordRegistry.word(named: name))
    #expect(rehearsal.told("help \(name)").contains("Example: \(word.example)"))
    #expect(ParsedInput(word.example).word?.name == name)
    let answers = rehearsal.type(word.example).messages
    for case .misused(.usage(let usage)) in answers {
      #expect(Bool(false), "\(usage.name) \(usage.usage)")
    }
  }

  @Test(arguments: ProgramUsage.names)
  func `every program is explained with a line that has it`(name: String) throws {
    let usage = try #require(ProgramUsage(ofProgram: name))
    var rehearsal = try Rehearsal()
    let told = rehearsal.told("help '\(name)'")
    #expect(told.contains("Example: \(usage.example)"), "\(told)")
    let input = ParsedInput(usage.example)
    #expect(input.word == nil && !input.needsMoreLines && input.canRun, "\(usage.example)")
    let words = usage.example.split { " ();".contains($0) }.map(String.init)
    #expect(
      ProgramUsage.names.contains { other in
        words.contains(other) && ProgramUsage(ofProgram: other)?.example == usage.example
      }, "\(usage.example)")
  }

  /// Where there is something for each to choose from, all examples do what they say.
  @Test(arguments: WizardRegistry.all.map { $0.id })
  func `every form is explained with a line that fills it in`(id: String) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    let wizard = try #require(WizardRegistry.wizard(named: id))
    let usage = wizard.usage(in: rehearsal.lab.state)
    #expect(rehearsal.told("help wizard \(id)").contains("Example: \(usage.example)"))
    #expect(rehearsal.told("help \(id)").contains("wizard \(id)"))
    for field in wizard.fields(in: rehearsal.lab.state.cloud, given: FormValues()) {
      #expect(rehearsal.told("help wizard \(id)").contains("\(field.id)="))
    }
    for line in Self.needs[id] ?? [] { #expect(rehearsal.type(line).status == 0, "\(line)") }
    let example = wizard.usage(in: rehearsal.lab.state).example
    let response = rehearsal.type(example)
    for case .misused(let misuse) in response.messages { #expect(Bool(false), "\(misuse)") }
  }

  private static let needs = [
    "accept-peering": [
      "wizard vpc name=Third cidr=10.7.0.0/16 zones=1 private=0",
      "wizard peering requester=NextWork-1-vpc accepter=Third-vpc accept=no", "wait 10s",
    ],
    "delete-nat-gateway": ["wizard vpc name=n zones=1 nat=1"],
    "release-address": ["aws ec2 allocate-address"],
    "log-events": ["wait 15m"],
  ]

  @Test func `what nobody knows is said to be unknown, and Tab offers what is known`() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.told("help nonsense").contains("There is no word, program, form or term"))
    #expect(rehearsal.told("help aws ec2").contains("Example: aws ec2 describe-vpcs"))
    let offered = rehearsal.lab.candidates(for: "help ") ?? []
    for name in ["connect", "wait", "history", "delete-nat-gateway", "accept-peering", "why"] {
      #expect(offered.contains(name), "\(name)")
    }
    #expect(rehearsal.lab.candidates(for: "help wizard ")?.contains("accept-peering") == true)
    #expect(rehearsal.lab.candidates(for: "wizard ")?.contains("delete-nat-gateway") == true)
    #expect(rehearsal.told("wizard").contains("accept-peering"))
  }

  @Test func `history has the numbers by which messages speak of inputs`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(4).flatMap { $0 })
    rehearsal.type("connect \"$I1\"")
    // A ping that the terminal follows is more than one input of the transcript.
    _ = rehearsal.lab.apply(.command("ping 198.51.100.1", isFollowed: true))
    _ = rehearsal.lab.apply(.proceed(packets: 2))
    _ = rehearsal.lab.apply(.interrupt)
    let lines = rehearsal.printed("history").split(separator: "\n").map(String.init)
    let ping = try #require(lines.first { $0.hasSuffix("  ping 198.51.100.1") })
    let number = ping.split(separator: " ")[0]
    rehearsal.type("exit")
    let told = rehearsal.told("check 5")
    #expect(told.contains("At input \(number) a ping"), "\(told)")
    // What a form ran stands under one number, that of what was typed.
    rehearsal.type("wizard log-group name=g retention=7")
    let last = rehearsal.printed("history 4").split(separator: "\n").map(String.init)
    #expect(last.map { $0.prefix(5).contains(where: \.isNumber) } == [true, false, false, true])
  }
}
