/// `quit`: leave; everything is saved already.
public enum QuitWord: TutorWord {
  public static let name = "quit"
  public static let isEssential = true
  public static let position = 180
  public static let isSuggested = false
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.quit)]
  }
}
