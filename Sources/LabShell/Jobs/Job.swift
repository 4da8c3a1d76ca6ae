import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// A `ping` that runs in the foreground, or in the background after `&`.
///
/// The cloud sends its packets while time passes; the shell shows what came of them.
struct Job: Equatable, Sendable {
  /// `%1`, `%2`, … in each session; 0 until it goes into the background.
  var number = 0
  /// As `[1] 2345` says it.
  let processID: Int
  /// As typed, without the `&`.
  var command: String
  let options: PingOptions
  let address: IPAddress
  /// The process in the cloud.
  let ping: PingReference
  /// The instance where it runs, `nil` for the learner's own computer.
  let instance: ResourceID<Instance>?
  /// The SSH connection that carries the output of `connect INSTANCE ping …`.
  let channel: InstanceConnectSession?
  /// Packets whose lines have been shown.
  var shown = 0

  var text: PingText { PingText(options: options, address: address) }
}
