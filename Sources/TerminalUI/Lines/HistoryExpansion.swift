/// `!!` and `!$` in a line, as interactive shells fill them in.
public enum HistoryExpansion {
  /// The line with what they mean, `nil` where it has neither or nothing was typed before.
  ///
  /// Inside single quotes and behind a backslash they are text.
  public static func expanded(_ line: String, previous: String?) -> String? {
    guard let previous, line.contains("!") else { return nil }
    var result = ""
    var isExpanded = false
    var isQuoted = false
    var rest = line[...]
    while let character = rest.first {
      if !isQuoted, rest.hasPrefix("!!") || rest.hasPrefix("!$") {
        result += rest.hasPrefix("!!") ? previous : lastWord(of: previous)
        isExpanded = true
        rest = rest.dropFirst(2)
        continue
      }
      if character == "'" { isQuoted.toggle() }
      if character == "\\", !isQuoted {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      result.append(character)
      rest = rest.dropFirst()
    }
    return isExpanded ? result : nil
  }

  /// The last word of a command, with its quotes.
  public static func lastWord(of command: String) -> String {
    var word = ""
    var quote: Character?
    var endsWord = false
    for character in command {
      if character.isWhitespace, quote == nil {
        endsWord = true
        continue
      }
      if endsWord { (word, endsWord) = ("", false) }
      word.append(character)
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      }
    }
    return word
  }
}
