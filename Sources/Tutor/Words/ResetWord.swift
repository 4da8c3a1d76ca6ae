/// `reset`: the lab as it was at the start.
public enum ResetWord: TutorWord {
  public static let name = "reset"
  public static let position = 160
  public static let isSuggested = false
  public static let usage = "[now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard arguments.first == "now" else { return [.tell(.resetOffered)] }
    return [.reset]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["now"] : [] }
}
