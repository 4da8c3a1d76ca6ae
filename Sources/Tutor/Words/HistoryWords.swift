import Foundations
import Lessons

/// A word that says how many inputs it is about: one, unless a number follows.
public protocol CountedWord: TutorWord {
  static func effect(times count: Int) -> WordEffect
}

extension CountedWord {
  public static var usage: String { "[COUNT]" }

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let count = GivenNumber(arguments.first ?? "1", in: 1...1000)?.value else {
      return [.refuse(.misused(.usage(WordUsage(Self.self))))]
    }
    return [effect(times: count)]
  }
}

/// What is named before `now`, and whether it is there: without it a word only says what it would do.
struct ConfirmedName {
  let name: String
  let isNow: Bool

  init(_ arguments: [String]) {
    isNow = arguments.last == "now"
    name = (isNow ? arguments.dropLast() : arguments[...]).joined(separator: " ")
  }
}

/// `undo`: the lab as it was before the last input.
public enum UndoWord: TutorWord, CountedWord {
  public static let name = "undo"
  public static let example = "undo 2"
  public static let isEssential = true
  public static let position = 110
  public static let isSuggested = false

  public static func effect(times count: Int) -> WordEffect { .undo(count) }
}

/// `redo`: what `undo` took back.
public enum RedoWord: TutorWord, CountedWord {
  public static let name = "redo"
  public static let example = "redo"
  public static let position = 120
  public static let isSuggested = false

  public static func effect(times count: Int) -> WordEffect { .redo(count) }
}

/// `reset`: the lab as it was at the start, or when everything before a step was done.
public enum ResetWord: TutorWord {
  public static let name = "reset"
  public static let example = "reset 2"
  public static let position = 160
  public static let isSuggested = false
  public static let usage = "[STEP] [now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let asked = ConfirmedName(arguments)
    guard !asked.name.isEmpty else {
      return [asked.isNow ? .reset(toStep: nil) : .tell(.resetOffered(step: nil))]
    }
    guard let subject = context.subject(named: asked.name, in: lab) else {
      return [.refuse(.misused(context.unknownStep(asked.name)))]
    }
    return [
      asked.isNow ? .reset(toStep: subject.step) : .tell(.resetOffered(step: subject.step + 1))
    ]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? context.stepNumbers + ["now"] : arguments == ["now"] ? [] : ["now"] }
}

/// `fork`: a copy of the lab to try things in, which nobody grades; `fork back` leaves it.
public enum ForkWord: TutorWord {
  public static let name = "fork"
  public static let example = "fork"
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

/// `diff`: what the account has at one moment of the session, and had not at another.
public enum DiffWord: TutorWord {
  public static let name = "diff"
  public static let example = "diff start now"
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
