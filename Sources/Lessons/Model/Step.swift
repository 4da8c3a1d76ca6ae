/// One of the lesson's steps.
public struct Step: Equatable, Sendable {
  public var id: String
  public var title: String
  /// The title in the lesson's own language where `title` is translated: a name that means the same
  /// step in every language, as a transcript must.
  public var originalTitle: String
  /// One sentence under the title.
  public var goal: String
  /// What the learner reads, Markdown.
  public var reading: String
  /// The word after `wizard` that opens the step's form, if it has one.
  public var wizards: [String]
  /// Terms that the step is about: ids of the lesson's concepts.
  public var concepts: [String] = []
  /// A command that makes a start.
  public var command: String?
  /// An optional step gives no points and is not needed to complete the lesson.
  public var isOptional: Bool
  public var checkpoints: [Checkpoint]
  public var diagnoses: [Diagnosis]
}

/// Something that must hold, or must have happened, for points.
public struct Checkpoint: Equatable, Sendable {
  public var id: String
  public var title: String
  /// In the lesson's own language, as of a step.
  public var originalTitle: String
  public var points: Int
  /// All of them must hold.
  public var requirements: [Requirement]
  /// Three, of rising strength. May contain `${names}`.
  public var hints: [String]
  /// What `solve` runs to reach this checkpoint from a state where all earlier ones hold; lines as
  /// typed. May contain `${names}`.
  public var solution: String
}

extension Checkpoint {
  /// Whether it asks for something that has to be made, rather than for a look, a ping or a wait.
  public var asksForResources: Bool {
    !requirements.allSatisfy(\.condition.isAboutDeeds)
      && !solution.hasPrefix("wait ")
  }
}

extension Condition {
  /// Whether it only asks what has happened.
  fileprivate var isAboutDeeds: Bool {
    switch self {
    case .happened, .lost: true
    case .any(let conditions), .all(let conditions): conditions.allSatisfy(\.isAboutDeeds)
    case .not(let condition): condition.isAboutDeeds
    case .aws, .probe, .route, .permits, .denies, .trusts: false
    }
  }
}

/// One condition with the words for it.
public struct Requirement: Equatable, Sendable {
  /// Completes "checked that …".
  public var that: String
  public var condition: Condition
  /// A JMESPath expression over the response of an `aws` condition whose value `${found}` stands
  /// for; without it `${found}` is what the condition itself came to.
  public var found: String?
  /// What to say when it does not hold; `${names}` and `${found}` are filled in.
  public var otherwise: String
  /// What to type when it does not hold, by the strongest hint: the first of these whose `${names}`
  /// all have a value.
  public var commands: [String] = []
  /// Whether it says nothing of its own as long as an earlier requirement does not hold.
  public var waits = false
}

/// A mistake that the tutor recognises and explains.
public struct Diagnosis: Equatable, Sendable {
  public var id: String
  public var when: [Condition]
  /// What `${found}` stands for in `say`: the learner's own resources that the mistake is about.
  public var found: Binding?
  public var say: String
  /// Something is not done yet, rather than done wrongly: said when something goes wrong because of
  /// it, or when the learner asks, and not to somebody who is about to do it.
  public var isOmission: Bool
  /// No mistake, but worth a word, such as what costs money: said whether or not the step is passed.
  public var isRemark = false
  /// Diagnoses that say less about the same cause: they are not said beside this one.
  public var replaces: [String] = []
  /// Forms that do what it advises, for a learner who works with forms.
  public var wizards: [String] = []
}

/// A question with answers to choose from, each with what to say to whoever chose it.
///
/// Either one answer is right, or the lab itself decides: a prediction, to be made before something
/// is tried. It gives no points by itself; an author who wants some asks for `lab: quizzes` in a
/// checkpoint.
public struct Quiz: Equatable, Sendable {
  public struct Option: Equatable, Sendable {
    public var text: String
    public var reply: String
    public var isRight: Bool
    /// A name of the lesson that has a value, not empty, once the lab has decided for this answer.
    public var decidedBy: String?
  }

  public var id: String
  /// The step in which it is asked.
  public var step: String
  public var ask: String
  public var options: [Option]

  public var isPrediction: Bool { options.contains { $0.decidedBy != nil } }
}
