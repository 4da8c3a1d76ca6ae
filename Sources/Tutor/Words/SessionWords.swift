import Lessons

/// `help`: what can be typed, and what the terms mean.
public enum HelpWord: TutorWord {
  public static let name = "help"
  public static let position = 10
  public static let usage = "[all | WORD | TERM]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let name = arguments.first, arguments != ["all"] else {
      return [
        .tell(
          .wordsListed(
            TutorWordRegistry.all.map { WordUsage($0) },
            concepts: context.lesson.concepts.map(\.id), isFull: !arguments.isEmpty))
      ]
    }
    if arguments.count == 1, let word = TutorWordRegistry.word(named: name) {
      let forms = word == WizardWord.self ? WizardRegistry.titles : []
      return [.tell(.wordExplained(WordUsage(word)))]
        + (forms.isEmpty ? [] : [.tell(.formsListed(forms, ofStep: forms))])
    }
    let term = arguments.joined(separator: " ")
    guard let concept = context.lesson.concepts.first(where: { $0.isCalled(term) }) else {
      return [
        .refuse(.misused(.unknownWord(term, concepts: context.lesson.concepts.map(\.id))))
      ]
    }
    return [.tell(.conceptExplained(concept.reading))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    arguments.isEmpty
      ? ["all"] + TutorWordRegistry.all.map { $0.name } + context.lesson.concepts.map(\.id) : []
  }
}

/// `quit`: leave; everything is saved already.
public enum QuitWord: TutorWord {
  public static let name = "quit"
  public static let isEssential = true
  public static let position = 180
  public static let isSuggested = false
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.quit)]
  }
}
