public import Foundations
import NetworkModel

/// Which fields a flow log's records have, in which order (FL-02, FL-03).
public struct FlowLogFormat: Equatable, Sendable {
  public let fields: [FlowLogField]
  /// What the field `version` prints: the highest version among the fields (FL-03).
  public let version: Int

  /// The fourteen fields of version 2.
  public static let standard = FlowLogFormat(fields: FlowLogField.standard)

  init(fields: [FlowLogField]) {
    self.fields = fields
    version = fields.map(\.version).max() ?? 2
  }

  /// Reads `${version} ${account-id} …`; `nil` when there is no field or one is unknown.
  public init?(parsing text: String) {
    var fields: [FlowLogField] = []
    // Bytes, since it is read again for every window that closes.
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    for word in words {
      guard word.starts(with: "${".utf8), word.last == UInt8(ascii: "}"),
        let name = String(word.dropFirst(2).dropLast()),
        let field = FlowLogField(rawValue: name)
      else { return nil }
      fields.append(field)
    }
    guard !fields.isEmpty else { return nil }
    self.init(fields: fields)
  }

  /// As DescribeFlowLogs prints it.
  public var text: String { fields.map { "${\($0.rawValue)}" }.joined(separator: " ") }
}
