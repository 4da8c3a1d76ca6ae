import Foundations
import Lessons

/// A paragraph, heading or line of the template.
struct TemplateBlock: Equatable {
  enum Kind: Equatable {
    case heading(level: Int)
    /// A line across the page.
    case rule
    case content
  }

  var text: String

  /// Blank lines part them.
  static func all(of template: String) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    var lines: [Substring] = []
    let all: [Substring] = template.split(separator: "\n", omittingEmptySubsequences: false)
    for line in all + [""] {
      if !line.allSatisfy(\.isWhitespace) {
        lines.append(line)
      } else if !lines.isEmpty {
        blocks.append(TemplateBlock(text: lines.joined(separator: "\n")))
        lines = []
      }
    }
    return blocks
  }

  var kind: Kind {
    let level = text.prefix { $0 == "#" }.count
    if (1...6).contains(level), text.dropFirst(level).first == " " {
      return .heading(level: level)
    }
    return text == "---" ? .rule : .content
  }

  /// A heading's words.
  var title: String { String(text.drop { $0 == "#" || $0 == " " }) }

  /// Leaves out headings under which nothing stands any more, and lines across the page between
  /// which nothing does.
  ///
  /// - Parameter blocks: each with its text in the document, `nil` for one that is left out.
  static func pruned(_ blocks: [(block: TemplateBlock, text: String?)]) -> [String] {
    var texts = blocks.map(\.text)
    for (index, entry) in blocks.enumerated() {
      guard case .heading(let level) = entry.block.kind else { continue }
      let section = blocks.indices.dropFirst(index + 1).prefix { place in
        switch blocks[place].block.kind {
        case .heading(let other): other > level
        case .rule: false
        case .content: true
        }
      }
      let contents = section.filter { blocks[$0].block.kind == .content }
      if !contents.isEmpty, contents.allSatisfy({ texts[$0] == nil }) { texts[index] = nil }
    }
    var lastRule: Int?
    for (index, entry) in blocks.enumerated() where entry.block.kind == .rule {
      let between = ((lastRule ?? -1) + 1)..<index
      if !between.isEmpty, between.allSatisfy({ texts[$0] == nil }) {
        texts[index] = nil
      }
      lastRule = index
    }
    return texts.compactMap(\.self)
  }
}

/// What publishing programs read before a text: a block of YAML.
struct FrontMatter {
  private let moments: SessionMoments
  private let options: Report.Options

  init(_ moments: SessionMoments, _ options: Report.Options) {
    self.moments = moments
    self.options = options
  }

  var text: String {
    var lines = ["---", "title: \(Self.quoted(moments.lesson.title))"]
    if let author = moments.author(options.author) {
      lines.append("author: \(Self.quoted(author))")
    }
    lines.append("date: \(moments.isoDate)")
    lines.append("lesson: \(Self.quoted("\(moments.lesson.id) \(moments.lesson.version)"))")
    if let receipt = moments.receipt { lines.append("receipt: \(Self.quoted(receipt))") }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// A text in double quotes, in which YAML has no surprises.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n", "\t": result += " "
      default: result.unicodeScalars.append(scalar.isSafeInDocument ? scalar : "\u{FFFD}")
      }
    }
    return "\"\(result)\""
  }
}
