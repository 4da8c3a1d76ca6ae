public import Tutor

extension PlainText {
  /// With what a checkpoint passed: `NextWork-1 (vpc-0a…); a ping from … to 10.2.0.4: 5 of 5
  /// answered`; empty where nothing can be named.
  public static func sentence(of evidence: Evidence) -> String {
    var parts = evidence.resources.map(\.title)
    if let exchange = evidence.exchange {
      let sender = exchange.from?.title ?? "the learner's own computer"
      parts.append(
        "a ping from \(sender) to \(exchange.to): \(exchange.received) of \(exchange.sent) answered"
      )
    }
    return parts.joined(separator: "; ")
  }
}
