/// `fork`: a copy of the lab to try things in, which nobody grades; `fork back` leaves it.
public enum ForkWord: TutorWord {
  public static let name = "fork"
  public static let position = 165
  public static let isSuggested = false
  public static let usage = "[back]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    switch arguments {
    case []: [.fork]
    case ["back"]: [.leaveFork]
    default: [.refuse(.misused(.usage(WordUsage(Self.self))))]
    }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["back"] : [] }
}
