public import Foundations

extension Route {
  /// The addresses that a route is for: one block, or all blocks of a prefix list.
  public enum Destination: Hashable, Sendable {
    case block(CIDR)
    case prefixList(ResourceID<PrefixList>)

    /// `nil` for a prefix list, whose blocks the cloud knows.
    public var block: CIDR? {
      if case .block(let block) = self { block } else { nil }
    }

    public var prefixList: ResourceID<PrefixList>? {
      if case .prefixList(let id) = self { id } else { nil }
    }
  }
}

extension Route.Destination: CustomStringConvertible {
  /// `10.2.0.0/16` or `pl-68a54001`.
  public var description: String {
    switch self {
    case .block(let block): block.description
    case .prefixList(let id): id.rawValue
    }
  }
}

extension Route {
  /// A route to one block.
  public init(destination: CIDR, target: Target, origin: Origin) {
    self.init(destination: .block(destination), target: target, origin: origin)
  }
}
