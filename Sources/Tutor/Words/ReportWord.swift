/// `report`: the write-up, as Markdown with its pictures.
public enum ReportWord: TutorWord {
  public static let name = "report"
  public static let position = 170
  public static let usage = "[FOLDER]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.writeReport(folder: arguments.first))]
  }
}
