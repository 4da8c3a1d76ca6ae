import AWSServices
import Documents
import LabShell
import Presentation
import TerminalUI
import Tutor

/// A wizard of the tutor as a form on the screen.
enum WizardForm {
  static func description(
    of wizard: any Wizard.Type, in lab: LabState, layout: Layout
  ) -> FormDescription {
    let (cloud, home) = (lab.cloud, lab.shell.home)
    // The form indents what it says.
    let layout = layout.narrowed(by: 4)
    return FormDescription(
      title: layout.said(.phrase(wizard.title)).plain,
      verb: layout.said(.phrase(wizard.verb)).plain, language: layout.language,
      questions: { answers in
        wizard.fields(in: cloud, given: values(of: answers)).map { question($0, home, layout) }
      },
      preview: { answers in
        text(layout.lines(of: wizard.preview(of: values(of: answers), in: cloud)))
      })
  }

  private static func text(_ lines: [StyledLine]) -> String {
    lines.map(\.plain).joined(separator: "\n")
  }

  /// As a transcript records them.
  static func members(of answers: [FormAnswer]) -> JSONObject {
    JSONObject(answers.map { ($0.id, .string($0.value)) })
  }

  static func values(of answers: [FormAnswer]) -> FormValues {
    FormValues(answers.map { ($0.id, $0.value) })
  }

  /// JSON is complete when its last brace is closed; a list goes on behind a comma, and any other
  /// answer takes one line.
  private static func isCompleteDocument(_ text: String) -> Bool {
    text.hasPrefix("{") ? (try? JSONValue(parsingJSON: text)) != nil : !text.hasSuffix(",")
  }

  private static func offer(of remedy: FormField.Remedy) -> StyledText {
    switch remedy {
    case .form(let id): "Fill in wizard \(id) now?"
    case .wait(let minutes): "Let \(minutes) minutes pass now?"
    }
  }

  private static func said(_ text: String, in layout: Layout) -> String {
    layout.said(.phrase(text)).plain
  }

  /// The file that a document is to be read from, where there is none.
  private static func missingFile(_ value: String, in home: HomeDirectory) -> String? {
    guard value.hasPrefix("file://") else { return nil }
    let path = String(value.dropFirst("file://".count))
    return home.contains(path) ? nil : path
  }

  private static func question(
    _ field: FormField, _ home: HomeDirectory, _ layout: Layout
  ) -> FormPrompt {
    let choices: [FormPrompt.Choice] =
      switch field.kind {
      case .choice(let choices):
        choices.map { .init(value: $0.value, label: said($0.label, in: layout)) }
      case .text, .document: []
      }
    return FormPrompt(
      id: field.id, label: said(field.label, in: layout),
      help: text(layout.lines(.phrase(field.help))),
      initial: field.defaultValue, example: field.example.map { said($0, in: layout) } ?? "",
      choices: choices, isLong: field.kind == .document, isComplete: isCompleteDocument,
      hasAnswer: field.kind != .choice([]),
      remedy: field.remedy.map { layout.said(offer(of: $0)).plain }
    ) { typed in
      // What a choice is called in the reader's language means its value, which is recorded.
      let chosen = choices.first { $0.label.lowercased() == typed.lowercased() }
      switch field.value(from: chosen?.value ?? typed) {
      case .success(let value):
        guard field.kind == .document, let path = missingFile(value, in: home) else {
          return .taken(value)
        }
        return .refused(text(layout.lines(FormProblem.noFile(path).sentence)))
      case .failure(let problem):
        return .refused(text(layout.lines(problem.besideItsChoices.sentence)))
      }
    }
  }
}
