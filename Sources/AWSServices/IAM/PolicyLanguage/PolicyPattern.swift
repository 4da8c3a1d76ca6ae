import DataPlane
import NetworkModel

/// A pattern in which `*` stands for any run of characters and `?` for any single one (IAM-03).
///
/// Unlike in filters, a backslash is a character like any other.
struct PolicyPattern: Equatable, Sendable {
  private let pattern: WildcardPattern
  private let isCaseIgnored: Bool

  /// With `ignoringCase` the pattern also matches text that differs in case, as action names do.
  init(_ text: some StringProtocol, ignoringCase: Bool = false) {
    // Hardly any has one, and taking a text apart by characters is costly.
    let escaped =
      text.utf8.contains(UInt8(ascii: "\\"))
      ? text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      : String(text)
    pattern = WildcardPattern(ignoringCase ? escaped.lowercased() : escaped)
    isCaseIgnored = ignoringCase
  }

  /// Whether the pattern matches the whole text.
  func matches(_ text: String) -> Bool {
    pattern.matches(isCaseIgnored ? text.lowercased() : text)
  }
}
