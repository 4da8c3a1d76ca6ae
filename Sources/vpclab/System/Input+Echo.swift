import Documents
import LabSession
import Tutor

extension Input {
  /// What the terminal showed of it, with a prompt where there was one, and the window's number
  /// unless it is the first.
  func echo(in window: Int) -> String {
    let echo = echo
    return window == Lab.firstWindow || !echo.hasPrefix("$") ? echo : "[\(window)] " + echo
  }

  var echo: String {
    switch self {
    case .command(let input, _): "$ \(input.text)\n"
    case .proceed: ""
    case .interrupt: "^C"
    case .hangUp: ""
    case .answer(let prompt, let text): "$ answer \(prompt) \(text)\n"
    case .form(let wizard, let values):
      "$ "
        + (["wizard \(wizard)"]
        + values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" })
        .joined(separator: " ") + "\n"
    }
  }
}
