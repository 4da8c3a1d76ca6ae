/// A PO file: texts with their translations, in the form that translators' programs edit.
///
/// Of the format (GNU gettext, "The Format of PO Files") it takes what such a program writes for us:
/// `msgid`, `msgid_plural`, `msgstr`, flags and comments; contexts are refused, since the text is the key.
public struct CatalogueFile: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// The English text, or its singular.
    public var text: String
    public var plural: String?
    /// One, or one for each of the language's plural forms.
    public var translations: [String]
    /// A guess of a translator's program that nobody has confirmed.
    public var isFuzzy: Bool
    /// Where `msgid` stands, counted from 1.
    public var line: Int

    public var isTranslated: Bool {
      !isFuzzy && !translations.isEmpty && translations.allSatisfy { !$0.isEmpty }
    }
  }

  public private(set) var entries: [Entry] = []
  public private(set) var pluralRule = PluralRule.english
  /// What stands before a fraction, as the header field `X-Decimal-Mark` has it.
  public private(set) var decimalMark: Character = "."

  public init(parsing text: String) throws(CatalogueError) {
    var reader = Reader()
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      try reader.read(Substring(line), number)
    }
    try reader.end(number)
    entries = reader.entries
    guard let header = reader.header else { return }
    for line in header.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...]
      switch line[..<colon] {
      case "Plural-Forms":
        guard let rule = PluralRule(String(value)) else {
          throw CatalogueError(.pluralForms, line: 1)
        }
        pluralRule = rule
      case "X-Decimal-Mark": decimalMark = value.first { $0 != " " } ?? decimalMark
      default: break
      }
    }
  }

  private struct Reader {
    private enum Field {
      case text, plural
      case translation(Int)
    }

    var entries: [Entry] = []
    /// The translation of the empty text.
    var header: String?
    private var entry: Entry?
    private var field = Field.text
    private var isFuzzy = false
    private var texts: Set<String> = []

    mutating func read(_ line: Substring, _ number: Int) throws(CatalogueError) {
      var line = line
      while line.last == "\r" || line.last == " " { line.removeLast() }
      if line.isEmpty { return try end(number) }
      if line.hasPrefix("#") {
        if entry?.translations.isEmpty == false { try end(number) }
        if line.hasPrefix("#,"), line.contains("fuzzy") { isFuzzy = true }
        return
      }
      if line.hasPrefix("\"") { return try append(Self.content(of: line, number), number) }
      let keyword = line.prefix { $0 != " " }
      let content = try Self.content(of: line.dropFirst(keyword.count + 1), number)
      switch keyword {
      case "msgid":
        if entry != nil { try end(number) }
        entry = Entry(text: "", translations: [], isFuzzy: isFuzzy, line: number)
        field = .text
      case "msgid_plural":
        entry?.plural = ""
        field = .plural
      case "msgstr": try begin(translation: 0, number)
      case _ where Self.plurals.contains(String(keyword)):
        try begin(translation: Self.plurals.firstIndex(of: String(keyword)) ?? 0, number)
      default: throw CatalogueError(.keyword(String(keyword)), line: number)
      }
      try append(content, number)
    }

    private static let plurals = (0..<6).map { "msgstr[\($0)]" }

    private mutating func begin(translation index: Int, _ line: Int) throws(CatalogueError) {
      guard entry?.translations.count == index else { throw CatalogueError(.order, line: line) }
      entry?.translations.append("")
      field = .translation(index)
    }

    private mutating func append(_ content: String, _ line: Int) throws(CatalogueError) {
      guard entry != nil else { throw CatalogueError(.order, line: line) }
      switch field {
      case .text: entry?.text += content
      case .plural: entry?.plural? += content
      case .translation(let index): entry?.translations[index] += content
      }
    }

    mutating func end(_ line: Int) throws(CatalogueError) {
      defer {
        entry = nil
        isFuzzy = false
      }
      guard let entry else { return }
      guard !entry.translations.isEmpty else { throw CatalogueError(.order, line: line) }
      guard !entry.text.isEmpty else {
        header = entry.translations[0]
        return
      }
      guard texts.insert(entry.text).inserted else {
        throw CatalogueError(.twice(entry.text), line: entry.line)
      }
      entries.append(entry)
    }

    /// What stands between quotation marks, escapes resolved.
    private static func content(
      of line: Substring, _ number: Int
    ) throws(CatalogueError) -> String {
      guard line.utf8.count >= 2, line.utf8.first == UInt8(ascii: "\""),
        line.utf8.last == UInt8(ascii: "\"")
      else { throw CatalogueError(.quotation, line: number) }
      var bytes: [UInt8] = []
      var isEscaped = false
      for byte in line.utf8.dropFirst().dropLast() {
        if isEscaped {
          switch byte {
          case UInt8(ascii: "n"): bytes.append(10)
          case UInt8(ascii: "t"): bytes.append(9)
          case UInt8(ascii: "r"): bytes.append(13)
          case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
          default: throw CatalogueError(.quotation, line: number)
          }
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          throw CatalogueError(.quotation, line: number)
        } else {
          bytes.append(byte)
        }
      }
      guard !isEscaped else { throw CatalogueError(.quotation, line: number) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Why a file is no PO file, and in which line.
public struct CatalogueError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case keyword(String)
    /// Quotation marks or escapes that do not fit.
    case quotation
    /// A part without the one before it.
    case order
    case twice(String)
    case pluralForms
  }

  public var reason: Reason
  public var line: Int

  init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }

  public var description: String {
    switch reason {
    case .keyword(let word): "'\(word)' is no keyword of a PO file that is used here"
    case .quotation: "a text stands between quotation marks, with \\n, \\t, \\\" and \\\\ inside"
    case .order: "each entry is msgid, msgid_plural if there is one, then msgstr"
    case .twice(let text): "'\(text)' is translated twice"
    case .pluralForms: "Plural-Forms is 'nplurals=COUNT; plural=EXPRESSION;'"
    }
  }
}

extension CatalogueFile {
  /// Texts without translations, for a translator's program to merge into a PO file (`msgmerge`).
  public static func template(_ texts: [(places: [String], text: String)]) -> String {
    let header = """
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"

      """
    return texts.reduce(into: header) { result, entry in
      result += "\n" + entry.places.map { "#: \($0)\n" }.joined()
      result += "msgid \(quoted(entry.text))\nmsgstr \"\"\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
