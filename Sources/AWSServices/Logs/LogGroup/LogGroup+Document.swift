import DataPlane
import Documents
import Foundations
import NetworkModel

extension LogGroup {
  /// The group as DescribeLogGroups shows it; `arn` is the group's without `:*`.
  func document(arn: String) -> Value {
    var members: Members = [
      "logGroupName": .string(name), "creationTime": .integer(createdAt.milliseconds),
    ]
    members["retentionInDays"] = retentionInDays.map(Value.integer)
    members["metricFilterCount"] = 0
    members["arn"] = .string("\(arn):*")
    members["storedBytes"] = .integer(storedSize)
    members["logGroupClass"] = .string(logClass.rawValue)
    members["logGroupArn"] = .string(arn)
    return .object(members)
  }
}

extension LogStream {
  /// The stream as DescribeLogStreams shows it; times of events are absent before the first
  /// (CWL-05).
  func document(groupARN: String) -> Value {
    var members: Members = [
      "logStreamName": .string(name), "creationTime": .integer(createdAt.milliseconds),
    ]
    members["firstEventTimestamp"] = (events.first?.timestamp.milliseconds).map(Value.integer)
    members["lastEventTimestamp"] = (events.last?.timestamp.milliseconds).map(Value.integer)
    members["lastIngestionTime"] = (lastIngestionAt?.milliseconds).map(Value.integer)
    members["uploadSequenceToken"] = .string(uploadSequenceToken)
    members["arn"] = .string("\(groupARN):log-stream:\(name)")
    members["storedBytes"] = 0
    return .object(members)
  }

  /// Ignored since 2023, but still shown (CWL-12).
  var uploadSequenceToken: String {
    var chance = RandomSource(
      seed: UInt64(truncatingIfNeeded: createdAt.milliseconds &+ events.count), stream: name)
    return "490" + chance.decimal(digits: 53)
  }
}

extension RandomSource {
  /// Decimal digits, as CloudWatch's ids and tokens have them.
  mutating func decimal(digits: Int) -> String {
    String((0..<digits).map { _ in element(of: Array("0123456789")) })
  }
}
