package import Foundations
package import NetworkModel

/// Records of a closed window on their way to CloudWatch Logs.
package struct FlowLogDelivery: Equatable, Sendable {
  package struct Batch: Equatable, Sendable {
    /// `eni-…-all`
    package var stream: String
    package var lines: [String]
  }

  package let flowLog: ResourceID<FlowLog>
  package let due: Instant
  /// The window's start, which is the time of all its events (FL-12).
  package let timestamp: Instant
  package let batches: [Batch]
}
