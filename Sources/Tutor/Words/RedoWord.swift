/// `redo`: what `undo` took back.
public enum RedoWord: TutorWord {
  public static let name = "redo"
  public static let usage = "[COUNT]"
  public static let summary = "bring back what undo took"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let count = Int(arguments.first ?? "1"), (1...1000).contains(count) else {
      return [.complain("Say how many inputs to bring back, as in: redo 3")]
    }
    return [.redo(count)]
  }
}
