/// How a checkpoint stands: each of its requirements with what was found.
public struct CheckpointReport: Equatable, Sendable {
  public struct Requirement: Equatable, Sendable {
    /// Completes "checked that …".
    public var that: Statement
    public var judgement: Judgement

    public init(that: Statement, judgement: Judgement) {
      self.that = that
      self.judgement = judgement
    }
  }

  public var id: String
  public var title: String
  public var points: Int
  public var requirements: [Requirement]

  public init(id: String, title: String, points: Int, requirements: [Requirement]) {
    self.id = id
    self.title = title
    self.points = points
    self.requirements = requirements
  }

  public var isPassed: Bool { requirements.allSatisfy(\.judgement.holds) }

  /// The first requirement that fails for a reason of its own.
  public var firstFailure: (requirement: Requirement, failure: Failure)? {
    for requirement in requirements {
      if let failure = requirement.judgement.failure { return (requirement, failure) }
    }
    return nil
  }
}
