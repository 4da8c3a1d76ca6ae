import Testing

@testable import Lessons

/// What is wrong with a lesson's write-up, each in its place.
@Suite struct WriteUpLintTests {
  private static let data = """
    let:
      blocks: { aws: ec2 describe-vpcs, query: "Vpcs[].CidrBlock" }
      rows: { of: vpc, query: CidrBlockAssociationSet }
    answers:
      why: { at: vpc, say: ["Because of ${vpc.CidrBlock}.", "Since ${blocks} are mine, ${subnet.SubnetId}."] }
    facts:
      author: { say: "${session.author}" }
    learned:
      none: { say: There must be one. }
    pictures:
      blocks:
        at: vpc
        alt: The blocks of ${vpc}
        table: { title: Blocks, rows: rows, columns: { Block: CidrBlock } }

    """
  private static let template =
    "# Why\n\n{{answer:why}}\n\n{{fact:author}}\n\n{{picture:blocks}}\n\n{{list:notes}}\n"

  private func findings(
    replacing old: String = "", with new: String = "", template: String = template
  ) throws -> [String] {
    let lint = LessonLint(
      operations: ["CreateVpc"], regions: ["us-west-2"],
      commandProblem: { $0.hasPrefix("ec2 ") ? nil : "no such service" },
      expressionProblem: { $0.contains("[?") && !$0.contains("]") ? "unclosed" : nil })
    let data = old.isEmpty ? Self.data : Self.data.replacing(old, with: new)
    #expect(old.isEmpty || data != Self.data)
    // The sample's lesson uses its second name in a sentence.
    let files = SampleLesson.files()
    let others = files.files.filter { $0.name != "write-up.md" }.map { ($0.name, $0.text) }
    do throws(LessonError) {
      let source = try LessonSource(
        LessonFiles(others + [("write-up.md", template), ("write-up.yaml", data)]))
      return lint.findings(in: source).map {
        "\($0)".split(separator: "\n").first.map(String.init) ?? ""
      }
    } catch {
      return ["\(error)".split(separator: "\n").first.map(String.init) ?? ""]
    }
  }

  /// No session needs the write-up before its end, and what is wrong with it is found by the lint.
  @Test func `a lesson is played whatever its write-up says`() throws {
    let others = SampleLesson.files().files.filter { $0.name != "write-up.md" }
      .map { ($0.name, $0.text) }
    let source = try LessonSource(
      LessonFiles(
        others + [
          ("write-up.md", Self.template), ("write-up.yaml", "fact: ["),
          ("languages/de.po", "msgid \"What it says\"\nmsgstr \"Was sie sagt\"\n"),
        ]))
    #expect(source.lesson == (try LessonSource(SampleLesson.files()).lesson))
    #expect(throws: LessonError.self) { try source.writeUp() }
    let found = LessonLint(
      operations: ["CreateVpc"], regions: ["us-west-2"], commandProblem: { _ in nil },
      expressionProblem: { _ in nil }
    ).findings(in: source)
    #expect(found.count == 1 && found[0].file == "write-up.yaml", "\(found)")
  }

  @Test func `nothing is found in a correct one`() throws { #expect(try findings() == []) }

  @Test(arguments: [
    ("  why: {", "  who: {", "write-up.yaml:5:8: error: there is no prompt 'who'"),
    ("at: vpc, say", "at: vpcs, say", "write-up.yaml:5:14: error: there is no checkpoint 'vpcs'"),
    ("${vpc.CidrBlock}", "${vcp.CidrBlock}", "write-up.yaml:5:24: error: unknown name '${vcp}'"),
    ("${blocks}", "${vpc}", "write-up.yaml:2:11: error: name 'blocks' is never used"),
    ("of: vpc", "of: later", "write-up.yaml:3:15: error: unknown name '${later}'"),
    (
      "\"Vpcs[].CidrBlock\"", "\"Vpcs[?\"",
      "write-up.yaml:2:44: error: 'Vpcs[?' is no JMESPath: unclosed"
    ),
    (
      "ec2 describe", "ec3 describe",
      "write-up.yaml:2:18: error: 'ec3 describe-vpcs' is no command: no such service"
    ),
    ("  none: {", "  some: {", "write-up.yaml:9:9: error: there is no diagnosis 'some'"),
    ("rows: rows", "rows: row", "write-up.yaml:14:35: error: unknown name '${row}'"),
    ("table:", "tabel:", "write-up.yaml:14:5: error: unknown key 'tabel'"),
    (
      "table: {", "network: { title: x }\n    table: {",
      "write-up.yaml:12:5: error: two questions at once: 'network' and 'table'"
    ),
    ("say: There", "says: There", "write-up.yaml:9:11: error: unknown key 'says'"),
    (
      "  author:", "  writer:",
      "write-up.yaml:7:11: error: the template has no place for the fact 'writer'"
    ),
  ])
  func `each fault is found in its place`(old: String, new: String, text: String) throws {
    let found = try findings(replacing: old, with: new)
    #expect(found.contains(text), "found \(found)")
  }

  /// E4: a place that nothing stands for would be published for ever.
  @Test(arguments: [
    ("{{fact:bogus}}", "write-up.md:3:1: error: there is no fact 'bogus'"),
    ("{{picture:nope}}", "write-up.md:3:1: error: there is no picture 'nope'"),
    ("{{answer:nobody}}", "write-up.md:3:1: error: there is no prompt 'nobody'"),
    ("{{list:queries}}", "write-up.md:3:1: error: there is no list 'queries'"),
    ("{{nonsense:x}}", "write-up.md:3:1: error: '{{' begins no place that can be filled in"),
    ("{{answer}}", "write-up.md:3:1: error: '{{' begins no place that can be filled in"),
    ("{{fact:vpcs", "write-up.md:3:1: error: '{{' begins no place that can be filled in"),
  ])
  func `a place that cannot be filled in is found`(place: String, text: String) throws {
    let found = try findings(template: "# Why\n\n\(place)\n\n" + Self.template.dropFirst(7))
    #expect(found == [text])
  }
}
