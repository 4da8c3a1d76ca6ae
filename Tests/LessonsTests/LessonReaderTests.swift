import Testing

@testable import Lessons

@Suite struct LessonReaderTests {
  @Test func `a correct lesson is read in full`() throws {
    let lesson = try Lesson(SampleLesson.files())
    #expect(lesson.id == "sample")
    #expect(lesson.names.map(\.name) == ["vpc", "subnet"])
    #expect(lesson.maximumScore == 100)
    let step = try #require(lesson.steps.first)
    #expect(step.reading == "# First\n")
    #expect(step.wizards == ["vpc"])
    #expect(step.command == nil)
    let requirement = try #require(step.checkpoints.first?.requirements.first)
    #expect(requirement.condition == .aws(command: "ec2 describe-vpcs", expect: "Vpcs"))
    #expect(requirement.found == "Vpcs[].CidrBlock")
    #expect(
      step.diagnoses.first?.when == [.not(.aws(command: "ec2 describe-vpcs", expect: "Vpcs"))])
    #expect(lesson.costs.hints == [1, 1, 2])
  }

  @Test func `several conditions are one, and a packet may be waited for`() throws {
    let probe = Condition.Probe(traffic: "tcp/22", from: "connect", to: "i-1")
    let lesson = try Lesson(
      SampleLesson.files(
        replacing: "{ aws: ec2 describe-vpcs, expect: Vpcs }",
        with: "{ all: [{ probe: { tcp/22: { from: connect, to: i-1 } }, expect: waiting }, "
          + "{ happened: { connected: { to: i-1 }, outcome: lost } }] }"))
    #expect(
      lesson.steps.first?.diagnoses.first?.when == [
        .not(
          .all([
            .probe(probe, expect: .waiting), .happened(.connected(to: "i-1", outcome: .lost)),
          ]))
      ])
  }

  @Test func `a lost packet, an answer to be read and a policy's newest version are conditions`()
    throws
  {
    let lesson = try Lesson(
      SampleLesson.files(
        replacing: "{ aws: ec2 describe-vpcs, expect: Vpcs }",
        with: "{ all: [{ lost: { from: internet, to: 10.2.0.5, where: tool } }, "
          + "{ happened: { called: GetLogEvents, reads: response.events } }, "
          + "{ permits: { role: r, actions: [a], resource: b, versions: newest } }] }"))
    #expect(
      lesson.steps.first?.diagnoses.first?.when == [
        .not(
          .all([
            .lost(Condition.Loss(from: "internet", to: "10.2.0.5", where: "tool")),
            .happened(
              .called(
                operation: "GetLogEvents", error: nil, where: nil, reads: "response.events")),
            .permits(
              Condition.Grant(role: "r", actions: ["a"], resource: "b", versions: .newest)),
          ]))
      ])
  }

  /// Found by fuzzing: a lab is always at a step, and one without steps ended the program.
  @Test(arguments: ["", "steps: []\n"])
  func `a lesson without steps is refused`(steps: String) throws {
    let text = SampleLesson.yaml
    let start = try #require(text.firstRange(of: "steps:")).lowerBound
    let end = try #require(text.firstRange(of: "prompts:")).lowerBound
    let files = SampleLesson.files(yaml: text[..<start] + steps + text[end...])
    let error = #expect(throws: LessonError.self) { try Lesson(files) }
    #expect(error?.reason == .missingKey("steps", of: "a lesson"))
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    var text: String
    var testDescription: String { name }
  }

  @Test(arguments: slips)
  func `every slip is named with its place and a way out`(slip: Slip) {
    #expect(SampleLesson.errorText(replacing: slip.old, with: slip.new) == slip.text)
  }

  static let slips: [Slip] = [
    Slip(
      name: "misspelt key", old: "hints: [one", new: "hintz: [one",
      text: """
        lesson.yaml:28:9: error: unknown key 'hintz'
          help: did you mean 'hints'? use one of: id, title, points, require, hints, solution
        """),
    Slip(
      name: "unknown key far from all", old: "minutes: 5", new: "minutes: 5\nbananas: 1",
      text: """
        lesson.yaml:6:1: error: unknown key 'bananas'
          help: use one of: format, id, title, region, minutes, let, steps, prompts, doubts, \
        costs, concepts, quizzes, write-up, solution, version, coverage
        """),
    Slip(
      name: "missing key", old: "title: A sample\n", new: "",
      text: "lesson.yaml:1:1: error: a lesson needs the key 'title'"),
    Slip(
      name: "no number", old: "points: 100", new: "points: many",
      text: "lesson.yaml:21:17: error: 'points' must be a whole number, not 'many'"),
    Slip(
      name: "list for a text", old: "title: A sample", new: "title: [A, sample]",
      text: "lesson.yaml:3:8: error: 'title' must be a text, this is a list"),
    Slip(
      name: "empty text", old: "goal: Make a network.", new: "goal:",
      text: "lesson.yaml:15:10: error: 'goal' is empty"),
    Slip(
      name: "missing file", old: "read: 1-first.md", new: "read: 1-frist.md",
      text: """
        lesson.yaml:16:11: error: there is no file '1-frist.md' in the lesson's folder
          help: did you mean '1-first.md'? use one of: 1-first.md, lesson.yaml, solution.sh, \
        write-up.md
        """),
    Slip(
      name: "no condition", old: "aws: ec2 describe-vpcs\n            expect: Vpcs",
      new: "expect: Vpcs",
      text: """
        lesson.yaml:23:13: error: nothing is asked here
          help: use exactly one of: aws, probe, route, permits, denies, trusts, happened, lost, any, all, not
        """),
    Slip(
      name: "unknown outcome", old: "{ aws: ec2 describe-vpcs, expect: Vpcs }",
      new: "{ probe: { icmp: { from: a, to: b } }, expect: answered }",
      text: """
        lesson.yaml:32:69: error: 'expect' cannot be 'answered'
          help: use one of: replied, lost, waiting
        """),
    Slip(
      name: "other format", old: "format: 1", new: "format: 2",
      text: """
        lesson.yaml:1:9: error: format 2 is not known to this version
          help: write 'format: 1'
        """),
    Slip(
      name: "id with a path", old: "id: sample", new: "id: ../sample",
      text: """
        lesson.yaml:2:5: error: '../sample' is no good id
          help: begin with a letter or digit; then letters, digits, '.', '_' and '-', 64 in all
        """),
  ]

  @Test func `a name can ask what is in the way of a packet`() throws {
    let files = SampleLesson.files(
      replacing: "{ aws: \"ec2 describe-vpcs\", query: \"Vpcs[0]\" }",
      with: "{ probe: { icmp: { from: internet, to: a } }, query: \"[0]\" }")
    #expect(
      try Lesson(files).names.first?.source
        == .probe(.init(traffic: "icmp", from: "internet", to: "a")))
  }

  @Test func `a folder without lesson yaml is no lesson`() {
    #expect(throws: LessonError.self) { try Lesson(LessonFiles([("readme.md", "x")])) }
  }

  @Test(arguments: [
    (
      "{ probe: { tcp/22: { from: internet, to: '${vpc.A}' } }, expect: replied }",
      Condition.probe(
        .init(traffic: "tcp/22", from: "internet", to: "${vpc.A}"), expect: .replied)
    ),
    ("{ route: { from: a, to: b, via: c } }", .route(.init(from: "a", to: "b", via: "c"))),
    (
      "{ permits: { role: r, actions: ['logs:A', 'logs:B'], resource: '*' } }",
      .permits(.init(role: "r", actions: ["logs:A", "logs:B"], resource: "*"))
    ),
    ("{ trusts: { role: r, service: s } }", .trusts(role: "r", service: "s")),
    (
      "{ happened: { ping: { from: a, to: b }, outcome: lost } }",
      .happened(.ping(from: "a", to: "b", outcome: .lost))
    ),
    (
      "{ happened: { called: DeleteVpc, error: DependencyViolation } }",
      .happened(.called(operation: "DeleteVpc", error: "DependencyViolation", where: nil))
    ),
    ("{ happened: { connected: { to: a } } }", .happened(.connected(to: "a"))),
    (
      "{ any: [{ trusts: { role: r, service: s } }, { happened: { connected: {} } }] }",
      .any([.trusts(role: "r", service: "s"), .happened(.connected(to: nil))])
    ),
  ])
  func `every kind of condition can be written`(text: String, condition: Condition) throws {
    let files = SampleLesson.files(
      replacing: "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }", with: text)
    #expect(try Lesson(files).steps.first?.diagnoses.first?.when == [condition])
  }
}
