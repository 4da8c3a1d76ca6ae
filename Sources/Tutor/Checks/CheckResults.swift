/// How the checkpoints of a lesson stand, in its order.
public struct CheckResults: Equatable, Sendable {
  public struct Checkpoint: Equatable, Sendable {
    public var id: String
    public var requirements: [Requirement]

    public var isPassed: Bool { requirements.allSatisfy(\.holds) }
    public var firstOpen: Requirement? { requirements.first { !$0.holds } }
  }

  public struct Requirement: Equatable, Sendable {
    public var that: String
    public var holds: Bool
    /// What to say when it does not hold, with names filled in; `nil` when it speaks of something
    /// that is not there yet, so that an earlier requirement has to be met first.
    public var otherwise: String?
    /// What was there instead, shortened, where there is anything to show.
    public var found: String?
  }

  public internal(set) var checkpoints: [Checkpoint] = []

  public subscript(id: String) -> Checkpoint? { checkpoints.first { $0.id == id } }
}
