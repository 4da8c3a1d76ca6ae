import Testing

@testable import Tutor

/// A number means a value and never a position, an exact name wins, and every beginning that only
/// one choice has is taken.
@Suite struct FormFieldTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var choices: [FormField.Choice]
    var typed: String
    /// The value taken; `nil` when it is refused.
    var value: String?
    var isAmbiguous = false
    var testDescription: String { "'\(typed)' among \(choices.map(\.label))" }
  }

  private static let counts: [FormField.Choice] = [.init("0"), .init("2")]
  private static let intervals: [FormField.Choice] = [
    .init("600", "10 minutes"), .init("60", "1 minute"),
  ]
  private static let switches: [FormField.Choice] = [.init("Enable"), .init("Disable")]
  private static let groups: [FormField.Choice] = [
    .init("sg-0a", name: "default", remark: "lab-vpc, sg-0a"),
    .init("sg-0b", name: "default", remark: "other-vpc, sg-0b"),
    .init("sg-0c", name: "SG", remark: "lab-vpc, sg-0c"),
  ]
  private static let vpcs: [FormField.Choice] = [
    .init("vpc-1", name: "Lab-vpc-vpc", remark: "vpc-1"),
    .init("vpc-2", name: "Lab-vpc", remark: "vpc-2"),
  ]
  private static let twins: [FormField.Choice] = [
    .init("i-1", name: "web", remark: "i-1"), .init("i-2", name: "web", remark: "i-2"),
  ]

  static let table: [Row] = [
    Row(choices: counts, typed: "1", value: nil),
    Row(choices: counts, typed: "2", value: "2"),
    Row(choices: counts, typed: "0", value: "0"),
    Row(choices: intervals, typed: "1", value: "60"),
    Row(choices: intervals, typed: "10", value: "600"),
    Row(choices: intervals, typed: "60", value: "60"),
    Row(choices: intervals, typed: "6", value: nil),
    Row(choices: intervals, typed: "2", value: nil),
    Row(choices: intervals, typed: "1 min", value: "60"),
    Row(choices: switches, typed: "e", value: "Enable"),
    Row(choices: switches, typed: "ENABLE", value: "Enable"),
    Row(choices: switches, typed: "d", value: "Disable"),
    Row(choices: switches, typed: "able", value: nil, isAmbiguous: true),
    Row(choices: [.init("yes"), .init("no")], typed: "y", value: "yes"),
    Row(choices: groups, typed: "SG", value: "sg-0c"),
    Row(choices: groups, typed: "sg-0b", value: "sg-0b"),
    Row(choices: groups, typed: "default", value: nil, isAmbiguous: true),
    Row(choices: groups, typed: "other", value: "sg-0b"),
    Row(choices: vpcs, typed: "Lab-vpc", value: "vpc-2"),
    Row(choices: vpcs, typed: "lab-vpc", value: "vpc-2"),
    Row(choices: vpcs, typed: "Lab-vpc-", value: "vpc-1"),
    Row(choices: vpcs, typed: "Lab", value: nil, isAmbiguous: true),
    Row(choices: twins, typed: "web", value: nil, isAmbiguous: true),
    Row(choices: twins, typed: "i-2", value: "i-2"),
    Row(choices: twins, typed: "web (i-1)", value: "i-1"),
    Row(choices: twins, typed: "nothing", value: nil),
  ]

  @Test(arguments: table)
  func `what is typed means one choice or is refused`(_ row: Row) {
    let field = FormField("f", "Field", kind: .choice(row.choices), help: "Help.")
    switch field.value(from: row.typed) {
    case .success(let value): #expect(value == row.value)
    case .failure(.ambiguous(let typed, let candidates)):
      #expect(row.isAmbiguous && typed == row.typed && candidates.count > 1)
    case .failure(.notAChoice(let typed, let choices, let help)):
      #expect(row.value == nil && !row.isAmbiguous)
      #expect(typed == row.typed && choices == row.choices.map(\.label) && help == "Help.")
    case .failure: #expect(Bool(false))
    }
  }

  @Test func `without a default one has to be chosen`() {
    let field = FormField("f", "Field", kind: .choice(Self.counts), help: "Help.")
    #expect(field.value(from: "") == .failure(.notAChoice("", among: ["0", "2"], help: "Help.")))
    let empty = FormField(
      "f", "Field", kind: .choice([]), help: "Help.", missing: "None.", remedy: .form("vpc"))
    #expect(
      empty.value(from: "x")
        == .failure(.nothingToChoose(missing: "None.", remedy: .form("vpc"))))
  }

  struct Document: CustomTestStringConvertible, Sendable {
    var wizard: any Wizard.Type
    var field: String
    var typed: String
    /// What the command gets; `nil` when it is refused.
    var document: String?
    /// In what is said of a refused one.
    var message = ""
    var testDescription: String { "\(wizard.id): \(typed)" }
  }

  @Test(arguments: [
    Document(
      wizard: PolicyWizard.self, field: "document",
      typed: "logs:CreateLogStream, logs:PutLogEvents",
      document:
        #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "*"}]}"#
    ),
    Document(
      wizard: PolicyWizard.self, field: "document", typed: "file://policy.json",
      document: "file://policy.json"),
    Document(
      wizard: PolicyWizard.self, field: "document",
      typed:
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[],"Resource":[]}]}"#,
      document: nil, message: "must contain actions"),
    Document(
      wizard: PolicyWizard.self, field: "document", typed: #"{"Version":"2012-10-17","#,
      document: nil, message: "Syntax errors"),
    Document(wizard: PolicyWizard.self, field: "document", typed: "yes please", document: nil),
    Document(wizard: PolicyWizard.self, field: "document", typed: "", document: nil),
    Document(
      wizard: RoleWizard.self, field: "trust", typed: "vpc-flow-logs.amazonaws.com",
      document:
        #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "vpc-flow-logs.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"#
    ),
    Document(
      wizard: RoleWizard.self, field: "trust", typed: "vpc-flow-log.amazonaws.com", document: nil,
      message: "Invalid principal"),
    Document(
      wizard: RoleWizard.self, field: "trust",
      typed:
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{},"Action":"sts:AssumeRole"}]}"#,
      document: nil),
  ])
  func `a document is judged before anything is made`(_ row: Document) throws {
    let (cloud, _) = WizardTests.lab()
    let field = try #require(
      row.wizard.fields(in: cloud, given: FormValues()).first { $0.id == row.field })
    switch field.value(from: row.typed) {
    case .success(let document): #expect(document == row.document)
    case .failure(let problem):
      #expect(row.document == nil)
      switch problem {
      case .malformedDocument(let message, _): #expect(message.contains(row.message))
      case .notADocument(let help): #expect(help.contains("JSON, file://NAME"))
      default: #expect(problem == .empty)
      }
    }
  }

  @Test func `what a form can be without is made by a form that there is`() {
    let (cloud, _) = WizardTests.lab()
    for wizard in WizardRegistry.all {
      for field in wizard.fields(in: cloud, given: FormValues()) {
        guard case .form(let id)? = field.remedy else { continue }
        #expect(WizardRegistry.wizard(named: id) != nil, "\(wizard.id) \(field.id)")
        #expect(id != wizard.id)
        let removes = wizard.removes
        #expect(!removes, "\(wizard.id) makes what it is to remove")
      }
    }
  }

  /// An account in which nothing was made, not even a log group.
  @Test func `a field without anything to choose from says what is missing`() {
    let (cloud, _) = WizardTests.lab()
    for wizard in WizardRegistry.all {
      for field in wizard.fields(in: cloud, given: FormValues()) where field.kind == .choice([]) {
        #expect(field.missing != FormField.nothingThere, "\(wizard.id) \(field.id)")
        let removes = wizard.removes
        #expect(!removes || field.missing.hasPrefix("There is no "), "\(field.missing)")
      }
    }
  }
}
