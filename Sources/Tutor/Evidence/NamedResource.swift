import NetworkModel

/// A resource as people know it: its Name tag (or group name) beside its id.
public struct NamedResource: Hashable, Sendable {
  public var id: String
  /// `nil` where the learner gave none.
  public var name: String?
  /// What the lesson calls it, such as `Instance 1`; `nil` where the lesson has no word for it.
  public var role: String?

  public init(id: String, name: String? = nil, role: String? = nil) {
    self.id = id
    self.name = name
    self.role = role
  }
}

extension NamedResource {
  init(_ resource: some Resource) {
    self.init(id: resource.id.rawValue, name: resource.name)
  }
}

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
