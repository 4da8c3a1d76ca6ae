import CloudSimulator

/// Why Instance Connect opens no session, in its own words (EIC-05).
///
/// It never tells which rule was in the way: that is what `why` is for.
enum ConnectionFailure: Error, Equatable {
  case notRunning(Instance.State)
  case noPublicAddress
  case noAnswer

  var message: String {
    switch self {
    case .notRunning(let state):
      """
      Failed to connect to your instance
      The instance is \(state.name), and only a running instance can be connected to.

      """
    case .noPublicAddress:
      """
      No public IPv4 address assigned. With no public IPv4 address, you can't use EC2 Instance \
      Connect.

      """
    case .noAnswer:
      """
      Failed to connect to your instance
      Error establishing SSH connection to your instance. Try again later.

      """
    }
  }
}
