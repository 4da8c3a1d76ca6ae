import CloudSimulator
import Foundations

/// A flow-log record of the default format, taken apart for explaining (FL-02).
struct FlowLogLine: Equatable {
  /// Names of the default format's fields, in its order.
  static let names = [
    "version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport",
    "protocol", "packets", "bytes", "start", "end", "action", "log-status",
  ]

  let text: String
  let timestamp: Instant
  let values: [String]

  /// `nil` for other formats and for records without data.
  init?(_ event: LogEvent) {
    let values = event.message.split(separator: " ").map(String.init)
    guard values.count == Self.names.count, values.last == "OK" else { return nil }
    text = event.message
    timestamp = event.timestamp
    self.values = values
  }

  func value(_ name: String) -> String {
    Self.names.firstIndex(of: name).map { values[$0] } ?? "-"
  }

  var isAccepted: Bool { value("action") == "ACCEPT" }
  var destinationPort: String { value("dstport") }

  var protocolName: String {
    switch value("protocol") {
    case "1": "ICMP"
    case "6": "TCP"
    case "17": "UDP"
    default: "protocol \(value("protocol"))"
    }
  }
}
