/// `name`: whose session it is, for the instructor who grades it.
public enum NameWord: TutorWord {
  public static let name = "name"
  public static let position = 172
  public static let isSuggested = false
  public static let usage = "[NAME]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard !arguments.isEmpty else { return [.tell(.learnerShown(lab.tutor.learner))] }
    let learner = arguments.joined(separator: " ")
    lab.tutor.learner = learner
    return [.tell(.learnerNamed(learner))]
  }
}

/// `submit`: the session as one file to hand in.
public enum SubmitWord: TutorWord {
  public static let name = "submit"
  public static let position = 174
  public static let isSuggested = false
  public static let usage = "[FOLDER]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.submit(folder: arguments.first))]
  }
}
