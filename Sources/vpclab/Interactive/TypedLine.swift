import Foundations
import LabShell
import Tutor

/// What the terminal itself does with a line, where it is no input of the lab: the lab knows neither
/// screen, nor history, nor a person's editor.
enum TypedLine: Equatable {
  case clear
  /// The last so many commands.
  case history(Int?)
  /// A file of the learner's own computer, in a person's editor.
  case edit(program: String, file: String)
  /// A command that takes the next lines, until Ctrl-D.
  case takesLines

  private static let editors = [
    "code", "ed", "edit", "emacs", "micro", "nano", "nvim", "vi", "vim",
  ]

  /// `nil` for an input.
  init?(_ input: ParsedInput) {
    guard case .program(let program) = input.content, let words = program.plainWords else {
      return nil
    }
    if program.readsKeyboard {
      self = .takesLines
      return
    }
    switch (words.first, words.count) {
    case ("clear", 1): self = .clear
    case ("history", 1): self = .history(nil)
    case ("history", 2):
      guard let count = GivenNumber(words[1], in: 0...1_000_000)?.value else { return nil }
      self = .history(count)
    case (let name?, 2) where Self.editors.contains(name) && !words[1].hasPrefix("-"):
      self = .edit(program: name, file: words[1])
    default: return nil
    }
  }

  /// The command with lines behind it, as if they had been typed as a here-document.
  static func command(_ command: String, with lines: String) -> String {
    let taken = Set(lines.split(separator: "\n"))
    var mark = "EOF"
    while taken.contains(mark[...]) { mark += "_" }
    return
      "\(command) <<'\(mark)'\n\(lines)\(lines.isEmpty || lines.hasSuffix("\n") ? "" : "\n")\(mark)"
  }
}
