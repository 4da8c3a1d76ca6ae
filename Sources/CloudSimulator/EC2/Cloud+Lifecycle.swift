extension Cloud {
  /// When the next instance or peering connection changes its state by itself.
  var nextLifecycleEvent: Instant? { nil }

  /// Carries out every such change that is due now, so that the next event lies in the future.
  mutating func performLifecycleEvents() {}
}
