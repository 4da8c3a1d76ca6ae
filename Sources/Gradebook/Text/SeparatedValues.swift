import Foundations

/// Reads separated values as spreadsheets and course systems write them (RFC 4180): commas,
/// semicolons or tabs, quotes, any line ends, a byte order mark.
struct SeparatedValues {
  /// Records that hold nothing at all are left out.
  let records: [[String]]
  let separator: Character

  /// - Parameter limit: more records than that are not read.
  init(_ text: String, limit: Int) {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let separator = Self.separator(of: text)
    self.separator = separator
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.makeIterator()
    var next = characters.next()
    func finish(_ record: inout [String], _ field: inout String) {
      record.append(field)
      field = ""
      if record.contains(where: { !$0.isEmpty }) { records.append(record) }
      record = []
    }
    while let character = next, records.count < limit {
      next = characters.next()
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if next == "\"" {
          field.append("\"")
          next = characters.next()
        } else {
          isQuoted = false
        }
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == separator {
        record.append(field)
        field = ""
      } else if character.isNewline {
        finish(&record, &field)
      } else {
        field.append(character)
      }
    }
    if records.count < limit { finish(&record, &field) }
    self.records = records
  }

  /// The one that the first line has most of.
  private static func separator(of text: String) -> Character {
    let first = text.prefix { !$0.isNewline }
    let counts = [",", ";", "\t"].map { separator in
      (separator as Character, first.count { $0 == separator })
    }
    return counts.max { $0.1 < $1.1 }.map(\.0) ?? ","
  }
}

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
  private static let formulaBeginnings: Set<Unicode.Scalar> = [
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
    guard let first = text.unicodeScalars.first(where: { $0 != " " }),
      formulaBeginnings.contains(first)
    else {
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
    let special = ["\"", "'", "\n", "\r"] + Array(String(separator).unicodeScalars)
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacingScalar("\"", with: "\"\"") + "\""
  }

  /// At most two digits behind the point, and no exponent.
  static func decimals(_ number: Double) -> String {
    GradebookNumber.text(number, digits: 2)
  }
}

/// Numbers as every course system reads them: a point, no exponent, no separators of thousands.
enum GradebookNumber {
  /// With at most so many digits behind the point, and none that say nothing.
  static func text(_ number: Double, digits: Int) -> String {
    let scale = Array(repeating: 10, count: digits).reduce(1, *)
    let scaled = GivenNumber(clamping: (number * Double(scale)).rounded()).value
    let whole = scaled.magnitude / scale.magnitude
    var fraction = String(scaled.magnitude % scale.magnitude)
    fraction = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
