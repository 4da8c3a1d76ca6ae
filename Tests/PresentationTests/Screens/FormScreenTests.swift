import AWSServices
import LabSession
import Languages
import Testing

@testable import Presentation
@testable import Tutor

/// Forms in the reader's words: what stands on the screen can be typed, and a transcript knows nothing
/// of it.
@Suite struct FormScreenTests {
  /// The words of every field that a form shows at the end of the lab, in AWS's language and the reader's.
  @Test(arguments: [Language.englishTag, "de", Language.pseudoTag])
  func `a form accepts every word that it shows`(tag: String) throws {
    let language = try PlayedLab.language(tag)
    let cloud = try PlayedLab(steps: 7).lab.state.cloud
    var count = 0
    for wizard in WizardRegistry.all {
      var values = FormValues()
      while let field = wizard.fields(in: cloud, given: values).first(where: {
        !values.contains($0.id)
      }) {
        if case .choice(let choices) = field.kind {
          for choice in choices {
            for shown in [choice.shown(in: language), choice.label, choice.value] {
              #expect(
                field.value(from: shown, in: language) == .success(choice.value),
                "\(wizard.id) \(field.id)=\(shown)")
              count += 1
            }
          }
        } else if case .success(let initial) = field.value(from: field.defaultValue) {
          let shown = language.text(field.defaultValue)
          #expect(
            field.value(from: shown, in: language) == .success(initial),
            "\(wizard.id) \(field.id)=\(shown)")
        }
        // What a refusal offers in its place is no reason for the next one.
        if case .failure(let problem) = field.value(from: "?!", in: language),
          let word = problem.alternative
        {
          #expect(
            field.value(from: language.text(word), in: language) == field.value(from: word))
        }
        values[field.id] =
          (try? field.value(from: field.defaultValue).get()) ?? field.example ?? "10.9.0.0/16"
      }
    }
    #expect(count > 100)
  }

  /// A line with the reader's words, and what a transcript has of it.
  static let lines = [
    ("wizard flow-log filter=Alle", "wizard flow-log filter=All"),
    (
      "wizard flow-log filter=alle interval='1 Minute'",
      "wizard flow-log filter=All interval=\"1 Minute\""
    ),
    (
      "wizard log-group name=$NAME retention=\"Läuft nie ab\"",
      "wizard log-group name=$NAME retention=\"Never expire\""
    ),
    (
      "wizard acl-rule action=Ablehnen direction=Eingehend",
      "wizard acl-rule action=deny direction=in"
    ),
    ("wizard vpc endpoint=keine dns-hostnames=ja", "wizard vpc endpoint=none dns-hostnames=yes"),
    ("wizard instance name='Web A' ssh=keine", "wizard instance name=\"Web A\" ssh=none"),
    // What needs no word of the reader's stays as it was typed.
    ("wizard vpc  name=alle", "wizard vpc  name=alle"),
    ("wizard flow-log filter=Nichts", "wizard flow-log filter=Nichts"),
    ("aws ec2 describe-vpcs", "aws ec2 describe-vpcs"),
  ]

  @Test(arguments: lines)
  func `a transcript has the values and not the words`(typed: String, recorded: String) throws {
    let german = try PlayedLab.language("de")
    let lab = try PlayedLab(steps: 2).lab.state
    #expect(ParsedInput(typed).withValues(forWordsOf: german, at: lab).text == recorded)
    #expect(ParsedInput(typed).withValues(forWordsOf: .english, at: lab).text == typed)
  }

  @Test(arguments: [
    ("rtb-0a1b2c3d4e5f60718", "route table rtb-0a1b2c3d4e5f60718"),
    ("vpce-0a1b2c3d", "VPC endpoint vpce-0a1b2c3d"),
    ("eni-0a1b2c3d", "network interface eni-0a1b2c3d"),
    ("NextWork-1-igw", "NextWork-1-igw"), ("i-cafe", "i-cafe"), ("internet", "internet"), ("", ""),
  ])
  func `an id says what it is of`(id: String, said: String) {
    #expect(ResourceKind.title(of: id).plain == said)
  }
}

extension FormProblem {
  fileprivate var alternative: String? {
    switch self {
    case .notANumber(_, _, _, let word), .notACIDRBlock(_, _, let word): word
    default: nil
    }
  }
}
