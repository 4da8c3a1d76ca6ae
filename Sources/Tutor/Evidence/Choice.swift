/// Which of several resources a lesson's word means, and why that one.
public struct Choice: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case pingedFrom(event: Int)
    case pinged(event: Int)
    case connectedTo(event: Int)
    /// Nothing was done with any of them: the one that lacks least.
    case furthestAlong
  }

  public var meant: NamedResource
  public var others: [NamedResource]
  public var reason: Reason

  public init(meant: NamedResource, others: [NamedResource], reason: Reason) {
    self.meant = meant
    self.others = others
    self.reason = reason
  }
}
