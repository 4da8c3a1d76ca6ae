/// `reset`: the lab as it was at the start.
public enum ResetWord: TutorWord {
  public static let name = "reset"
  public static let usage = "[now]"
  public static let summary = "start the lab afresh; 'undo' brings it back"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard arguments.first == "now" else {
      return [
        .say(
          "This empties the account and starts at step 1. Answers, notes and help taken stay; "
            + "undo brings the lab back. To go ahead: reset now")
      ]
    }
    return [.reset]
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? ["now"] : [] }
}
