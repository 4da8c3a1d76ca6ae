import Foundations
import Lessons

/// `diff`: what the account has at one moment of the session, and had not at another.
public enum DiffWord: TutorWord {
  public static let name = "diff"
  public static let position = 125
  public static let isSuggested = false
  public static let usage = "[MOMENT [MOMENT]]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let moments = arguments.map { moment($0, in: context) }
    guard moments.count <= 2, !moments.contains(nil) else {
      return [.refuse(.misused(.usage(WordUsage(Self.self))))]
    }
    let known = moments.compactMap(\.self)
    return [.compare(from: known.first ?? .lastChange, to: known.dropFirst().first ?? .now)]
  }

  private static func moment(_ name: String, in context: LessonContext) -> LabMoment? {
    switch name {
    case "start": return .start
    case "now": return .now
    default:
      if let number = GivenNumber(name, in: 0...1_000_000)?.value { return .event(number) }
      return context.checkpoints.contains { $0.id == name } ? .checkpoint(name) : nil
    }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    guard arguments.count < 2 else { return [] }
    let passed = lab.tutor.checkpoints.filter { $0.status == .passed }.map(\.id)
    return ["start", "now"] + passed
  }
}
