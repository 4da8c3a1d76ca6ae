public import AWSServices
import Foundations
import LabShell

/// A form of the console: what it asks, what it will make, and the commands that make it.
///
/// A type of its own; `make generate` finds it and lists it in `WizardRegistry`. It changes nothing by
/// itself: its commands run as if typed, so a learner who clicks and one who types get the same lab.
public protocol Wizard: Sendable {
  /// The word after `wizard`.
  static var id: String { get }
  /// Where `wizard` lists it; in tens, so that another fits between two.
  static var position: Int { get }
  /// The console's own title.
  static var title: String { get }

  /// The fields, given what was filled in so far: the choices of one may depend on another.
  static func fields(in cloud: Cloud, given values: FormValues) -> [FormField]

  /// What it will make.
  static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview

  /// Whether what the commands print is what the learner wants to see.
  static var showsOutput: Bool { get }

  /// Whether it is about what the account has only once, such as roles, whatever the shell's Region.
  static var isGlobal: Bool { get }

  /// The verb of its last question, as in `Create?`.
  static var verb: String { get }

  /// What was made, told when the commands have run; `nil` where they show what was asked for.
  static func made(from values: FormValues, in cloud: Cloud) -> Statement?

  /// What will be gone, told when the commands have run; its name is known only before.
  static func removed(by values: FormValues, in cloud: Cloud) -> Statement?

  /// What the console shows in the end, said after the commands have run; `nil` for nothing.
  static func outcome(of values: FormValues, in cloud: Cloud) -> LabMessage?

  /// What is typed instead of filling in the form.
  static func commands(for values: FormValues, in cloud: Cloud) -> [String]
}

extension Wizard {
  public static var showsOutput: Bool { false }

  public static var isGlobal: Bool { false }

  public static var verb: String { showsOutput ? "Show" : "Create" }

  /// Whether it takes something away: then Enter does not do it, and nothing is offered to be made.
  public static var removes: Bool { ["Delete", "Release", "Remove", "Terminate"].contains(verb) }

  /// The account as the form's page of the console shows it: in the Region where its commands run, which
  /// is the one that the shell of the learner's own computer is set to.
  ///
  /// - Throws: where the account cannot use that Region, so that nothing of the form would succeed.
  public static func console(of lab: LabState) throws(FormProblem) -> Cloud {
    let cloud = lab.cloud
    guard !isGlobal, let region = lab.shell.regionOfOwnComputer, region != cloud.region else {
      return cloud
    }
    guard Cloud.isUsable(region: region) else {
      throw .unusableRegion(region, home: cloud.homeRegion)
    }
    return cloud.serving(region)
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? { nil }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? { nil }

  public static func outcome(of values: FormValues, in cloud: Cloud) -> LabMessage? { nil }

  /// How it is filled in, in a line or question by question.
  static func usage(in lab: LabState) -> FormUsage {
    let cloud = (try? console(of: lab)) ?? lab.cloud
    let fields = fields(in: cloud, given: FormValues())
    // What has a default need not be said; the first field shows how it is.
    let shown = fields.enumerated().filter { $0.offset == 0 || $0.element.defaultValue.isEmpty }
    let values = shown.compactMap { _, field in
      field.sample.map { "\(field.id)=\($0.shellQuoted)" }
    }
    return FormUsage(
      form: FormTitle(id: id, title: title),
      fields: fields.map { .init(id: $0.id, label: $0.label, help: $0.help) },
      example: (["wizard \(id)"] + values).joined(separator: " "))
  }

  /// Every field's value: as given where it was, else the default; or the first problem.
  public static func completed(_ given: FormValues, in cloud: Cloud) throws(FormProblem)
    -> FormValues
  {
    var values = FormValues()
    var index = 0
    while true {
      let fields = fields(in: cloud, given: values)
      guard index < fields.count else { break }
      let field = fields[index]
      switch field.value(from: given[field.id]) {
      case .success(let value): values[field.id] = value
      case .failure(let problem):
        // What was given under a wrong name is missed under the right one.
        let known = Set((fields + Self.fields(in: cloud, given: given)).map(\.id))
        for (id, _) in given.entries where !known.contains(id) {
          throw .unknownField(id, known: fields.map(\.id))
        }
        throw .field(field.label, problem)
      }
      index += 1
    }
    for (id, _) in given.entries where !values.contains(id) {
      throw .unknownField(id, known: values.entries.map(\.id))
    }
    return values
  }
}

extension WizardRegistry {
  /// In the order in which `wizard` lists them: that of a lab.
  public static let all = types.sorted { $0.position < $1.position }

  static var titles: [FormTitle] { all.map { FormTitle(id: $0.id, title: $0.title) } }

  public static func wizard(named id: String) -> (any Wizard.Type)? {
    types.first { $0.id == id }
  }
}
