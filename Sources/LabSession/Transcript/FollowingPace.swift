/// How many packets of a followed ping go into one event of the transcript.
///
/// One at first, so that replies are seen as they come. A ping that nobody ends must not fill the
/// file: the longer it has run, the more packets an event has.
public struct FollowingPace: Sendable {
  private static let packetsAtOneSize = 200
  private static let mostPackets = 40

  private var shown = 0

  public init() {}

  public mutating func nextPackets() -> Int {
    let packets = min(1 + shown / Self.packetsAtOneSize, Self.mostPackets)
    shown += packets
    return packets
  }
}
