import LabSession
import LabShell
import Languages
import Lessons
import Testing
import Tutor

@testable import Presentation

/// The whole lab in another language: nothing that the tutor says may be left in English.
@Suite struct LanguageTests {
  /// In the pseudo-locale every word of ours has accents, so what has none came from somewhere else.
  @Test(arguments: Layout.Form.allCases)
  func `no text is left in code`(form: Layout.Form) throws {
    let foreign = try Self.foreignWords()
    let layout = Layout(columns: 10_000, form: form, language: .pseudo)
    var left: Set<String> = []
    // A learner's own notes are in no language of ours.
    for (name, messages) in try SampleScreens.screens(in: Language.pseudoTag)
    where name != "notes" {
      // An account is listed in AWS's own words.
      for line in messages.flatMap({ layout.lines(of: $0) })
      where !["+ ", "- "].contains(String(line.plain.prefix(2))) {
        // What is typed is the same in every language.
        let spoken = line.spans.filter { $0.style != .command }.map(\.text).joined(separator: " ")
        for word in Self.words(of: Self.unquoted(spoken)) where !foreign.contains(word) {
          left.insert("\(name): \(word) in \(line.plain.prefix(160))")
        }
      }
    }
    #expect(
      left.isEmpty, "\(left.count) left:\n\(left.sorted().prefix(40).joined(separator: "\n"))")
  }

  /// What the simulator prints beside AWS's answers is its own, and AWS's is not touched.
  @Test(arguments: [
    (
      "aws ec2 create-vpc --cidr-block 10.1.0.0/8",
      "vpclab: Der Block einer VPC ist /16 bis /28 und liegt außerhalb von 0.0.0.0/8,"
    ),
    ("wait 5m", "Es ist jetzt 2026-01-05 "),
    ("vim policy.json", "    Schreibe die Datei mit einem Here-Dokument"),
    ("aws ec2 delete-vpc --vpc-id $VPC1", "vpclab: Das "),
    ("connect nobody", "connect: es gibt keine Instance 'nobody'"),
    ("wait long", "wait: es fehlt eine Zeit"),
  ])
  func `the simulator's own lines are said in German`(line: String, says: String) throws {
    var lab = try PlayedLab(steps: 1)
    let german = Layout(columns: 400, language: try PlayedLab.language("de"))
    let printed = lab.type(line).map { PlainText.text(of: $0) }.joined()
    let shown = german.printed(printed)
    #expect(shown.contains(says), "\(shown)")
    let own = printed.split(separator: "\n").filter {
      $0.hasPrefix("aws: ") || $0.hasPrefix("sh: ")
    }
    #expect(own.allSatisfy { shown.contains($0) })
    #expect(Layout(columns: 400).printed(printed) == printed)
    // They are broken between words, and nothing else is.
    let narrow = Layout(columns: 60).printed(printed)
    #expect(
      narrow.split(whereSeparator: \.isWhitespace) == printed.split(whereSeparator: \.isWhitespace))
    for line in narrow.split(separator: "\n") where line.hasPrefix("vpclab: ") {
      #expect(line.count <= 60, "\(line)")
    }
  }

  @Test func `what is wrong with a document is said in German`() throws {
    let problem = FormProblem.malformedDocument(
      "Syntax errors in policy.",
      advice: "The document is not JSON: string or '}' expected near 'broken' (line 1, column 8).")
    let said = Layout(columns: 200, language: try PlayedLab.language("de")).said(problem.sentence)
    #expect(said.plain.contains("Zeichenkette oder '}' erwartet bei 'broken'"), "\(said.plain)")
  }

  /// A noun of the lesson's has an article that would have to fit any sentence, so German puts the
  /// name first.
  @Test(arguments: [
    ("gate", "the internet gateway of VPC 1, gate (igw-1)", "gate (das Internet-Gateway, igw-1)"),
    (nil, "the internet gateway of VPC 1 (igw-1)", "igw-1 (das Internet-Gateway)"),
  ])
  func `a resource fits any sentence`(name: String?, english: String, german: String) throws {
    let layout = Layout(columns: 80, language: try PlayedLab.language("de"))
    func resource(_ role: String) -> StyledText {
      StyledText(NamedResource(id: "igw-1", name: name, role: role))
    }
    #expect(resource("internet gateway of VPC 1").plain == english)
    #expect(layout.said(resource("das Internet-Gateway")).plain == german)
  }

  @Test(arguments: Layout.Form.allCases)
  func `German screens fit every width`(form: Layout.Form) throws {
    let german = try PlayedLab.language("de")
    for (name, messages) in try SampleScreens.screens(in: "de") {
      for columns in Array(40...100) + [120, 160] {
        let layout = Layout(columns: columns, form: form, language: german)
        for line in messages.flatMap({ layout.lines(of: $0) })
        where line.width > layout.columns && !line.isOneWord {
          Issue.record("\(name) at \(columns): \(line.plain)")
        }
      }
    }
  }

  @Test func `German frames are never torn`() throws {
    let german = try PlayedLab.language("de")
    for (name, messages) in try SampleScreens.screens(in: "de") where name.hasPrefix("map") {
      for columns in 40...160 {
        let layout = Layout(columns: columns, language: german)
        let widths = Set(
          messages.flatMap { layout.lines(of: $0) }
            .filter { line in "┌│└".contains(line.plain.first ?? " ") }.map(\.width))
        #expect(widths.count <= 2, "\(name) at \(columns): \(widths)")
      }
    }
  }

  /// What a person says in English, and where it stands, is what every language has.
  @Test func `a translation says as much as the original`() throws {
    let german = try PlayedLab.language("de")
    let (english, translated) = (
      try SampleScreens.screens(in: Language.englishTag), try SampleScreens.screens(in: "de")
    )
    for ((name, original), (_, messages)) in zip(english, translated) {
      #expect(original.count == messages.count, "\(name)")
      for (message, other) in zip(original, messages) {
        let commands = Layout(columns: 10_000).lines(of: message).flatMap(\.commands)
        let others = Layout(columns: 10_000, language: german).lines(of: other).flatMap(\.commands)
        #expect(Set(commands) == Set(others), "\(name)")
      }
    }
  }

  // MARK: Words that are nobody's translation

  /// What was typed and printed, names of the tutor's words, forms and checkpoints, and what AWS and
  /// other programs call things.
  private static func foreignWords() throws -> Set<String> {
    var foreign = Set(words(of: Self.names))
    var lab = try PlayedLab(steps: 7)
    for line in [
      "aws ec2 describe-vpcs", "aws ec2 describe-instances", "aws ec2 describe-route-tables",
      "aws ec2 describe-internet-gateways", "aws ec2 describe-network-interfaces",
      "aws ec2 describe-security-groups", "aws ec2 describe-network-acls", "aws iam list-roles",
      "aws iam list-policies --scope Local",
    ] { lab.type(line) }
    foreign.formUnion(words(of: lab.transcript))
    for word in TutorWordRegistry.all { foreign.formUnion(words(of: "\(word.name) \(word.usage)")) }
    for wizard in WizardRegistry.all { foreign.formUnion(words(of: wizard.id)) }
    for step in lab.lab.lesson.steps {
      foreign.formUnion(words(of: ([step.id] + step.checkpoints.map(\.id)).joined(separator: " ")))
    }
    for concept in lab.lab.lesson.concepts { foreign.formUnion(words(of: concept.id)) }
    for prompt in lab.lab.lesson.prompts { foreign.formUnion(words(of: prompt.id)) }
    return foreign
  }

  /// Protocols, fields, states and Regions, by the names that AWS and the internet gave them, and what a
  /// screen's learner calls a log group.
  private static let names = """
    ACCEPT REJECT ICMP TCP UDP UTC VPC NTP SSH Ctrl icmp tcp udp echo request reply ingress egress
    pending running stopped terminated active local blackhole eni vpc igw pcx acl rtb sg subnet
    eipalloc eu central far STANDARD
    version account id interface srcaddr dstaddr srcport dstport protocol packets bytes start end
    action log status PORT TERM FIELD VALUE lab solution
    """

  /// Runs of letters without accents, two or more; what has digits or underscores is an id or a code.
  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init).filter { word in
      word.count > 1 && word.allSatisfy { $0.isASCII && $0.isLetter }
    }
  }

  /// What is said beside what stands in quotes, which was typed.
  private static func unquoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return text }
    return parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0] }.joined(separator: " ")
  }
}

extension StyledLine {
  fileprivate var commands: [String] { spans.filter { $0.style == .command }.map(\.text) }
}
