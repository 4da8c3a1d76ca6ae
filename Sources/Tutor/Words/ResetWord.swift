/// `reset`: the lab as it was at the start, or when everything before a step was done.
public enum ResetWord: TutorWord {
  public static let name = "reset"
  public static let position = 160
  public static let isSuggested = false
  public static let usage = "[STEP] [now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let isNow = arguments.last == "now"
    let name = (isNow ? arguments.dropLast() : arguments[...]).joined(separator: " ")
    guard !name.isEmpty else {
      return [isNow ? .reset(toStep: nil) : .tell(.resetOffered(step: nil))]
    }
    guard let subject = context.subject(named: name, in: lab) else {
      return [.refuse(.misused(context.unknownStep(name)))]
    }
    return [
      isNow ? .reset(toStep: subject.step) : .tell(.resetOffered(step: subject.step + 1))
    ]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? context.stepNumbers + ["now"] : arguments == ["now"] ? [] : ["now"] }
}
