import CloudSimulator

/// One flow-log record of the learner's own, field by field.
enum FlowRecordPicture: Picture {
  static let name = "flow-record"
  static let caption = "A flow log record and what its fields say"

  static func svg(from material: Material) -> String? {
    guard let record = material.record else { return nil }
    let meanings = [
      "version": "the default format", "protocol": record.protocolName,
      "start": "Unix seconds", "end": "Unix seconds",
    ]
    return CardPicture(
      title: "Log events / \(record.timestamp.iso8601)",
      fields: zip(FlowLogLine.names, record.values).map { name, value in
        (name, meanings[name].map { "\(value)   (\($0))" } ?? value)
      }, block: [record.text]
    ).svg
  }
}
