/// Every tutor word, written by `make generate` from the files in Sources/Tutor/Words.
public enum TutorWordRegistry {
  static let types: [any TutorWord.Type] = [
    AnswerWord.self,
    CheckWord.self,
    ExplainWord.self,
    GotoWord.self,
    HelpWord.self,
    HintWord.self,
    MapWord.self,
    NameWord.self,
    NoteWord.self,
    ProgressWord.self,
    QuitWord.self,
    QuizWord.self,
    RedoWord.self,
    ReportWord.self,
    ResetWord.self,
    SkipWord.self,
    SolveWord.self,
    StoryWord.self,
    SubmitWord.self,
    TaskWord.self,
    UndoWord.self,
    WhyWord.self,
    WizardWord.self,
  ]
}
