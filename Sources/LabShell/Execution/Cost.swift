/// What shell commands cost in steps of fuel, as measured: a step is about a microsecond.
enum Cost {
  static let command = 5
  /// The CLI and the service behind it.
  static let call = 150
  /// A request is read several times on its way, from words to a validated document.
  static let bytesOfRequestPerStep = 24
  static let bytesOfOutputPerStep = 48
  static let queryStepsPerStep = 16
  /// A packet's way through the network, and what flow logs note of it.
  static let packet = 4
}
