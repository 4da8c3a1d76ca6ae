/// Which fields a flow log's records have, in which order (FL-02, FL-03).
public struct FlowLogFormat: Equatable, Sendable {
  public let fields: [FlowLogField]
  /// What the field `version` prints: the highest version among the fields (FL-03).
  public let version: Int

  /// The fourteen fields of version 2.
  public static let standard = FlowLogFormat(
    fields: FlowLogField.allCases.filter { $0.version == 2 })

  init(fields: [FlowLogField]) {
    self.fields = fields
    version = fields.map(\.version).max() ?? 2
  }

  /// Reads `${version} ${account-id} …`; `nil` when there is no field or one is unknown.
  public init?(parsing text: String) {
    var fields: [FlowLogField] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard word.hasPrefix("${"), word.hasSuffix("}"),
        let field = FlowLogField(rawValue: String(word.dropFirst(2).dropLast()))
      else { return nil }
      fields.append(field)
    }
    guard !fields.isEmpty else { return nil }
    self.init(fields: fields)
  }

  /// As DescribeFlowLogs prints it.
  public var text: String { fields.map { "${\($0.rawValue)}" }.joined(separator: " ") }
}
