/// A regular expression for those who search texts without a query, such as filter patterns.
public struct SearchExpression: Equatable, Sendable {
  /// Fewer steps than a query may take for a line: nobody pays for these.
  private static let matchLimit: UInt32 = 10_000

  public let pattern: String
  private let expression: RegularExpression

  /// `nil` for what is no expression, or none that Logs Insights could run.
  public init?(_ pattern: String) {
    let text = Text(pattern)
    guard let expression = try? RegularExpression(text, at: 0..<text.bytes.count) else {
      return nil
    }
    self.pattern = pattern
    self.expression = expression
  }

  public func isFound(in text: String) -> Bool {
    var matcher = expression.matcher(limit: Self.matchLimit)
    return matcher.finds(in: Text(text))
  }

  public static func == (left: SearchExpression, right: SearchExpression) -> Bool {
    left.pattern == right.pattern
  }
}
