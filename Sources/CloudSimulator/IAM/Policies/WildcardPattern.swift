/// A pattern in which `*` stands for any run of characters and `?` for any single one (IAM-03).
struct WildcardPattern: Equatable, Sendable {
  private let pattern: [Unicode.Scalar]

  /// With `ignoringCase` the pattern also matches text that differs in case, as action names do.
  init(_ text: some StringProtocol, ignoringCase: Bool = false) {
    pattern = Array((ignoringCase ? text.lowercased() : String(text)).unicodeScalars)
    isCaseIgnored = ignoringCase
  }

  private let isCaseIgnored: Bool

  /// Whether the pattern matches the whole text.
  ///
  /// Only the last `*` is ever tried again, so hostile patterns cost at most the product of both
  /// lengths and never grow exponentially.
  func matches(_ text: String) -> Bool {
    let text = Array((isCaseIgnored ? text.lowercased() : text).unicodeScalars)
    var place = 0
    var position = 0
    var retry: (place: Int, position: Int)?
    while position < text.count {
      if place < pattern.count && pattern[place] == "*" {
        retry = (place, position)
        place += 1
      } else if place < pattern.count && (pattern[place] == "?" || pattern[place] == text[position])
      {
        place += 1
        position += 1
      } else if let last = retry {
        retry = (last.place, last.position + 1)
        place = last.place + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
