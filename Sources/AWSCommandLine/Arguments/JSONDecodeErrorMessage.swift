/// What Python's `json` says of a text that is none: the words that learners find on the web.
struct JSONDecodeErrorMessage {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  private struct Complaint: Error {
    var message: String
    var place: Int
  }

  /// `nil` when Python would have taken the text.
  static func words(for text: String) -> String? {
    var reader = JSONDecodeErrorMessage(text: Array(text.unicodeScalars))
    do {
      reader.skipBlanks()
      try reader.value()
      reader.skipBlanks()
      guard reader.index < reader.text.count else { return nil }
      return reader.shown(Complaint(message: "Extra data", place: reader.index))
    } catch {
      return reader.shown(error)
    }
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private func shown(_ complaint: Complaint) -> String {
    let before = text[..<min(complaint.place, text.count)]
    let line = before.filter { $0 == "\n" }.count + 1
    let column = complaint.place - (before.lastIndex(of: "\n") ?? -1)
    return "\(complaint.message): line \(line) column \(column) (char \(complaint.place))"
  }

  private var current: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func skipBlanks() {
    while let scalar = current, " \t\n\r".unicodeScalars.contains(scalar) { index += 1 }
  }

  private mutating func value() throws(Complaint) {
    depth += 1
    defer { depth -= 1 }
    guard depth < 64 else { throw Complaint(message: "Nested too deeply", place: index) }
    switch current {
    case "{": try object()
    case "[": try array()
    case "\"": try string()
    default: try word()
    }
  }

  private mutating func object() throws(Complaint) {
    index += 1
    skipBlanks()
    if current == "}" {
      index += 1
      return
    }
    while true {
      guard current == "\"" else {
        throw Complaint(
          message: "Expecting property name enclosed in double quotes", place: index)
      }
      try string()
      skipBlanks()
      guard current == ":" else {
        throw Complaint(message: "Expecting ':' delimiter", place: index)
      }
      index += 1
      skipBlanks()
      try value()
      skipBlanks()
      if current == "}" {
        index += 1
        return
      }
      guard current == "," else {
        throw Complaint(message: "Expecting ',' delimiter", place: index)
      }
      index += 1
      skipBlanks()
    }
  }

  private mutating func array() throws(Complaint) {
    index += 1
    skipBlanks()
    if current == "]" {
      index += 1
      return
    }
    while true {
      try value()
      skipBlanks()
      if current == "]" {
        index += 1
        return
      }
      guard current == "," else {
        throw Complaint(message: "Expecting ',' delimiter", place: index)
      }
      index += 1
      skipBlanks()
    }
  }

  private mutating func string() throws(Complaint) {
    let start = index
    index += 1
    while let scalar = current {
      switch scalar {
      case "\"":
        index += 1
        return
      case "\\":
        guard index + 1 < text.count else {
          throw Complaint(message: "Unterminated string starting at", place: start)
        }
        guard "\"\\/bfnrtu".unicodeScalars.contains(text[index + 1]) else {
          throw Complaint(message: "Invalid \\escape", place: index)
        }
        if text[index + 1] == "u" {
          let digits = text[(index + 2)...].prefix(4)
          guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else {
            throw Complaint(message: "Invalid \\uXXXX escape", place: index + 1)
          }
        }
        index += 2
      case "\u{0}"..<" ": throw Complaint(message: "Invalid control character at", place: index)
      default: index += 1
      }
    }
    throw Complaint(message: "Unterminated string starting at", place: start)
  }

  /// A word or a number, as far as it reaches: what follows it is the next complaint.
  private mutating func word() throws(Complaint) {
    let rest = text[index...]
    for word in ["true", "false", "null", "NaN", "Infinity", "-Infinity"]
    where rest.starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      return
    }
    guard let end = endOfNumber() else { throw Complaint(message: "Expecting value", place: index) }
    index = end
  }

  /// Where the number ends that begins here, `nil` where none does: no `01`, `.5` and `+1`.
  private func endOfNumber() -> Int? {
    func digits(from start: Int) -> Int {
      start + text[start...].prefix { ("0"..."9").contains($0) }.count
    }
    let start = current == "-" ? index + 1 : index
    guard start < text.count, ("0"..."9").contains(text[start]) else { return nil }
    var end = text[start] == "0" ? start + 1 : digits(from: start)
    if end + 1 < text.count, text[end] == ".", digits(from: end + 1) > end + 1 {
      end = digits(from: end + 1)
    }
    if end + 1 < text.count, text[end] == "e" || text[end] == "E" {
      let sign = text[end + 1] == "+" || text[end + 1] == "-" ? end + 2 : end + 1
      if sign < text.count, digits(from: sign) > sign { end = digits(from: sign) }
    }
    return end
  }
}
