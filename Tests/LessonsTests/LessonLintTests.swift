import Testing

@testable import Lessons

@Suite struct LessonLintTests {
  private let lint = LessonLint(
    operations: ["CreateVpc", "DeleteVpc"], regions: ["eu-central-1", "us-west-2"],
    forms: ["instance", "vpc"],
    commandProblem: { $0.hasPrefix("ec2 ") ? nil : "no such service" },
    expressionProblem: { $0.contains("[?") && !$0.contains("]") ? "unclosed" : nil })

  private func texts(
    replacing old: String = "", with new: String = "",
    extra: [(name: String, text: String)] = []
  ) throws -> [String] {
    try lint.findings(
      in: LessonSource(SampleLesson.files(replacing: old, with: new, extra: extra))
    ).map { String(describing: $0).split(separator: "\n").first.map(String.init) ?? "" }
  }

  @Test func `nothing is found in a correct lesson`() throws {
    #expect(try texts() == [])
  }

  @Test(arguments: [
    (
      "region: us-west-2", "region: us-moon-1",
      "lesson.yaml:4:9: error: the account cannot use a Region 'us-moon-1'"
    ),
    (
      "hints: [one, two, three]", "hints: [one, two]",
      "lesson.yaml:28:16: error: a checkpoint has exactly three hints, this one has 2"
    ),
    (
      "points: 100", "points: 90",
      "lesson.yaml:13:3: error: the required steps give 90 points, not 100"
    ),
    (
      "${found}, ${subnet.SubnetId}", "${subnett.SubnetId} ${subnet.SubnetId}",
      "lesson.yaml:27:24: error: unknown name '${subnett}'"
    ),
    (
      ", ${subnet.SubnetId}", "", "lesson.yaml:11:11: error: name 'subnet' is never used"
    ),
    (
      "\"ec2 describe-vpcs\"", "\"ec2 describe-vpcs --vpc-ids ${subnet}\"",
      "lesson.yaml:10:15: error: '${subnet}' is used before it is defined"
    ),
    (
      "query: \"Vpcs[0]\"", "query: \"Vpcs[?\"",
      "lesson.yaml:10:43: error: 'Vpcs[?' is no JMESPath: unclosed"
    ),
    (
      "aws: ec2 describe-vpcs", "aws: ec3 describe-vpcs",
      "lesson.yaml:24:18: error: 'ec3 describe-vpcs' is no command: no such service"
    ),
    (
      "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }", "{ happened: { called: CreateVPC } }",
      "lesson.yaml:32:37: error: there is no operation 'CreateVPC'"
    ),
    (
      "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }",
      "{ lost: { from: \"${subnett.Id}\" } }",
      "lesson.yaml:32:31: error: unknown name '${subnett}'"
    ),
    (
      "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }", "{ lost: { where: \"a[?\" } }",
      "lesson.yaml:32:32: error: 'a[?' is no JMESPath: unclosed"
    ),
    (
      "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }",
      "{ happened: { called: CreateVpc, reads: \"a[?\" } }",
      "lesson.yaml:32:55: error: 'a[?' is no JMESPath: unclosed"
    ),
    (
      "step: first }", "step: fist }", "lesson.yaml:35:54: error: there is no step 'fist'"
    ),
    (
      "wizards: vpc", "wizards: [vpc, vcp]",
      "lesson.yaml:17:20: error: there is no form 'vcp'"
    ),
    (
      "      - id: none", "      - id: none\n        wizards: vcp",
      "lesson.yaml:32:18: error: there is no form 'vcp'"
    ),
    (
      "wizards: vpc", "concepts: [vcp]",
      "lesson.yaml:17:15: error: there is no concept 'vcp'"
    ),
    (
      "id: why", "id: who", "write-up.md:3:1: error: there is no prompt 'why'"
    ),
  ])
  func `each fault is found in its place`(old: String, new: String, text: String) throws {
    let found = try texts(replacing: old, with: new)
    #expect(found.contains(text), "found \(found)")
  }

  @Test func `ids must differ`() throws {
    let found = try texts(
      replacing: "    diagnoses:\n      - id: none",
      with:
        "    diagnoses:\n      - { id: none, when: { trusts: { role: a, service: b } }, say: x }\n      - id: none"
    )
    #expect(found == ["lesson.yaml:32:13: error: another diagnosis has the id 'none' already"])
  }

  @Test(arguments: [
    ("notes.txt", "x", "notes.txt: error: the lesson does not use the file 'notes.txt'"),
    (
      "mistakes/a.sh", "aws", "mistakes/a.sh:1:1: error: a mistake must name the diagnosis it gets"
    ),
    (
      "mistakes/a.sh", "# diagnosis: nine\n",
      "mistakes/a.sh:1:1: error: there is no diagnosis 'nine'"
    ),
  ])
  func `files without a use are found`(name: String, content: String, text: String) throws {
    #expect(try texts(extra: [(name: name, text: content)]) == [text])
  }

  @Test func `scripts with a use are not`() throws {
    let extra = [
      (name: "mistakes/a.sh", text: "# diagnosis: none\n"),
      (name: "alternatives/b.sh", text: ""), (name: "clean-up.sh", text: ""),
    ]
    #expect(try texts(extra: extra) == [])
  }
}
