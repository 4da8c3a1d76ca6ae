/// Puts foreign words into Markdown as words: the one list of what is safe there, for all documents.
public enum MarkdownText {
  /// Text in which no character means markup: what was typed is what is read, and nothing else.
  ///
  /// Besides CommonMark it heeds what GitHub and pandoc make of text: tables, math, links without
  /// brackets, superscripts, lists of other shapes, definitions.
  public static func escaped(_ text: String) -> String { escaped(text, isAtStart: true) }

  /// - Parameter isAtStart: whether a line begins with it; behind a code span its blank counts.
  public static func escaped(_ text: String, isAtStart: Bool) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { escapedLine(String($1), isAtStart: isAtStart || $0 > 0) }
      .joined(separator: "\n")
  }

  /// - Parameter isAtStart: whether the line begins here, where more characters mean something.
  public static func escapedLine(_ line: String, isAtStart: Bool) -> String {
    var result = ""
    var isAtStart = isAtStart
    // What stands before the first `.` or `)` decides whether a list begins there.
    var marker: String? = isAtStart ? "" : nil
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "{", "}", "^", "@":
        result += "\\" + String(scalar)
      case "!" where next == "[": result += "\\!"
      case "#", "-", "+", "=", "%": result += isAtStart ? "\\" + String(scalar) : String(scalar)
      // `(1)`, `(a)` and `(@)` begin lists in pandoc.
      case "(" where isAtStart && scalars[index...].prefix(6).contains(")"): result += "\\("
      case ".", ")":
        let begins = marker.map { beginsList($0, with: next) } ?? false
        let startsLink = scalar == "." && result.suffix(3).lowercased() == "www"
        result += begins || startsLink ? "\\" + String(scalar) : String(scalar)
      case ":":
        // Nothing that was typed becomes a link: GitHub makes one of `https://…`, and of `xmpp:…` even
        // where the colon is escaped.
        if result.suffix(4).lowercased() == "xmpp" { result += " " }
        result += isAtStart || next == "/" ? "\\:" : ":"
      case "\t", " ": result += isAtStart ? "" : " "
      default: result.unicodeScalars.append(scalar.isSafeInDocument ? scalar : "\u{FFFD}")
      }
      let isBlank = scalar == " " || scalar == "\t"
      if !isBlank { isAtStart = false }
      if marker != nil, !isBlank || marker != "" {
        let isPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        marker = isPart && (marker?.count ?? 9) < 9 ? (marker ?? "") + String(scalar) : nil
      }
    }
    return result
  }

  /// `1.`, `a)` and `iv.` before a blank begin a list, here or in pandoc.
  private static func beginsList(_ marker: String, with next: Unicode.Scalar?) -> Bool {
    guard !marker.isEmpty, next == nil || next == " " || next == "\t" else { return false }
    return marker.allSatisfy { $0.isASCII && $0.isNumber } || marker.count == 1
      || marker.lowercased().allSatisfy { "ivxlcdm".contains($0) }
  }

  /// A code span whose fence is longer than any inside (CommonMark §6.1).
  public static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if scalar.properties.isWhitespace { return " " }
          return scalar.isSafeInDocument ? scalar : "\u{FFFD}"
        }))
    guard line.contains(where: { $0 != " " }) else { return line }
    let needsRoom = fence.count > 1 || line.hasPrefix(" ") && line.hasSuffix(" ")
    return needsRoom ? "\(fence) \(line) \(fence)" : "\(fence)\(line)\(fence)"
  }

  public static func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a document: what a terminal may show, and the joiners that letters of
  /// Persian and the faces of a family need.
  public var isSafeInDocument: Bool { isSafeToShow || value == 0x200C || value == 0x200D }
}
