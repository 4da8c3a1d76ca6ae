/// Every tutor word, in the order in which `help` lists them.
public enum TutorWordRegistry {
  public static let all: [any TutorWord.Type] = [
    HelpWord.self, TaskWord.self, CheckWord.self, HintWord.self, WhyWord.self, MapWord.self,
    ProgressWord.self, WizardWord.self, AnswerWord.self, NoteWord.self, UndoWord.self,
    RedoWord.self, SolveWord.self, SkipWord.self, GotoWord.self, ResetWord.self, ReportWord.self,
    QuitWord.self,
  ]

  public static func word(named name: String) -> (any TutorWord.Type)? {
    all.first { $0.name == name }
  }
}
