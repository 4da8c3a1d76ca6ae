extension Cloud {
  /// Takes note of packets at an interface for the flow logs that cover it.
  public mutating func observe(_ observation: FlowObservation) {}
}
