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
