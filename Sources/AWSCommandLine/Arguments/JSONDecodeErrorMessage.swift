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
    var comma = index
    while true {
      guard current == "\"" else {
        let isTrailing = current == "}"
        throw Complaint(
          message: isTrailing
            ? "Expecting property name enclosed in double quotes"
            : "Expecting property name enclosed in double quotes",
          place: isTrailing ? max(comma, index) : index)
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
      comma = index
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
        index += 2
      case "\u{0}"..<" ": throw Complaint(message: "Invalid control character at", place: index)
      default: index += 1
      }
    }
    throw Complaint(message: "Unterminated string starting at", place: start)
  }

  private mutating func word() throws(Complaint) {
    let start = index
    while let scalar = current, !",]}: \t\n\r".unicodeScalars.contains(scalar) { index += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[start..<index])
    let word = String(view)
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
      throw Complaint(message: "Expecting value", place: start)
    }
  }
}
