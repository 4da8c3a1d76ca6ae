/// A form on screen: asks field by field, shows defaults, explains on `?`, goes back on `<`.
///
/// Only whole lines are written and nothing is redrawn, so it works on any terminal, through a pipe
/// and with a screen reader.
public struct FormView {
  public enum Outcome: Equatable, Sendable {
    case submitted(FormValues)
    /// Left with Ctrl-C, Ctrl-D or `n`: nothing is made.
    case left
    case terminated(signal: Int32)
  }

  private let form: FormDescription
  private let lines: any LineReader
  private let palette: Palette
  private let columns: Int
  private let show: (String) -> Void

  public init(
    _ form: FormDescription, lines: any LineReader, palette: Palette, columns: Int,
    show: @escaping (String) -> Void
  ) {
    self.form = form
    self.lines = lines
    self.palette = palette
    self.columns = columns
    self.show = show
  }

  public func run() -> Outcome {
    var values = FormValues()
    var index = 0
    say(palette.paint(form.title, .heading))
    say(palette.paint("Enter takes what stands in [ ]; ? explains, < goes back.", .faint))
    while true {
      let step: Step
      if index < form.fields.count {
        let field = form.fields[index]
        guard field.isAsked(values) else {
          values[field.id] = nil
          index += 1
          continue
        }
        step = ask(field, values: &values)
      } else {
        step = confirm(values)
      }
      switch step {
      case .next: index += 1
      case .back: index = earlierField(before: index, values: values)
      case .again: continue
      case .done(let outcome): return outcome
      }
    }
  }

  private enum Step {
    case next
    case back
    case again
    case done(Outcome)
  }

  private func ask(_ field: FormField, values: inout FormValues) -> Step {
    let initial = values[field.id] ?? field.initial(values)
    let choices = field.choices(values)
    list(choices)
    switch answer(to: field.label, initial: initial, choices: choices) {
    case .failure(let step):
      return step
    case .success("?"):
      say("  " + field.help)
      return .again
    case .success("<"):
      return .back
    case .success(let typed):
      let value = typed.isEmpty ? initial : chosen(typed, among: choices)
      if let problem = field.problem(value, values) {
        say("  " + palette.paint("!", .warning) + " " + DisplayText.sanitized(problem))
        return .again
      }
      values[field.id] = value
      return .next
    }
  }

  private func confirm(_ values: FormValues) -> Step {
    let preview = form.preview(values)
    if !preview.isEmpty {
      say(palette.paint("Preview", .heading))
      let lines = DisplayText.sanitized(preview).split(separator: "\n")
      for line in lines { say("  " + line) }
    }
    switch answer(to: "\(form.verb)?", initial: "Y/n", choices: []) {
    case .failure(let step):
      return step
    case .success(let typed):
      switch typed.lowercased() {
      case "", "y", "yes": return .done(.submitted(values))
      case "n", "no": return .done(.left)
      case "<": return .back
      default:
        say("  y to go ahead, n to leave without making anything, < to change an answer")
        return .again
      }
    }
  }

  /// The answer as typed, or the step that ends the question.
  private func answer(
    to label: String, initial: String, choices: [Completion.Candidate]
  ) -> AnswerOrStep {
    var runs = [Prompt.Run("  \(label)", .plain)]
    if !initial.isEmpty { runs.append(Prompt.Run(" [\(DisplayText.sanitized(initial))]", .faint)) }
    if !label.hasSuffix("?") { runs.append(Prompt.Run(":", .plain)) }
    let request = LineRequest(
      prompt: Prompt(runs, palette: palette), usesHistory: false,
      complete: { typed in
        Completion(word: typed, candidates: choices.filter { $0.text.hasPrefix(typed) })
      })
    switch lines.readLine(request) {
    case .line(let text): return .success(text.trimmingSpaces)
    case .interrupted, .endOfInput, .failed: return .failure(.done(.left))
    case .terminated(let signal): return .failure(.done(.terminated(signal: signal)))
    }
  }

  private enum AnswerOrStep {
    case success(String)
    case failure(Step)
  }

  private func list(_ choices: [Completion.Candidate]) {
    guard choices.count > 1 else { return }
    for (index, choice) in choices.enumerated() {
      let text = DisplayText.sanitized(choice.text)
      let description = DisplayText.sanitized(choice.description)
      let row = "    \(index + 1)) \(text)" + (description.isEmpty ? "" : "  \(description)")
      say(row.truncated(to: columns - 1))
    }
  }

  /// A choice by its own text or by its number in the list; the text wins.
  private func chosen(_ typed: String, among choices: [Completion.Candidate]) -> String {
    if choices.contains(where: { $0.text == typed }) { return typed }
    guard let number = Int(typed), choices.indices.contains(number - 1) else { return typed }
    return choices[number - 1].text
  }

  private func earlierField(before index: Int, values: FormValues) -> Int {
    let earlier = form.fields.prefix(index).lastIndex { $0.isAsked(values) }
    if earlier == nil { say("  This is the first question; Ctrl-C leaves the form.") }
    return earlier ?? 0
  }

  private func say(_ line: String) {
    show(line + "\n")
  }
}
