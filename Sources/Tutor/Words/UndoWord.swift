import Foundations

/// `undo`: the lab as it was before the last input.
public enum UndoWord: TutorWord {
  public static let name = "undo"
  public static let isEssential = true
  public static let position = 110
  public static let isSuggested = false
  public static let usage = "[COUNT]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let count = GivenNumber(arguments.first ?? "1", in: 1...1000)?.value else {
      return [.refuse(.misused(.usage(WordUsage(Self.self))))]
    }
    return [.undo(count)]
  }
}

/// `redo`: what `undo` took back.
public enum RedoWord: TutorWord {
  public static let name = "redo"
  public static let position = 120
  public static let isSuggested = false
  public static let usage = "[COUNT]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let count = GivenNumber(arguments.first ?? "1", in: 1...1000)?.value else {
      return [.refuse(.misused(.usage(WordUsage(Self.self))))]
    }
    return [.redo(count)]
  }
}
