/// `name=value` settings, as several commands have them.
extension InsightsParser {
  /// Reads a name of the list and the `=` behind it.
  mutating func option(_ names: [String]) throws(Diagnostic) -> String {
    let expected = names.map { "\($0)=" }.joined(separator: ", ")
    let range = current.range
    let name = try name(expected)
    guard let word = name.word?.lowercased(), names.contains(word) else {
      throw Diagnostic(.unexpected(symbol: name.text, expected: expected), at: range)
    }
    try expectSymbol("=")
    return word
  }

  /// Whether the next is a name of the list with `=` behind it, and no field.
  func isAtOption(_ names: [String]) -> Bool {
    guard names.contains(where: isKeyword) else { return false }
    var copy = self
    return (try? copy.advance()) != nil && copy.isSymbol("=")
  }

  mutating func flag() throws(Diagnostic) -> Bool {
    if try skipKeyword("true") { return true }
    guard try skipKeyword("false") else { throw unexpected("true or false") }
    return false
  }
}
