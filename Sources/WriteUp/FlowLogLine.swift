import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// A flow-log record of the default format, taken apart for explaining (FL-02).
struct FlowLogLine: Equatable {
  let text: String
  let timestamp: Instant
  let values: [String]

  /// `nil` for other formats and for records without data.
  init?(_ event: LogEvent) {
    let values = event.message.split(separator: " ").map(String.init)
    guard values.count == FlowLogField.standard.count, values.last == "OK" else { return nil }
    text = event.message
    timestamp = event.timestamp
    self.values = values
  }

  func value(_ field: FlowLogField) -> String {
    FlowLogField.standard.firstIndex(of: field).map { values[$0] } ?? "-"
  }

  var isAccepted: Bool { value(.action) == "ACCEPT" }
  var destinationPort: String { value(.destinationPort) }

  var protocolName: String {
    switch value(.protocol) {
    case "1": "ICMP"
    case "6": "TCP"
    case "17": "UDP"
    default: "protocol \(value(.protocol))"
    }
  }
}
