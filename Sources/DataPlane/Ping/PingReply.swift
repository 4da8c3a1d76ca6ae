import NetworkModel

/// An answered ping: what its line shows.
public struct PingReply: Equatable, Sendable {
  public let sequence: Int
  /// Bytes of ICMP, 64 by default (PING-02).
  public let length: Int
  /// As the responder's system set it, less the hops that count (PING-07).
  public let ttl: Int
  public let microseconds: Int
}
