/// The default format (version 2) of a VPC flow log record: fourteen columns separated by spaces.
///
/// Only this format is discovered; a custom one needs `parse` (INQ-02).
enum FlowLogRecord {
  /// The names by which Logs Insights discovers the columns, in the order of the columns.
  static let fieldNames = [
    "version", "accountId", "interfaceId", "srcAddr", "dstAddr", "srcPort", "dstPort", "protocol",
    "packets", "bytes", "startTime", "endTime", "action", "logStatus",
  ]

  /// Finds the columns of a line; `false` when it is no such record.
  ///
  /// `starts` must have fifteen elements and receives where each column begins, then one past the
  /// end and its separator: column `i` is `starts[i]..<(starts[i + 1] - 1)`.
  static func split(
    _ bytes: Span<UInt8>, _ range: Range<Int>, starts: inout [Int]
  ) -> Bool {
    guard range.count > 27, bytes[range.lowerBound] == UInt8(ascii: "2"),
      bytes[range.lowerBound + 1] == UInt8(ascii: " ")
    else { return false }
    starts[0] = range.lowerBound
    var column = 1
    for index in range where bytes[index] == UInt8(ascii: " ") {
      guard column < 14, index + 1 > starts[column - 1] + 1 else { return false }
      starts[column] = index + 1
      column += 1
    }
    guard column == 14, starts[13] < range.upperBound else { return false }
    starts[14] = range.upperBound + 1
    return isAction(bytes, starts[12], starts[13] - 1)
      && isStatus(bytes, starts[13], starts[14] - 1)
  }

  private static func isAction(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch (end - start, bytes[start]) {
    case (1, UInt8(ascii: "-")), (6, UInt8(ascii: "A")), (6, UInt8(ascii: "R")): true
    default: false
    }
  }

  private static func isStatus(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch (end - start, bytes[start]) {
    case (2, UInt8(ascii: "O")), (6, UInt8(ascii: "N")), (8, UInt8(ascii: "S")): true
    default: false
    }
  }
}
