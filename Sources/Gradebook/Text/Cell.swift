import Foundations

/// A cell of separated values (RFC 4180).
enum Cell: Equatable, Sendable {
  /// Anybody's text, which must not become a formula in the spreadsheet that opens it.
  case text(String)
  /// A name that a course system looks rows up by, from the instructor's own roster.
  case key(String)
  case number(Int)
  case decimal(Double)
  case flag(Bool)
  case empty

  static func optional(_ number: Double?) -> Cell { number.map { .decimal($0) } ?? .empty }
  static func optional(_ number: Int?) -> Cell { number.map { .number($0) } ?? .empty }

  /// What begins a formula in a spreadsheet, in its half-width and full-width form.
  private static let formulaBeginnings: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// What stands between the separators.
  func written(separator: Character = ",") -> String {
    switch self {
    case .text(let text): Self.quoted(Self.guarded(Self.oneLine(text)), separator)
    case .key(let key):
      // A mark in front would name somebody else, and nothing of these letters can be a call.
      Self.quoted(
        key.allSatisfy(Self.isPlain) ? key : Self.guarded(Self.oneLine(key)), separator)
    case .number(let number): String(number)
    case .decimal(let number): Self.decimals(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .empty: ""
    }
  }

  static func line(_ cells: [Cell], separator: Character = ",") -> String {
    cells.map { $0.written(separator: separator) }.joined(separator: String(separator)) + "\n"
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
      || "-_.@+".contains(character)
  }

  /// With the mark by which spreadsheets know text, where it would begin a formula.
  static func guarded(_ text: String) -> String {
    guard let first = text.first(where: { $0 != " " }), formulaBeginnings.contains(first) else {
      return text
    }
    return "'" + text
  }

  /// Without line breaks, and with what would steer a screen written out.
  private static func oneLine(_ text: String) -> String {
    let text = DisplayText.sanitized(text)
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func quoted(_ text: String, _ separator: Character) -> String {
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0 == "'" || $0.isNewline })
    else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// At most two digits behind the point, and no exponent.
  static func decimals(_ number: Double) -> String {
    GradebookNumber.text(number, digits: 2)
  }
}
