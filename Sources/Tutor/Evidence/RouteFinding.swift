/// What a subnet's effective route table does with an address.
public struct RouteFinding: Equatable, Sendable {
  /// The route with the longest match.
  public struct Match: Equatable, Sendable {
    public var destination: String
    /// `nil` for the local route.
    public var target: NamedResource?
    /// `active`, or what the target is that the route's packets are lost at.
    public var state: String

    public init(destination: String, target: NamedResource?, state: String) {
      self.destination = destination
      self.target = target
      self.state = state
    }
  }

  public var table: NamedResource
  /// Whether the subnet follows the VPC's main table for want of one of its own.
  public var isMain: Bool
  public var address: String
  /// `nil` when no route matches.
  public var match: Match?

  public init(table: NamedResource, isMain: Bool, address: String, match: Match?) {
    self.table = table
    self.isMain = isMain
    self.address = address
    self.match = match
  }
}
