import NetworkModel

/// What AWS's documentation leaves open, decided here under a name.
public struct SimulationChoices: Equatable, Sendable {
  /// Whether the sender's interface logs ACCEPT for a packet that then finds no usable route.
  ///
  /// By definition the action tells of security groups and network ACL only (FL-31).
  public var unroutablePacketIsLoggedBySender = true

  public init() {}
}
