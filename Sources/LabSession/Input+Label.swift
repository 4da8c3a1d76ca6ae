import Tutor

extension Input {
  /// One line that reminds of it.
  var label: String {
    switch self {
    case .command(let text, _):
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return line.count <= 72 ? line : line.prefix(71) + "…"
    case .answer(let prompt, _): return "answer \(prompt)"
    case .form(let wizard, _): return "wizard \(wizard)"
    }
  }

  /// Undoing an undo is called redo.
  var isUndoable: Bool {
    guard case .command(let text, _) = self, let line = TutorLine(text) else { return true }
    return line.word != UndoWord.self && line.word != RedoWord.self
  }
}
