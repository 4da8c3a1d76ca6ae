import DataPlane
import Foundations
import NetworkModel

extension Instance {
  /// A terminated instance stays in the lists for an hour (INS-03).
  static let visibilityAfterTermination = 3_600_000

  var forgottenAt: Instant? {
    state == .terminated ? stateSince + Self.visibilityAfterTermination : nil
  }

  /// Whether it still is, or will be, of use: neither terminated nor about to be.
  var isAlive: Bool {
    switch state {
    case .pending, .running, .stopping, .stopped: true
    case .shuttingDown, .terminated: false
    }
  }
}
