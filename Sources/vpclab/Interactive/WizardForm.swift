import AWSServices
import Documents
import Presentation
import TerminalUI
import Tutor

/// A wizard of the tutor as a form on the screen.
enum WizardForm {
  static func description(
    of wizard: any Wizard.Type, in cloud: Cloud, layout: Layout
  ) -> FormDescription {
    // The form indents what it says.
    let layout = layout.narrowed(by: 4)
    return FormDescription(
      title: wizard.title,
      questions: { answers in
        wizard.fields(in: cloud, given: values(of: answers)).map { question($0, layout) }
      },
      preview: { answers in
        text(layout.lines(of: wizard.preview(of: values(of: answers), in: cloud)))
      })
  }

  private static func text(_ lines: [StyledLine]) -> String {
    lines.map(\.plain).joined(separator: "\n")
  }

  /// As a transcript records them.
  static func members(of answers: [FormAnswer]) -> Members {
    Members(answers.map { ($0.id, .string($0.value)) })
  }

  private static func values(of answers: [FormAnswer]) -> FormValues {
    FormValues(answers.map { ($0.id, $0.value) })
  }

  private static func question(_ field: FormField, _ layout: Layout) -> FormPrompt {
    let choices: [FormPrompt.Choice] =
      switch field.kind {
      case .choice(let choices): choices.map { .init(value: $0.value, label: $0.label) }
      case .text, .document: []
      }
    return FormPrompt(
      id: field.id, label: field.label, help: text(layout.lines(StyledText(field.help))),
      initial: field.defaultValue,
      choices: choices, isLong: field.kind == .document, hasAnswer: field.kind != .choice([])
    ) { typed in
      switch field.value(from: typed) {
      case .success(let value): .taken(value)
      case .failure(let problem): .refused(text(layout.lines(problem.sentence)))
      }
    }
  }
}
