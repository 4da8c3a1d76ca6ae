import DataPlane
import Foundations
import NetworkModel

/// A flow-log record of those that passed a checkpoint, field by field.
enum FlowRecordPicture: Picture {
  static let name = "flow-record"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    guard let record = checkpoint.flatMap(material.record) else { return nil }
    let meanings = [
      "version": "the default format", "protocol": record.protocolName,
      "start": "Unix seconds", "end": "Unix seconds",
    ]
    let card = CardPicture(
      title: "Log events / \(record.timestamp.iso8601)",
      fields: zip(FlowLogField.standard.map(\.rawValue), record.values).map { name, value in
        (name, meanings[name].map { "\(value)   (\($0))" } ?? value)
      }, block: [record.text]
    )
    return Drawing(svg: card.svg, caption: "A flow log record and what its fields say")
  }
}
