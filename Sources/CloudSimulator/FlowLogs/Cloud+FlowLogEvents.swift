extension Cloud {
  /// When the next aggregation window closes, delivery is due or background traffic arrives.
  var nextFlowLogEvent: Instant? { nil }

  /// Carries out everything of that kind that is due now, so that the next lies in the future.
  mutating func performFlowLogEvents() {}
}
