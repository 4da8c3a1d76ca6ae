extension Cloud {
  /// Lets simulated time pass: whatever falls due on the way happens at its own moment, in order.
  public mutating func advance(to end: Instant) {
    while let due = [nextLifecycleEvent, nextFlowLogEvent].compactMap({ $0 }).min(), due <= end {
      now = max(now, due)
      sendBackgroundTraffic()
      performLifecycleEvents()
      performFlowLogEvents()
    }
    now = max(now, end)
    sendBackgroundTraffic()
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }
}
