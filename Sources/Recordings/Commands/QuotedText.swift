/// A text of the shell, and how each of its characters is quoted: where a variable may stand for it.
struct QuotedText {
  enum Quoting: Equatable {
    case none, single, double
    case document
    /// A here document whose quoted delimiter keeps every `$` as it stands.
    case literalDocument(Int)
    case comment
  }

  private enum Frame: Equatable {
    case command
    case double
  }

  private struct Announced {
    var delimiter: String
    var isLiteral: Bool
    var stripsTabs: Bool
    var written: Range<Int>
  }

  let characters: [Character]
  private(set) var quoting: [Quoting] = []
  /// Where the delimiters of here documents were written, quotes included.
  private(set) var delimiters: [(written: Range<Int>, name: String)] = []
  private var announced: [Announced] = []

  init(_ text: String) {
    characters = Array(text)
    read()
  }

  private mutating func read() {
    var frames: [Frame] = [.command]
    while quoting.count < characters.count {
      let index = quoting.count
      let character = characters[index]
      let isDouble = frames.last == .double
      switch character {
      case "\\":
        mark(2, isDouble ? .double : .none)
      case "'" where !isDouble:
        let end = characters[(index + 1)...].firstIndex(of: "'") ?? characters.count - 1
        mark(end - index + 1, .single)
      case "\"":
        mark(1, isDouble ? .double : .none)
        if isDouble { frames.removeLast() } else { frames.append(.double) }
      case "$" where index + 1 < characters.count && characters[index + 1] == "(":
        mark(2, .none)
        frames.append(.command)
      case ")" where !isDouble:
        mark(1, .none)
        if frames.count > 1 { frames.removeLast() }
      case "(" where !isDouble:
        mark(1, .none)
        frames.append(.command)
      case "#" where !isDouble && (index == 0 || characters[index - 1].isWhitespace):
        let end = characters[index...].firstIndex(where: \.isNewline) ?? characters.count
        mark(end - index, .comment)
      case "<" where !isDouble && index + 1 < characters.count && characters[index + 1] == "<":
        announce()
      case "\n":
        mark(1, isDouble ? .double : .none)
        if !isDouble { readDocuments() }
      default: mark(1, isDouble ? .double : .none)
      }
    }
  }

  private mutating func mark(_ count: Int, _ kind: Quoting) {
    let room = characters.count - quoting.count
    quoting += Array(repeating: kind, count: min(count, room))
  }

  /// `<<WORD`, `<<-'WORD'`; a here string is passed.
  private mutating func announce() {
    var index = quoting.count + 2
    guard index < characters.count, characters[index] != "<" else { return mark(3, .none) }
    let stripsTabs = characters[index] == "-"
    if stripsTabs { index += 1 }
    while index < characters.count, characters[index] == " " { index += 1 }
    let start = index
    while index < characters.count, !characters[index].isWhitespace,
      !";|&)<>".contains(characters[index])
    {
      index += 1
    }
    let written = String(characters[start..<index])
    let name = written.filter { !"'\"\\".contains($0) }
    announced.append(
      Announced(
        delimiter: name, isLiteral: name != written, stripsTabs: stripsTabs, written: start..<index)
    )
    mark(index - quoting.count, .none)
  }

  private mutating func readDocuments() {
    for document in announced {
      delimiters.append((document.written, document.delimiter))
      let kind: Quoting =
        document.isLiteral ? .literalDocument(delimiters.count - 1) : .document
      while quoting.count < characters.count {
        let start = quoting.count
        let end = characters[start...].firstIndex(where: \.isNewline) ?? characters.count
        var line = characters[start..<end]
        if document.stripsTabs { line = line.drop { $0 == "\t" } }
        let isEnd = String(line) == document.delimiter
        mark(end - start + 1, isEnd ? .none : kind)
        if isEnd { break }
      }
    }
    announced = []
  }
}

extension QuotedText {
  /// The text with variables in place of some of its parts, each quoted as it must be there.
  func replacing(_ parts: [(range: Range<Int>, variable: String)]) -> String {
    var isExpanded: Set<Int> = []
    for part in parts {
      if case .literalDocument(let index) = quoting[part.range.lowerBound] {
        isExpanded.insert(index)
      }
    }
    var replacements: [Int: (end: Int, text: String)] = [:]
    for index in isExpanded {
      let delimiter = delimiters[index]
      replacements[delimiter.written.lowerBound] = (delimiter.written.upperBound, delimiter.name)
    }
    for part in parts {
      let text: String? =
        switch quoting[part.range.lowerBound] {
        case .none: "\"$\(part.variable)\""
        case .single: "'\"$\(part.variable)\"'"
        case .double, .document, .literalDocument: "${\(part.variable)}"
        case .comment: nil
        }
      if let text { replacements[part.range.lowerBound] = (part.range.upperBound, text) }
    }
    var result = ""
    var index = 0
    while index < characters.count {
      if let replacement = replacements[index] {
        result += replacement.text
        index = replacement.end
        continue
      }
      // What a quoted delimiter kept is kept by backslashes.
      if case .literalDocument(let document) = quoting[index], isExpanded.contains(document),
        "$`\\".contains(characters[index])
      {
        result += "\\"
      }
      result.append(characters[index])
      index += 1
    }
    return result
  }
}
