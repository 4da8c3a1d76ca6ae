import Foundations

/// Markdown that a learner wrote, read into what it may mean and written anew.
///
/// Paragraphs, lists, quotations, code, emphasis and links to the web stay what they are. All else
/// (HTML, pictures, other links, headings, tables, footnotes, controls of direction) is text: nothing
/// of the original reaches the document but by being escaped, so that nothing has to be recognised
/// as dangerous.
struct LearnersMarkdown: Equatable {
  indirect enum Block: Equatable {
    case paragraph([Inline])
    case code(language: String, lines: [String])
    case list([Item])
    case quotation([Block])
  }

  struct Item: Equatable {
    /// `nil` for a bullet.
    var number: Int?
    var content: [Inline]
    var inner: [Item]
  }

  indirect enum Inline: Equatable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link([Inline], WebLink)
    case lineBreak
  }

  var blocks: [Block]

  /// Every text can be read.
  init(parsing text: String) {
    var reader = LearnersBlockReader(text)
    blocks = reader.blocks()
  }

  /// As Markdown for the document; empty where nothing was written.
  var markdown: String { MarkdownWriter.text(of: blocks) }

  /// The same on one line, for an entry of a list.
  var line: String {
    blocks.map { block in
      switch block {
      case .paragraph(let content):
        MarkdownWriter.line(of: content).split(separator: "\n").joined(separator: " ")
      case .code(_, let lines): MarkdownText.code(lines.joined(separator: " "))
      case .list(let items):
        items.map { MarkdownWriter.line(of: $0.content) }.joined(separator: "; ")
      case .quotation(let inner): "“\(LearnersMarkdown(blocks: inner).line)”"
      }
    }.joined(separator: " ")
  }

  private init(blocks: [Block]) { self.blocks = blocks }
}

/// A link that a document may have: to a page of the web, or to write a letter.
struct WebLink: Equatable {
  /// As it stands in a document: no blanks, brackets, backslashes or foreign letters.
  let destination: String

  /// `nil` for every other scheme, for names of people before the host, and for what is no address.
  init?(_ text: String) {
    guard text.utf8.count <= 2_000 else { return nil }
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://", "mailto:"].first(where: lower.hasPrefix) else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    if scheme == "mailto:" {
      let halves = rest.split(separator: "@", omittingEmptySubsequences: false)
      guard halves.count == 2,
        halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isOfMail) })
      else { return nil }
      destination = scheme + rest
      return
    }
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.isEmpty, host.utf8.allSatisfy(Self.isOfHost) else { return nil }
    var written = scheme + host
    for scalar in rest.unicodeScalars.dropFirst(host.unicodeScalars.count) {
      guard scalar.isSafeInDocument, !scalar.properties.isWhitespace else { return nil }
      if scalar.isASCII, Self.isOfPath(UInt8(scalar.value)) {
        written += String(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          written += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
    }
    destination = written
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || [0x2D, 0x2E, 0x3A].contains(byte)
  }

  private static func isOfMail(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
  }

  /// Brackets, quotes, `&`, `*`, `_` and `~` might mean something to somebody; they are written in
  /// hexadecimal, except `&`, which separates parameters.
  private static func isOfPath(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-./?#%=+,:;@!&_".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// Writes what was read of a learner's Markdown in one manner that all dialects read alike.
enum MarkdownWriter {
  static func text(of blocks: [LearnersMarkdown.Block]) -> String {
    blocks.map(text).joined(separator: "\n\n")
  }

  private static func text(of block: LearnersMarkdown.Block) -> String {
    switch block {
    case .paragraph(let content): return line(of: content)
    case .code(let language, let lines):
      let longest = lines.map { MarkdownText.longestRun(of: "`", in: $0) }.max() ?? 0
      let fence = String(repeating: "`", count: max(3, longest + 1))
      return ([fence + language] + lines.map(plain) + [fence]).joined(separator: "\n")
    case .list(let items): return list(items, indentation: "").joined(separator: "\n")
    case .quotation(let inner):
      return text(of: inner).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }
  }

  private static func list(_ items: [LearnersMarkdown.Item], indentation: String) -> [String] {
    items.flatMap { item -> [String] in
      let mark = item.number.map { "\($0)." } ?? "-"
      let inner = indentation + String(repeating: " ", count: mark.count + 1)
      let lines = line(of: item.content).split(separator: "\n", omittingEmptySubsequences: false)
      let first = "\(indentation)\(mark) \(lines.first ?? "")"
      return [first] + lines.dropFirst().map { inner + $0 } + list(item.inner, indentation: inner)
    }
  }

  /// A paragraph's text, over as many lines as its author gave it.
  static func line(of content: [LearnersMarkdown.Inline]) -> String {
    var text = ""
    append(content, to: &text)
    return text
  }

  private static func append(_ content: [LearnersMarkdown.Inline], to text: inout String) {
    for part in content {
      switch part {
      case .text(let words):
        text += MarkdownText.escapedLine(words, isAtStart: text.isEmpty || text.last == "\n")
      case .code(let code): text += MarkdownText.code(code)
      case .emphasis(let inner):
        text += "*"
        append(inner, to: &text)
        text += "*"
      case .strong(let inner):
        text += "**"
        append(inner, to: &text)
        text += "**"
      case .link(let inner, let link):
        let destination = link.destination.replacingScalar("&", with: "&amp;")
        guard !inner.isEmpty else {
          text += "<\(link.destination)>"
          continue
        }
        text += "["
        append(inner, to: &text)
        text += "](\(destination))"
      case .lineBreak: text += "\n"
      }
    }
  }

  /// A line of code: no control characters, nothing that turns the direction of writing.
  private static func plain(_ line: String) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0 == "\t" || $0.isSafeInDocument ? $0 : "\u{FFFD}" }))
  }
}
