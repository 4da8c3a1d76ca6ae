import DataPlane
public import Foundations
import NetworkModel

extension Cloud {
  /// Lets simulated time pass: whatever falls due on the way happens at its own moment, in order.
  public mutating func advance(to end: Instant) {
    while let due = nextEvent, due <= end {
      fabric.now = max(now, due)
      fabric.sendBackgroundTraffic()
      performLifecycleEvents()
      performFlowLogEvents()
      performAnalysisEvents()
      fabric.performPingEvents()
    }
    fabric.now = max(now, end)
    fabric.sendBackgroundTraffic()
  }

  private var nextEvent: Instant? {
    [nextLifecycleEvent, fabric.nextFlowLogEvent, nextAnalysisEvent, fabric.nextPingEvent]
      .compactMap { $0 }.min()
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }
}
