import Documents

/// `aws logs tail --format`.
enum LogLineFormat: String, CaseIterable, Sendable {
  case detailed, short, json

  func text(of response: Members) -> String {
    (response["events"]?.array ?? []).map { line(of: $0) + "\n" }.joined()
  }

  private func line(of event: Value) -> String {
    let milliseconds = event["timestamp"]?.integer ?? 0
    let message = event["message"]?.string ?? ""
    let stream = event["logStreamName"]?.string ?? ""
    let time = CivilTime(milliseconds: milliseconds)
    return switch self {
    case .detailed: "\(time.microseconds)+00:00 \(stream) \(message)"
    case .short: "\(time.seconds) \(message)"
    case .json:
      if let document = try? Value(parsingJSON: message), !document.isScalar {
        "\(time.seconds) \(document.json())"
      } else {
        "\(time.seconds) \(message)"
      }
    }
  }
}
