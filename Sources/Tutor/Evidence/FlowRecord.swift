import AWSServices
import DataPlane
public import Foundations
import NetworkModel

/// The words of a flow-log record, each with the field that it stands in.
///
/// A record names no fields: which they are is known from the format of the flow log that wrote it.
public struct FlowRecord: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public var field: FlowLogField
    public var value: String
  }

  public private(set) var entries: [Entry]

  /// Reads a line by the first of the formats that it fits.
  init?(_ words: [String], formats: [FlowLogFormat]) {
    let records = formats.lazy.filter { $0.fields.count == words.count }.map { format in
      zip(format.fields, words).map { Entry(field: $0, value: $1) }
    }
    guard let entries = records.first(where: Self.fits) else { return nil }
    self.entries = entries
  }

  /// Whether numbers stand where numbers belong, addresses where addresses belong.
  private static func fits(_ entries: [Entry]) -> Bool {
    entries.allSatisfy { entry in
      guard entry.value != "-" else { return true }
      return switch entry.field {
      case .version, .start, .end, .packets, .bytes, .protocol, .tcpFlags, .trafficPath:
        GivenNumber(entry.value) != nil
      case .sourcePort, .destinationPort: GivenNumber(entry.value, in: 0...65_535) != nil
      case .sourceAddress, .destinationAddress, .packetSourceAddress, .packetDestinationAddress:
        IPAddress(parsing: entry.value) != nil
      case .action: ["ACCEPT", "REJECT"].contains(entry.value)
      case .logStatus: ["OK", "NODATA", "SKIPDATA"].contains(entry.value)
      case .flowDirection: ["ingress", "egress"].contains(entry.value)
      default: true
      }
    }
  }

  public subscript(field: FlowLogField) -> String? {
    entries.first { $0.field == field && $0.value != "-" }?.value
  }

  func number(_ field: FlowLogField) -> Int? { self[field].flatMap { GivenNumber($0)?.value } }

  func address(_ field: FlowLogField) -> IPAddress? {
    self[field].flatMap { IPAddress(parsing: $0) }
  }
}

extension FlowLogFormat {
  /// Those of the account's flow logs, newest first, and the one that every flow log has if nothing
  /// is said.
  static func all(in cloud: Cloud) -> [FlowLogFormat] {
    let own = cloud.usedRegions.flatMap { region in
      cloud.serving(region).fabric.flowLogs.compactMap { FlowLogFormat(parsing: $0.logFormat) }
    }
    return own.reversed() + [.standard]
  }
}
