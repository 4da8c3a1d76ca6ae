import Documents
import LabSession

extension Input {
  /// As it would be typed.
  var typed: String {
    switch self {
    case .command(let text, _): text
    case .answer(let prompt, let text): "answer \(prompt) \(text)"
    case .form(let wizard, let values):
      (["wizard \(wizard)"] + values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" })
        .joined(separator: " ")
    }
  }
}
