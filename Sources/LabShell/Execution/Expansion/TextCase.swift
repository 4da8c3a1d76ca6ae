/// `${NAME^^}` and `${NAME,}`.
enum TextCase {
  static func changed(
    _ text: String, toUpper: Bool, all: Bool, matching pattern: GlobPattern?,
    _ context: inout ShellContext
  ) -> String {
    if all, pattern == nil { return toUpper ? text.uppercased() : text.lowercased() }
    context.spend(bytes: text.utf8.count * (pattern == nil ? 1 : 32))
    guard !context.isExhausted else { return text }
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let character = String(Character(scalar))
      let isMeant =
        (all || index == 0)
        && (pattern.map { pattern in context.paying { pattern.matches(character, &$0) } } ?? true)
      result += isMeant ? (toUpper ? character.uppercased() : character.lowercased()) : character
    }
    return result
  }
}
