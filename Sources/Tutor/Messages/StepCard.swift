/// What a lesson is, for somebody who opens it.
public struct LessonIntroduction: Equatable, Sendable {
  public var title: String
  /// Without optional ones.
  public var steps: Int
  public var minutes: Int
  public var region: String
}

/// A step as it is set before the learner.
public struct StepCard: Equatable, Sendable {
  public struct Checkpoint: Equatable, Sendable {
    public var title: String
    public var status: CheckpointProgress.Status
  }

  /// Counts from 1.
  public var number: Int
  /// How many steps give points; `nil` for an optional step.
  public var count: Int?
  public var title: String
  public var goal: String
  public var checkpoints: [Checkpoint]
  /// Forms that do it.
  public var forms: [String]
  /// A command that makes a start.
  public var command: String?
  /// Terms that `help` has a page about.
  public var concepts: [String]
  /// Whether the lesson explains more about it.
  public var hasReading: Bool
  /// Quizzes that wait: predictions before something is tried, and other questions.
  public var hasPrediction: Bool
  public var hasQuiz: Bool
  public var score: Int
  public var maximumScore: Int
}

/// What comes next in a lesson, and how to find out more.
public struct NextThing: Equatable, Sendable {
  /// The title of the first open checkpoint of the step in view; `nil` when all have passed.
  public var checkpoint: String?
  /// What is missing, where it can be said without a guess.
  public var missing: Statement?
  /// Why, where the lab has looked.
  public var cause: Cause?
  /// The step's forms.
  public var forms: [String]
}

/// A quiz as it is set before the learner.
public struct QuizCard: Equatable, Sendable {
  public var id: String
  public var ask: Statement
  public var options: [Statement]
  /// Whether the lab will decide.
  public var isPrediction: Bool
}

/// What became of an answer.
public struct QuizResult: Equatable, Sendable {
  public var id: String
  /// The answer that was given, and the one that is right, if it is another one.
  public var given: Statement
  public var right: Statement?
  /// What the lesson says to it.
  public var reply: Statement
  /// Whether it was a prediction, which the lab has decided now.
  public var isPrediction: Bool
}

/// The whole lesson as it stands: points, and the help that was taken.
public struct ProgressReport: Equatable, Sendable {
  public struct Step: Equatable, Sendable {
    /// Counts from 1.
    public var number: Int
    public var title: String
    public var isInView: Bool
    /// An optional step gives no points.
    public var isOptional: Bool
    /// How many checkpoints have passed.
    public var passed: Int
    public var checkpoints: Int
    public var points: Int
    public var maximumPoints: Int
    public var hints: Int
    public var isSolved: Bool
    public var isSkipped: Bool

    public var isPassed: Bool { passed == checkpoints }
  }

  public var title: String
  public var score: Int
  public var maximumScore: Int
  public var steps: [Step]
  /// Of the write-up.
  public var answeredQuestions: Int
  public var questions: Int
}

/// A question of the write-up in a list.
public struct QuestionEntry: Equatable, Sendable {
  public var id: String
  public var text: String
  public var isAnswered: Bool
}

/// Help of rising strength with a checkpoint.
public struct Hint: Equatable, Sendable {
  public enum Next: Equatable, Sendable {
    /// A stronger one, for so many points.
    case stronger(cost: Int)
    /// This is the last one.
    case none
    /// This is the last one once more.
    case repeated
  }

  /// The checkpoint's title.
  public var checkpoint: String
  /// Counts from 1.
  public var number: Int
  public var count: Int
  /// The lesson's words, with names filled in; commands stand in backquotes. The strongest hint is
  /// nothing but a command, to be read, changed and run.
  public var text: String
  public var isCommand: Bool
  public var next: Next
  /// The number that was asked for, where another hint had to come first.
  public var asked: Int?
}

/// What it costs to have a checkpoint done by the tutor.
public struct SolvingOffer: Equatable, Sendable {
  /// The checkpoint's title.
  public var checkpoint: String
  public var cost: Int
  public var points: Int
  /// What to type to have it done.
  public var command: String
}

/// What it costs to leave a step to the tutor.
public struct SkippingOffer: Equatable, Sendable {
  /// Counts from 1.
  public var step: Int
  public var cost: Int
  /// Titles of the checkpoints that are still open.
  public var checkpoints: [String]
  /// What to type to have it done.
  public var command: String
}

/// What it costs to be told which commands mend a path.
public struct FixOffer: Equatable, Sendable {
  /// The title of the checkpoint whose points hang on it.
  public var checkpoint: String
  /// In points: what its next hint costs.
  public var cost: Int
}
