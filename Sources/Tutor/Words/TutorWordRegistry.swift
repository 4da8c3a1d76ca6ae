/// Every tutor word, in the order in which `help` lists them.
public enum TutorWordRegistry {
  public static let all: [any TutorWord.Type] = [
    HelpWord.self, TaskWord.self, CheckWord.self, HintWord.self, WhyWord.self, MapWord.self,
    ProgressWord.self, WizardWord.self, AnswerWord.self, NoteWord.self, UndoWord.self,
    RedoWord.self, SolveWord.self, SkipWord.self, GotoWord.self, ResetWord.self, ReportWord.self,
    QuitWord.self,
  ]

  /// What a mistyped command may have meant; a wrong guess at one of the others would be regretted.
  static let suggested: [String] = {
    let regretted: Set = ["undo", "redo", "solve", "skip", "reset", "quit"]
    return all.map { $0.name }.filter { !regretted.contains($0) }
  }()

  public static func word(named name: String) -> (any TutorWord.Type)? {
    all.first { $0.name == name }
  }
}
