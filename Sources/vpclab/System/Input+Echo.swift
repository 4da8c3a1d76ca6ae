import Documents
import LabSession
import LabShell
import Tutor

extension Input {
  /// What was typed, or filled in as if it had been typed; `nil` for what goes on by itself.
  var typed: String? {
    switch self {
    case .command(let input, _): input.text
    case .proceed, .interrupt, .hangUp: nil
    case .answer(let prompt, let text): "answer \(prompt) \(text)"
    case .form(let wizard, let values):
      (["wizard \(wizard)"]
        + values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" })
        .joined(separator: " ")
    }
  }

  /// What the terminal showed of it, with a prompt where there was one, and the window's number unless
  /// it is the first.
  ///
  /// - Parameter lab: as it was before: the prompt says on which machine something was typed.
  func echo(in lab: Lab, window: Int) -> String {
    if self == .interrupt { return "^C" }
    guard let typed else { return "" }
    let prompt = lab.seen(from: window).state.shell.host.prompt ?? "$"
    return (window == Lab.firstWindow ? "" : "[\(window)] ") + "\(prompt) \(typed)\n"
  }
}
