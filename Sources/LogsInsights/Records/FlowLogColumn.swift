import Foundations

/// The names of the columns that flow log records can have.
enum FlowLogColumn {
  /// The default format, version 2.
  static let standard = FlowLogField.standard.map(\.rawValue)

  /// The default format of flow logs of a transit gateway, version 6.
  static let transitGateway = [
    "version", "resource-type", "account-id", "tgw-id", "tgw-attachment-id",
    "tgw-src-vpc-account-id", "tgw-dst-vpc-account-id", "tgw-src-vpc-id", "tgw-dst-vpc-id",
    "tgw-src-subnet-id", "tgw-dst-subnet-id", "tgw-src-eni", "tgw-dst-eni", "tgw-src-az-id",
    "tgw-dst-az-id", "tgw-pair-attachment-id", "srcaddr", "dstaddr", "srcport", "dstport",
    "protocol", "packets", "bytes", "start", "end", "log-status", "type", "packets-lost-no-route",
    "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired", "tcp-flags",
    "region", "flow-direction", "pkt-src-aws-service", "pkt-dst-aws-service",
  ]

  /// Of VPCs in all versions, up to 11, and of transit gateways.
  static let all: [String] = {
    let ofVPCs = FlowLogField.allCases.map(\.rawValue)
    return ofVPCs + transitGateway.filter { !ofVPCs.contains($0) }
  }()

  private static let known = Set(all)

  /// Each name by what is left of it without hyphens: `srcAddr`, `src_addr` and `SRCADDR` are
  /// `srcaddr`.
  private static let byLetters = Dictionary(
    all.map { (letters($0), $0) }
      + zip(FlowLogRecord.fieldNames, standard).map {
        (letters($0), $1)
      }, uniquingKeysWith: { first, _ in first })

  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// The field that a column of a table is, however tools that copy flow logs into tables spell it.
  static func named(_ written: String) -> String? { byLetters[letters(written)] }

  private static func letters(_ name: String) -> String {
    String(
      decoding: name.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F }.map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }

  /// The name by which Logs Insights discovers a column, and the like for those that it does not.
  static func discoveredName(_ name: String) -> String {
    if let column = standard.firstIndex(of: name) { return FlowLogRecord.fieldNames[column] }
    switch name {
    case "pkt-srcaddr": return "pktSrcAddr"
    case "pkt-dstaddr": return "pktDstAddr"
    default:
      let words = name.split(separator: "-")
      return words.dropFirst().reduce(String(words.first ?? "")) { text, word in
        text + word.prefix(1).uppercased() + word.dropFirst()
      }
    }
  }

  /// How else a field may be called in a document: `srcaddr`, `log-status`, `log_status`.
  static func spellings(of name: String) -> [String] {
    guard let field = named(name) else { return [] }
    let underscored = String(field.map { $0 == "-" ? "_" : $0 })
    return [discoveredName(field), field, underscored].filter { $0 != name }
  }
}

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
