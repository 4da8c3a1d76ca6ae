import NetworkModel

/// What came of opening a TCP connection.
public struct ConnectionAttempt: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case connected
    /// The host answered with a reset: nobody listens on that port.
    case refused
    case timedOut
  }

  public let outcome: Outcome
  /// The first packet and its answer, for `why`.
  public let roundTrip: RoundTrip
  /// From the first packet to the outcome.
  public let microseconds: Int

  package init(outcome: Outcome, roundTrip: RoundTrip, microseconds: Int) {
    self.outcome = outcome
    self.roundTrip = roundTrip
    self.microseconds = microseconds
  }

}
