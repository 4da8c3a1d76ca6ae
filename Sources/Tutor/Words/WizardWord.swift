/// `wizard`: the console's forms.
public enum WizardWord: TutorWord {
  public static let name = "wizard"
  public static let usage = "[FORM [FIELD=VALUE…]]"
  public static let summary = "a form of the console, for people who like to click"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let id = arguments.first else { return [.say(list)] }
    guard let wizard = WizardRegistry.wizard(named: id) else {
      return [.complain("There is no form '\(id)'.\n\(list)")]
    }
    guard arguments.count > 1 else { return [.ask(.fillIn(wizard: id))] }
    var values = FormValues()
    for argument in arguments.dropFirst() {
      guard let sign = argument.firstIndex(of: "=") else {
        return [.complain("'\(argument)' is no FIELD=VALUE, such as name=NextWork-1.")]
      }
      values[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
    }
    do {
      let complete = try wizard.completed(values, in: lab.cloud)
      return [.say(wizard.preview(of: complete, in: lab.cloud))] + fillIn(id, complete, in: lab)
    } catch {
      return [.complain("\(wizard.title): \(error.message)")]
    }
  }

  /// What a form that was filled in does. Whoever asked for its fields has shown the preview.
  public static func fillIn(_ id: String, _ values: FormValues, in lab: LabState) -> [WordEffect] {
    guard let wizard = WizardRegistry.wizard(named: id) else {
      return [.complain("There is no form '\(id)'.\n\(list)")]
    }
    do {
      let complete = try wizard.completed(values, in: lab.cloud)
      return [
        .say("These are the commands that the form runs:"),
        .run(
          wizard.commands(for: complete, in: lab.cloud), showsOutput: wizard.showsOutput),
      ] + [wizard.outcome(of: complete, in: lab.cloud)].compactMap { $0.map(WordEffect.say) }
    } catch {
      return [.complain("\(wizard.title): \(error.message)")]
    }
  }

  private static var list: String {
    "Forms:\n"
      + WizardRegistry.all.map { "  " + "wizard \($0.id)".padded(to: 22) + $0.title }
      .joined(separator: "\n")
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  {
    guard let id = arguments.first else { return WizardRegistry.all.map { $0.id } }
    return WizardRegistry.wizard(named: id)?.fields(in: lab.cloud, given: FormValues())
      .map { "\($0.id)=" } ?? []
  }
}
