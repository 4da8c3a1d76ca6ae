import Documents
import LabSession
import Tutor

extension Input {
  /// What the terminal showed of it, with a prompt where there was one.
  var echo: String {
    switch self {
    case .command(let input, _): "$ \(input.text)\n"
    case .proceed: ""
    case .interrupt: "^C"
    case .answer(let prompt, let text): "$ answer \(prompt) \(text)\n"
    case .form(let wizard, let values):
      "$ "
        + (["wizard \(wizard)"]
        + values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" })
        .joined(separator: " ") + "\n"
    }
  }
}
