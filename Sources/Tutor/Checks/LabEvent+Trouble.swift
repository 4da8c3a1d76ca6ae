import LabShell

extension LabEvent {
  /// Whether a learner now wonders what went wrong.
  var isTrouble: Bool {
    switch self {
    case .pinged(let ping): ping.received == 0
    case .lost: true
    case .called(_, _, let error): error != nil
    case .connected: false
    }
  }
}
