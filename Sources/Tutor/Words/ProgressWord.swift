/// `progress`: all steps and points.
public enum ProgressWord: TutorWord {
  public static let name = "progress"
  public static let usage = ""

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    [.tell(.progress(lab.progressReport(course)))]
  }
}
