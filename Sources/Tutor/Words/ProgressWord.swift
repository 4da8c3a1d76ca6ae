/// `progress`: all steps and points.
public enum ProgressWord: TutorWord {
  public static let name = "progress"
  public static let position = 70
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.tell(.progress(lab.progressReport(context)))]
  }
}
