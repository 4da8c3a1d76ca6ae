/// `story`: what became of the learner's own packets, and where they stand in the flow logs.
public enum StoryWord: TutorWord {
  public static let name = "story"
  public static let position = 72
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  { [.tell(.story(context.story(of: lab)))] }
}
