import Foundations

/// Records of a closed window on their way to CloudWatch Logs.
struct FlowLogDelivery: Equatable, Sendable {
  struct Batch: Equatable, Sendable {
    /// `eni-…-all`
    var stream: String
    var lines: [String]
  }

  let flowLog: ResourceID<FlowLog>
  let due: Instant
  /// The window's start, which is the time of all its events (FL-12).
  let timestamp: Instant
  let batches: [Batch]
}
