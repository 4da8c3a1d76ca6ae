public import Foundations

extension Cloud {
  /// Lets simulated time pass: whatever falls due on the way happens at its own moment, in order.
  public mutating func advance(to end: Instant) {
    while let due = nextEvent, due <= end {
      now = max(now, due)
      sendBackgroundTraffic()
      performLifecycleEvents()
      performFlowLogEvents()
      performAnalysisEvents()
      performPingEvents()
    }
    now = max(now, end)
    sendBackgroundTraffic()
  }

  private var nextEvent: Instant? {
    [nextLifecycleEvent, nextFlowLogEvent, nextAnalysisEvent, nextPingEvent].compactMap { $0 }.min()
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }
}
