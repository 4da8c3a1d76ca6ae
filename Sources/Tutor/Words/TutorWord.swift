/// A word that the tutor understands at the prompt, such as `hint`.
///
/// A type of its own; `make generate` finds it and lists it in `TutorWordRegistry`. None is the name
/// of a shell or AWS command.
public protocol TutorWord: Sendable {
  static var name: String { get }
  /// Where `help` lists it; in tens, so that another fits between two.
  static var position: Int { get }
  /// Whether `help` says what it does before it is asked for everything.
  static var isEssential: Bool { get }
  /// Whether a mistyped command may be taken for it: a wrong guess at some would be regretted.
  static var isSuggested: Bool { get }
  /// What may follow it, as in `why [FROM TO[:PORT]]`.
  static var usage: String { get }
  /// A line with it that somebody in a lab would type.
  static var example: String { get }

  /// After so many words the rest is a text of somebody's own, kept as it was typed; `nil` for none.
  static var wordsBeforeText: Int? { get }

  static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]

  /// What Tab offers for the word that is being typed after `arguments`.
  static func candidates(after arguments: [String], in lab: LabState, of context: LessonContext)
    -> [String]
}

extension TutorWord {
  public static var isEssential: Bool { false }
  public static var isSuggested: Bool { true }
  public static var wordsBeforeText: Int? { nil }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { [] }
}

/// What a word wants done that it can't do to the lab's state by itself.
public enum WordEffect: Equatable, Sendable {
  case tell(LabMessage)
  /// Nothing can be done with what was asked; the message says why.
  case refuse(LabMessage)
  /// Runs the commands of a form, all of whose values are known, as if typed, each shown before.
  case runForm(String, FormValues)
  /// Runs the lesson's own solution of a checkpoint, and takes down that it did.
  case solve(String, isSkipped: Bool)
  case undo(Int)
  case redo(Int)
  /// Back to the start of the lesson, or of a step, keeping the record.
  case reset(toStep: Int?)
  /// What the account has at one moment, and had not at another.
  case compare(from: LabMoment, to: LabMoment)
  /// The network as the lesson wants it, and what is missing for that.
  case showGoal
  /// Goes on in a copy of the lab that nobody grades.
  case fork
  /// Back to the lab that is graded.
  case leaveFork
  /// Look at all checkpoints again and say what changed.
  case observe(TutorEvent)
  /// The same, and say every mistake that there is, for the learner asked.
  case lookClosely
  case ask(Question)
}

/// Something that only whoever typed the word can do.
public enum Question: Equatable, Sendable {
  case fillIn(wizard: String)
  case answer(prompts: [String])
  case writeReport(folder: String?)
  /// End the session in good order, and write it to a file to hand in.
  case submit(folder: String?)
  case quit

  /// What does the same where there is no terminal to ask at; `nil` when nothing is asked.
  public var instead: String? {
    switch self {
    case .fillIn(let wizard):
      WizardRegistry.wizard(named: wizard).map { _ in "wizard \(wizard) FIELD=VALUE…" }
    case .answer(let prompts): "answer \(prompts.first ?? "QUESTION") TEXT"
    case .writeReport(nil): "report FOLDER"
    case .submit(nil): "submit FOLDER"
    case .writeReport, .submit, .quit: nil
    }
  }
}

extension WordUsage {
  public init(_ word: any TutorWord.Type) {
    self.init(
      name: word.name, usage: word.usage, isEssential: word.isEssential, example: word.example)
  }
}

extension TutorWordRegistry {
  /// In the order in which `help` lists them.
  public static let all = types.sorted { $0.position < $1.position }

  /// What a mistyped command may have meant.
  static let suggested = all.filter { $0.isSuggested }.map { $0.name }

  public static func word(named name: String) -> (any TutorWord.Type)? {
    types.first { $0.name == name }
  }
}
