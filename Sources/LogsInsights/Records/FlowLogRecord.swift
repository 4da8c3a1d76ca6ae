/// The default format (version 2) of a VPC flow log record: fourteen columns separated by spaces.
///
/// Only this format is discovered; a custom one needs `parse` (INQ-02).
enum FlowLogRecord {
  /// The names by which Logs Insights discovers the columns, in the order of the columns.
  static let fieldNames = [
    "version", "accountId", "interfaceId", "srcAddr", "dstAddr", "srcPort", "dstPort", "protocol",
    "packets", "bytes", "startTime", "endTime", "action", "logStatus",
  ]

  /// The columns of a line, `nil` when it is no such record.
  static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>]? {
    guard range.count > 27, bytes[range.lowerBound] == UInt8(ascii: "2"),
      bytes[range.lowerBound + 1] == UInt8(ascii: " ")
    else { return nil }
    return FlowLogLayout.standard.columns(bytes, range)
  }
}
