/// Puts a learner's words into Markdown as words.
enum Markdown {
  /// Text in which no character means markup: what was typed is what is read, and nothing else.
  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escapedLine(String($0)) }
      .joined(separator: "\n")
  }

  private static func escapedLine(_ line: String) -> String {
    var result = ""
    var isAtStart = true
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "{", "}":
        result += "\\" + String(scalar)
      case "#", "-", "+", "=":
        result += isAtStart ? "\\" + String(scalar) : String(scalar)
      case ".", ")":
        // `1.` and `1)` at the start of a line begin a list.
        let startsList = !result.isEmpty && result.allSatisfy { $0.isASCII && $0.isNumber }
        result += startsList ? "\\" + String(scalar) : String(scalar)
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      case "\t": result += isAtStart ? "" : " "
      case " ": result += isAtStart ? "" : " "
      default: result.unicodeScalars.append(scalar)
      }
      if scalar != " " && scalar != "\t" { isAtStart = false }
    }
    return result
  }
}

extension Markdown {
  /// A code span whose fence is longer than any inside (CommonMark §6.1).
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return longest == 0 ? "`\(line)`" : "\(fence) \(line) \(fence)"
  }
}
