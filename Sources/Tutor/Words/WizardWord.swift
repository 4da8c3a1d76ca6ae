import Lessons

/// `wizard`: the console's forms.
public enum WizardWord: TutorWord {
  public static let name = "wizard"
  public static let example = "wizard vpc"
  public static let isEssential = true
  public static let position = 80
  public static let usage = "[FORM [FIELD=VALUE…]]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let id = arguments.first else {
      let step = lab.tutor.state.step.map { context.lesson.steps[$0].wizards } ?? []
      return [
        .tell(
          .formsListed(
            WizardRegistry.titles, ofStep: WizardRegistry.titles.filter { step.contains($0.id) }))
      ]
    }
    guard let wizard = WizardRegistry.wizard(named: id) else {
      return [.refuse(.misused(.unknownForm(id, known: WizardRegistry.titles)))]
    }
    guard arguments.count > 1 else { return [.ask(.fillIn(wizard: id))] }
    var values = FormValues()
    for argument in arguments.dropFirst() {
      guard let sign = argument.firstIndex(of: "=") else {
        return [.refuse(.misused(.notAField(argument)))]
      }
      values[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
    }
    do {
      let console = try wizard.console(of: lab)
      let complete = try wizard.completed(values, in: console)
      return [.tell(.formPreviewed(wizard.preview(of: complete, in: console)))]
        + fillIn(id, complete, in: lab)
    } catch {
      return [.refuse(.misused(.form(title: wizard.title, error)))]
    }
  }

  /// What a form that was filled in does. Whoever asked for its fields has shown the preview.
  public static func fillIn(_ id: String, _ values: FormValues, in lab: LabState) -> [WordEffect] {
    guard let wizard = WizardRegistry.wizard(named: id) else {
      return [.refuse(.misused(.unknownForm(id, known: WizardRegistry.titles)))]
    }
    do {
      return [.runForm(id, try wizard.completed(values, in: try wizard.console(of: lab)))]
    } catch {
      return [.refuse(.misused(.form(title: wizard.title, error)))]
    }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    guard let id = arguments.first else { return WizardRegistry.all.map { $0.id } }
    guard let wizard = WizardRegistry.wizard(named: id),
      let console = try? wizard.console(of: lab)
    else { return [] }
    return wizard.fields(in: console, given: FormValues()).map { "\($0.id)=" }
  }
}
