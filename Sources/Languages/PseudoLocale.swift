/// A language that nobody speaks: English with accents, in brackets, so that an eye or a test sees what
/// was never looked up.
///
/// What a program reads stays as it is: gaps (`%1`), names (`${vpc1.VpcId}`), what stands between
/// backticks, and places of a template (`{{answer:ID}}`).
public enum PseudoLocale {
  public static let opening = "⟦"
  public static let closing = "⟧"

  public static func text(_ english: String) -> String {
    guard PhrasePattern.hasWords(english) else { return english }
    // Blanks at an end belong to the layout.
    let start = english.prefix { $0.isWhitespace }
    let end = String(
      english.dropFirst(start.count).reversed().prefix { $0.isWhitespace }.reversed())
    let middle = english.dropFirst(start.count).dropLast(end.count)
    return start + opening + accented(middle) + closing + end
  }

  private static func accented(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if let length = wholeLength(rest) {
        result += rest.prefix(length)
        rest.removeFirst(length)
      } else {
        result.append(accents[character] ?? character)
        rest.removeFirst()
      }
    }
    return result
  }

  /// How many characters at the beginning stay as they are.
  private static func wholeLength(_ text: Substring) -> Int? {
    for (start, end) in [("${", "}"), ("{{", "}}"), ("`", "`"), ("](", ")")]
    where text.hasPrefix(start) {
      var length = start.count
      var rest = text.dropFirst(length)
      while !rest.isEmpty {
        if rest.hasPrefix(end) { return length + end.count }
        rest.removeFirst()
        length += 1
      }
    }
    return nil
  }

  private static let accents: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ",
      "àƀçđéƒğĥîĵķļɱñôþŕšţûṽŵýžÀƁÇĐÉƑĞĤÎĴĶĻṀÑÔÞŔŠŢÛṼŴÝŽ"))
}
