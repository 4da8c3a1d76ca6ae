import Documents
import Foundations

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
    let time = Instant(milliseconds: milliseconds)
    let microseconds = (milliseconds.flooredModulo(1000) * 1000).padded(to: 6)
    return switch self {
    case .detailed: "\(time.dateAndTime).\(microseconds)+00:00 \(stream) \(message)"
    case .short: "\(time.dateAndTime) \(message)"
    case .json:
      if let document = try? Value(parsingJSON: message), !document.isScalar {
        "\(time.dateAndTime) \(document.json())"
      } else {
        "\(time.dateAndTime) \(message)"
      }
    }
  }
}
