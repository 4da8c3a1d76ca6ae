/// A page to read, as Markdown or as one HTML file: everything in it is text, whoever wrote it.
struct Page: Equatable, Sendable {
  enum Block: Equatable, Sendable {
    case heading(String, level: Int = 2)
    case paragraph([Span])
    case list([[Span]])
    case table(heading: [String], rows: [[String]])
    /// A drawing of our own; `words` say what it shows where no table beside it does.
    case picture(svg: String, caption: String, words: [String] = [])
  }

  /// A piece of a line.
  enum Span: Equatable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case strong(String)
    case code(String)

    init(stringLiteral value: String) { self = .text(value) }
  }

  var title: String
  var blocks: [Block] = []

  mutating func add(_ blocks: Block...) { self.blocks += blocks }
}
