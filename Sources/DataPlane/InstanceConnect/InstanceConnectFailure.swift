public import Foundations
public import NetworkModel

/// Why EC2 Instance Connect could not open a session: what AWS shows, and what it does not tell.
public enum InstanceConnectFailure: Equatable, Sendable {
  case noSuchInstance
  case noPublicAddress
  case notRunning(Instance.State)
  /// The SSH server listens from then on.
  case stillBooting(until: Instant)
  /// The request or its answer is lost on the way.
  case blocked(RoundTrip)

  /// The page's own words (EIC-05); for all but the first two it never tells the cause.
  public var message: String {
    switch self {
    case .noSuchInstance: "The instance does not exist."
    case .noPublicAddress:
      "No public IPv4 address assigned. With no public IPv4 address, you can't use EC2 Instance "
        + "Connect."
    case .notRunning, .stillBooting, .blocked:
      "Failed to connect to your instance\n"
        + "Error establishing SSH connection to your instance. Try again later."
    }
  }
}
