import LabShell
import Lessons

/// `help`: what can be typed, and what the terms mean.
public enum HelpWord: TutorWord {
  public static let name = "help"
  public static let example = "help security-group"
  public static let position = 10
  public static let usage = "[all | WORD | PROGRAM | FORM | TERM]"

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
    if name == WizardWord.name, arguments.count == 2,
      let wizard = WizardRegistry.wizard(named: arguments[1])
    {
      return [.tell(.formExplained(wizard.usage(in: lab)))]
    }
    let term = arguments.joined(separator: " ")
    let found = explanations(of: term, in: lab, of: context)
    guard found.isEmpty else { return found.map { .tell($0) } }
    // What follows a program is its own matter.
    if let program = ProgramUsage(ofProgram: name) { return [.tell(.programExplained(program))] }
    return [.refuse(.misused(.unknownWord(term, concepts: context.lesson.concepts.map(\.id))))]
  }

  /// Everything that is called so: a word, a term of the lesson, a form or a program.
  private static func explanations(
    of term: String, in lab: LabState, of context: LessonContext
  ) -> [LabMessage] {
    var messages: [LabMessage] = []
    let word = TutorWordRegistry.word(named: term)
    if let word {
      messages.append(.wordExplained(WordUsage(word)))
      if word == WizardWord.self {
        messages.append(.formsListed(WizardRegistry.titles, ofStep: WizardRegistry.titles))
      }
    }
    let concept = context.lesson.concepts.first { $0.isCalled(term) }
    if let concept { messages.append(.conceptExplained(concept.reading)) }
    if let wizard = WizardRegistry.wizard(named: term) {
      let title = [FormTitle(id: wizard.id, title: wizard.title)]
      // A term's page is long enough; 'help wizard vpc' is about the form alone.
      messages.append(
        concept == nil
          ? .formExplained(wizard.usage(in: lab)) : .formsListed(title, ofStep: title))
    }
    if let program = ProgramUsage(ofProgram: term) {
      messages.append(.programExplained(program))
    }
    return messages
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    let forms = WizardRegistry.all.map { $0.id }
    guard !arguments.isEmpty else {
      return ["all"] + TutorWordRegistry.all.map { $0.name } + context.lesson.concepts.map(\.id)
        + forms + ProgramUsage.names
    }
    return arguments == [WizardWord.name] ? forms : []
  }
}

/// `quit`: leave; everything is saved already.
public enum QuitWord: TutorWord {
  public static let name = "quit"
  public static let example = "quit"
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
