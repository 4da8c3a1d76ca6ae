/// Emphasis, code and links inside a line of Markdown.
enum InlineMarkdown {
  static func text(of markdown: String) -> StyledText {
    var text = StyledText()
    var plain = ""
    var rest = markdown[...]
    func flush() {
      text.append(plain)
      plain = ""
    }
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else if character == "`", let (content, after) = enclosed(rest, by: fence(of: rest)) {
        flush()
        text += .command(String(content))
        rest = after
      } else if let (content, after) = emphasized(rest) {
        flush()
        text += Self.text(of: String(content)).styled(.emphasis)
        rest = after
      } else if character == "[", let (label, target, after) = link(rest) {
        flush()
        text += Self.text(of: String(label))
        if label != target { text.append(" (\(target))") }
        rest = after
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    flush()
    return text
  }

  private static func fence(of text: Substring) -> String { String(text.prefix { $0 == "`" }) }

  /// What stands between the mark that the text begins with and its next one.
  private static func enclosed(
    _ text: Substring, by mark: String
  ) -> (content: Substring, after: Substring)? {
    let inside = text.dropFirst(mark.count)
    guard let end = inside.range(of: mark), end.lowerBound > inside.startIndex else { return nil }
    return (inside[..<end.lowerBound], inside[end.upperBound...])
  }

  private static func emphasized(_ text: Substring) -> (content: Substring, after: Substring)? {
    for mark in ["**", "__", "*", "_"] where text.hasPrefix(mark) {
      guard let (content, after) = enclosed(text, by: mark),
        content.first?.isWhitespace == false, content.last?.isWhitespace == false,
        // An underscore inside a word is one.
        mark.first == "*" || after.first.map({ $0.isLetter || $0.isNumber }) != true
      else { continue }
      return (content, after)
    }
    return nil
  }

  private static func link(
    _ text: Substring
  ) -> (label: Substring, target: Substring, after: Substring)? {
    guard let middle = text.range(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<middle.lowerBound]
    guard !label.contains("[") else { return nil }
    return (label, text[middle.upperBound..<end], text[text.index(after: end)...])
  }
}

extension Substring {
  /// Where another text stands in this one first.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
