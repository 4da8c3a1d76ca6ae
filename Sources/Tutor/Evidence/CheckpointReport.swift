/// How a checkpoint stands: each of its requirements with what was found.
public struct CheckpointReport: Equatable, Sendable {
  public struct Requirement: Equatable, Sendable {
    /// Completes "checked that …".
    public var that: Statement
    public var judgement: Judgement
    /// What the lesson calls the thing that is missing where nothing else can be said: `VPC 1`.
    public var missing: String?

    public init(that: Statement, judgement: Judgement, missing: String? = nil) {
      self.that = that
      self.judgement = judgement
      self.missing = missing
    }
  }

  public var id: String
  public var title: String
  public var points: Int
  public var requirements: [Requirement]
  /// Resources that the learner has just deleted, where that is why the checkpoint was lost.
  public var deleted: [NamedResource]

  public init(
    id: String, title: String, points: Int, requirements: [Requirement],
    deleted: [NamedResource] = []
  ) {
    self.id = id
    self.title = title
    self.points = points
    self.requirements = requirements
    self.deleted = deleted
  }

  public var isPassed: Bool { requirements.allSatisfy(\.judgement.holds) }

  /// The witnesses of all requirements together.
  public var evidence: Evidence {
    requirements.compactMap(\.judgement.evidence).reduce(Evidence()) { $0.merging($1) }
  }

  /// The first requirement that fails for a reason of its own.
  public var firstFailure: (requirement: Requirement, failure: Failure)? {
    for requirement in requirements {
      if let failure = requirement.judgement.failure { return (requirement, failure) }
    }
    return nil
  }

  /// The first requirement that does not hold, for whatever reason.
  public var firstOpen: Requirement? { requirements.first { !$0.judgement.holds } }
}

/// What asking the lab for a requirement gives: not a yes or no, but the reason with its witnesses.
///
/// `check`, the "[!]" line, notes, hints, grades, pictures and exports are views of this value;
/// nobody guesses a cause a second time.
public enum Judgement: Equatable, Sendable {
  case holds(Evidence)
  case fails(Failure, Evidence)
  /// It cannot be judged until another requirement of the same checkpoint holds (by index), or until
  /// something that its names speak of exists (`nil`).
  case waits(for: Int?)

  public var holds: Bool { if case .holds = self { true } else { false } }

  public var failure: Failure? { if case .fails(let failure, _) = self { failure } else { nil } }

  public var evidence: Evidence? {
    switch self {
    case .holds(let evidence), .fails(_, let evidence): evidence
    case .waits: nil
    }
  }
}
