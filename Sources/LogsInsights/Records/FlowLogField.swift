/// The names of the columns that flow log records can have.
enum FlowLogField {
  /// The default format, version 2.
  static let standard = [
    "version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport",
    "protocol", "packets", "bytes", "start", "end", "action", "log-status",
  ]

  /// Of all versions.
  static let all =
    standard + [
      "vpc-id", "subnet-id", "instance-id", "tcp-flags", "type", "pkt-srcaddr", "pkt-dstaddr",
      "region", "az-id", "sublocation-type", "sublocation-id", "pkt-src-aws-service",
      "pkt-dst-aws-service", "flow-direction", "traffic-path", "ecs-cluster-arn",
      "ecs-cluster-name", "ecs-container-instance-arn", "ecs-container-instance-id",
      "ecs-container-id", "ecs-second-container-id", "ecs-service-name", "ecs-task-definition-arn",
      "ecs-task-arn", "ecs-task-id", "reject-reason", "resource-id", "encryption-status",
    ]

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
}
