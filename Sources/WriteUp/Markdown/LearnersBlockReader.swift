import Foundations

/// Finds the paragraphs, lists, quotations and code of a text.
struct LearnersBlockReader {
  private let lines: [String]
  private var position = 0
  /// How many quotations it stands in; deeper ones are text.
  private let depth: Int

  private static let deepest = 3
  private static let mostLevels = 6

  init(_ text: String) {
    self.init(
      lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(String.init), depth: 0)
  }

  private init(lines: [String], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  mutating func blocks() -> [LearnersMarkdown.Block] {
    var blocks: [LearnersMarkdown.Block] = []
    while position < lines.count {
      let line = lines[position]
      if Self.isBlank(line) {
        position += 1
      } else if let fence = Self.fence(line) {
        blocks.append(code(fence))
      } else if depth < Self.deepest, Self.trimmed(line).hasPrefix(">") {
        blocks.append(quotation())
      } else if ListMarker(line) != nil {
        blocks.append(.list(list()))
      } else {
        blocks.append(.paragraph(paragraph()))
      }
    }
    return blocks
  }

  // MARK: Code

  private struct Fence {
    var mark: Character
    var length: Int
    var language: String
  }

  /// Languages whose code some pages carry out or draw.
  private static let drawnLanguages = ["mermaid", "math", "geojson", "topojson", "stl"]

  private static func fence(_ line: String) -> Fence? {
    let text = trimmed(line)
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let length = text.prefix { $0 == mark }.count
    let info = text.dropFirst(length)
    guard length >= 3, mark == "~" || !info.contains("`") else { return nil }
    let word = trimmed(String(info)).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isDrawn = drawnLanguages.contains(word.lowercased())
    return Fence(mark: mark, length: length, language: isDrawn ? "" : String(word.prefix(20)))
  }

  private mutating func code(_ fence: Fence) -> LearnersMarkdown.Block {
    position += 1
    var content: [String] = []
    while position < lines.count {
      let line = lines[position]
      position += 1
      let text = Self.trimmed(line)
      let run = text.prefix { $0 == fence.mark }.count
      if run >= fence.length, run == text.count { break }
      content.append(line)
    }
    return .code(language: fence.language, lines: content)
  }

  // MARK: Quotations

  private mutating func quotation() -> LearnersMarkdown.Block {
    var inner: [String] = []
    while position < lines.count {
      let text = Self.trimmed(lines[position])
      guard text.hasPrefix(">") else { break }
      let rest = text.dropFirst()
      inner.append(String(rest.first == " " ? rest.dropFirst() : rest))
      position += 1
    }
    var reader = LearnersBlockReader(lines: inner, depth: depth + 1)
    return .quotation(reader.blocks())
  }

  // MARK: Lists

  private struct ListMarker {
    var indentation: Int
    var number: Int?
    var rest: String

    init?(_ line: String) {
      let blanks = line.prefix { $0 == " " || $0 == "\t" }
      indentation = blanks.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      let text = line.dropFirst(blanks.count)
      guard let first = text.first else { return nil }
      if "-*+".contains(first) {
        let rest = text.dropFirst()
        // `---` and `***` are lines across the page, and here text.
        guard rest.first == " " || rest.first == "\t" else { return nil }
        guard !text.allSatisfy({ $0 == first || $0 == " " || $0 == "\t" }) else { return nil }
        number = nil
        self.rest = LearnersBlockReader.trimmed(String(rest))
        return
      }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
        rest.dropFirst().first == " ", let number = GivenNumber(digits)?.value
      else { return nil }
      self.number = number
      self.rest = LearnersBlockReader.trimmed(String(rest.dropFirst(2)))
      guard !self.rest.isEmpty else { return nil }
    }
  }

  private mutating func list() -> [LearnersMarkdown.Item] {
    var markers: [(marker: ListMarker, lines: [String])] = []
    while position < lines.count {
      let line = lines[position]
      if let marker = ListMarker(line) {
        markers.append((marker, [marker.rest]))
      } else if Self.isBlank(line) {
        // Blank lines between items keep the list together.
        let next = lines[position...].first { !Self.isBlank($0) }
        guard let next, ListMarker(next) != nil else { break }
      } else if Self.fence(line) != nil || Self.trimmed(line).hasPrefix(">") {
        break
      } else {
        markers[markers.count - 1].lines.append(Self.trimmed(line))
      }
      position += 1
    }
    var rest = markers[...]
    return Self.items(&rest, above: -1, level: 1)
  }

  /// The items that are indented more than `above`.
  private static func items(
    _ rest: inout ArraySlice<(marker: ListMarker, lines: [String])>, above: Int, level: Int
  ) -> [LearnersMarkdown.Item] {
    var items: [LearnersMarkdown.Item] = []
    guard let first = rest.first?.marker.indentation else { return items }
    while let entry = rest.first, entry.marker.indentation > above {
      if entry.marker.indentation > first + 1, level < mostLevels, !items.isEmpty {
        items[items.count - 1].inner += Self.items(&rest, above: first + 1, level: level + 1)
        continue
      }
      rest.removeFirst()
      items.append(
        LearnersMarkdown.Item(
          number: entry.marker.number,
          content: LearnersInlineReader.read(entry.lines.joined(separator: "\n")), inner: []))
    }
    return items
  }

  // MARK: Paragraphs

  private mutating func paragraph() -> [LearnersMarkdown.Inline] {
    var text: [String] = []
    while position < lines.count {
      let line = lines[position]
      if Self.isBlank(line) { break }
      if !text.isEmpty {
        if Self.fence(line) != nil { break }
        if depth < Self.deepest, Self.trimmed(line).hasPrefix(">") { break }
        // A number within a paragraph begins no list, unless it is a first one.
        if let marker = ListMarker(line), marker.number ?? 1 == 1 { break }
      }
      text.append(Self.trimmed(line))
      position += 1
    }
    return LearnersInlineReader.read(text.joined(separator: "\n"))
  }

  private static func isBlank(_ line: String) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" }
  }

  fileprivate static func trimmed(_ line: String) -> String {
    var rest = line[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
