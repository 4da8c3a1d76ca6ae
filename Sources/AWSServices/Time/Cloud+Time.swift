import DataPlane
public import Foundations

extension Cloud {
  /// Lets simulated time pass in every Region: whatever falls due on the way happens at its own
  /// moment, in one sequence of moments.
  public mutating func advance(to end: Instant) {
    while let due = nextEvent(), due <= end {
      fabric.setTime(to: max(now, due))
      // Turn by turn, so that a packet between Regions meets the rules of one moment.
      for subsystem in TimedRegistry.inSequence {
        forEachRegion { subsystem.performEvents(in: &$0) }
      }
    }
    fabric.setTime(to: max(now, end))
    forEachRegion { TimedRegistry.catchUp(in: &$0) }
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }

  private mutating func nextEvent() -> Instant? {
    var next: Instant?
    forEachRegion { cloud in
      guard let moment = TimedRegistry.nextEvent(in: cloud) else { return }
      next = next.map { min($0, moment) } ?? moment
    }
    return next
  }

  /// The served Region, then the others by their names. `body` turns to no other Region.
  private mutating func forEachRegion(_ body: (inout Cloud) -> Void) {
    body(&self)
    for place in otherRegions.indices {
      turn(toElsewhere: place)
      body(&self)
      turn(toElsewhere: place)
    }
  }
}
