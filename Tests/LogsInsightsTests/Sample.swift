import LogsInsights

/// Records and shorthands that several tests share.
enum Sample {
  /// 2026-03-02 00:00:00 UTC.
  static let start = 1_772_409_600_000

  static func flow(
    after seconds: Int = 0, from source: String = "10.0.0.5", to destination: String = "10.0.1.9",
    sourcePort: Int = 49_152, port: Int = 443, protocol number: Int = 6, packets: Int = 10,
    bytes: Int = 4_000, action: String = "ACCEPT"
  ) -> LogRecord {
    let instant = start / 1_000 + seconds
    return LogRecord(
      timestamp: instant * 1_000,
      message: "2 123456789012 eni-0aaa \(source) \(destination) \(sourcePort) \(port) \(number)"
        + " \(packets) \(bytes) \(instant) \(instant + 60) \(action) OK",
      stream: "eni-0aaa-all", log: "123456789012:flow-logs")
  }

  static func noData(after seconds: Int = 0) -> LogRecord {
    let instant = start / 1_000 + seconds
    return LogRecord(
      timestamp: instant * 1_000,
      message: "2 123456789012 eni-0aaa - - - - - - - \(instant) \(instant + 60) - NODATA",
      stream: "eni-0aaa-all", log: "123456789012:flow-logs")
  }

  static func line(_ message: String, after seconds: Int = 0) -> LogRecord {
    LogRecord(timestamp: start + seconds * 1_000, message: message)
  }

  /// The rows of a query, each as `field=value field=value`, pointers left out.
  static func rows(_ query: String, _ records: [LogRecord]) throws -> [String] {
    try InsightsQuery(parsing: query).run(over: records).rows.map { row in
      row.filter { $0.field != "@ptr" }.map { "\($0.field)=\($0.value)" }.joined(separator: " ")
    }
  }

  /// Why a query is refused; `nil` when it is not.
  static func error(_ query: String) -> QueryError? {
    do throws(QueryError) {
      _ = try InsightsQuery(parsing: query)
      return nil
    } catch {
      return error
    }
  }

  static func refusal(_ query: String) -> String? { error(query)?.message }

  /// Three records a minute apart, with bytes 10, 20, 40 and packets 0, 1, 2.
  static let three = [10, 20, 40].enumerated().map {
    flow(after: $0 * 60, packets: $0, bytes: $1)
  }

  /// Four records with bytes 4, 8, 6 and 2, and one without data.
  static let five =
    [4, 8, 6, 2].enumerated().map { index, bytes in
      flow(after: index, from: "10.0.0.\(index % 2)", packets: bytes * 10, bytes: bytes)
    } + [noData(after: 9)]

  /// The value of an expression over a record of 2026-03-02 14:37:12, asked at 01:06:40 the day
  /// after about the 25 hours before.
  static func timedValue(_ expression: String) throws -> String? {
    let result = try InsightsQuery(parsing: "fields \(expression) as x").run(
      over: [line("2026-03-02 14:37:12.345", after: 52_632)], period: start...1_772_499_999_999,
      now: 1_772_500_000_000)
    return result.rows.first?.first { $0.field == "x" }?.value
  }

  /// A record of another log group.
  static func line(_ message: String, of group: String, after seconds: Int = 0) -> LogRecord {
    var record = line(message, after: seconds)
    record.log = "123456789012:\(group)"
    return record
  }

  /// The value of an expression over one record: a flow log record unless told otherwise.
  static func value(_ expression: String, _ record: LogRecord = flow()) throws -> String? {
    let result = try InsightsQuery(parsing: "fields \(expression) as x").run(over: [record])
    return result.rows.first?.first { $0.field == "x" }?.value
  }
}
