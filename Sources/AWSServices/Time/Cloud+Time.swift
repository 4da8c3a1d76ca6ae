import DataPlane
public import Foundations

extension Cloud {
  /// Lets simulated time pass in every Region: whatever falls due on the way happens at its own
  /// moment, in one sequence of moments.
  public mutating func advance(to end: Instant) {
    while let due = nextEvent(), due <= end {
      let moment = max(now, due)
      forEachRegion { cloud in
        cloud.fabric.now = moment
        TimedRegistry.performEvents(in: &cloud)
      }
    }
    let moment = max(now, end)
    forEachRegion { cloud in
      cloud.fabric.now = moment
      TimedRegistry.catchUp(in: &cloud)
    }
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
    for index in otherRegions.indices {
      swap(&regional, &otherRegions[index])
      body(&self)
      swap(&regional, &otherRegions[index])
    }
  }
}
