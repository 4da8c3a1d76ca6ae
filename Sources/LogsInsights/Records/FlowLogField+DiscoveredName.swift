import Foundations

extension FlowLogField {
  /// The name by which Logs Insights discovers a column, and the like for those that it does not.
  static func discoveredName(_ name: String) -> String {
    let column = FlowLogField(rawValue: name).flatMap { standard.firstIndex(of: $0) }
    if let column { return FlowLogRecord.fieldNames[column] }
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
}
