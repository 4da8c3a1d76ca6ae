import Foundations

/// Finds the emphasis, code and links of a paragraph.
struct LearnersInlineReader {
  private typealias Inline = LearnersMarkdown.Inline

  /// A stretch that is settled, or asterisks and underscores that are not yet.
  private enum Token {
    case settled(Inline)
    case marks(Unicode.Scalar, count: Int, opens: Bool, closes: Bool)
  }

  /// A longer paragraph than anyone writes is text: finding pairs in it would cost too much.
  private static let longest = 20_000

  static func read(_ text: String) -> [LearnersMarkdown.Inline] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= longest else { return lines(of: text) }
    var reader = LearnersInlineReader(scalars: scalars)
    return joined(settle(reader.tokens(mayLink: true)))
  }

  private static func lines(of text: String) -> [LearnersMarkdown.Inline] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { [Inline.text(String($0))] }.joined(separator: [.lineBreak]))
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// Where brackets close, by where they open; found once, so that many open ones cost no more.
  private let closings: [Int: Int]
  /// Lengths of runs of backticks that nothing closes.
  private var lonelyRuns: Set<Int> = []

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "[": open.append(index)
      case "]": if let start = open.popLast() { closings[start] = index }
      default: break
      }
      index += 1
    }
    self.closings = closings
  }

  // MARK: Tokens

  private mutating func tokens(mayLink: Bool) -> [Token] {
    var tokens: [Token] = []
    var words = ""
    func flush() {
      if !words.isEmpty { tokens.append(.settled(.text(words))) }
      words = ""
    }
    while position < scalars.count {
      let scalar = scalars[position]
      switch scalar {
      case "\\":
        if let next = peek(1), next.isASCII, next.properties.generalCategory.isPunctuation {
          words.unicodeScalars.append(next)
          position += 2
        } else {
          words += "\\"
          position += 1
        }
      case "\n":
        flush()
        tokens.append(.settled(.lineBreak))
        position += 1
      case "`":
        let run = self.run(of: "`", at: position)
        if let end = closing(ofRun: run, from: position + run) {
          flush()
          tokens.append(.settled(.code(code(from: position + run, to: end))))
          position = end + run
        } else {
          words += String(repeating: "`", count: run)
          position += run
        }
      case "*", "_":
        let count = self.run(of: scalar, at: position)
        flush()
        tokens.append(marks(scalar, count: count))
        position += count
      case "[" where mayLink, "!" where mayLink && peek(1) == "[":
        let start = scalar == "!" ? position + 1 : position
        if let (link, end) = bracketedLink(at: start) {
          flush()
          tokens.append(.settled(link))
          position = end
        } else {
          words.unicodeScalars.append(scalar)
          position += 1
        }
      case "<" where mayLink:
        if let (link, end) = link(inAnglesAt: position) {
          flush()
          tokens.append(.settled(link))
          position = end
        } else {
          words += "<"
          position += 1
        }
      case "h" where mayLink, "H" where mayLink:
        if let (link, end) = bareLink(at: position) {
          flush()
          tokens.append(.settled(link))
          position = end
        } else {
          words.unicodeScalars.append(scalar)
          position += 1
        }
      default:
        words.unicodeScalars.append(scalar)
        position += 1
      }
    }
    flush()
    return tokens
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func run(of mark: Unicode.Scalar, at start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] == mark { end += 1 }
    return end - start
  }

  // MARK: Code

  private mutating func closing(ofRun length: Int, from start: Int) -> Int? {
    guard !lonelyRuns.contains(length) else { return nil }
    var index = start
    while index < scalars.count {
      guard scalars[index] == "`" else {
        index += 1
        continue
      }
      let run = self.run(of: "`", at: index)
      if run == length { return index }
      index += run
    }
    lonelyRuns.insert(length)
    return nil
  }

  private func code(from start: Int, to end: Int) -> String {
    var text = String(
      String.UnicodeScalarView(scalars[start..<end].map { $0 == "\n" ? " " : $0 }))
    if text.count > 2, text.hasPrefix(" "), text.hasSuffix(" "),
      text.contains(where: { $0 != " " })
    {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }

  // MARK: Links

  /// `[words](destination "title")`; the title is left out. A picture becomes a link to it.
  private func bracketedLink(at start: Int) -> (Inline, Int)? {
    guard let close = closings[start], close + 1 < scalars.count, scalars[close + 1] == "(" else {
      return nil
    }
    var index = close + 2
    var destination = ""
    var depth = 0
    while index < scalars.count, destination.utf8.count <= 2_000 {
      let scalar = scalars[index]
      if scalar == ")", depth == 0 { break }
      if scalar == " " || scalar == "\n" { break }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      destination.unicodeScalars.append(scalar)
      index += 1
    }
    while index < scalars.count, scalars[index] != ")" {
      // A title, which may be left out.
      guard scalars[index] != "\n", index - close < 3_000 else { return nil }
      index += 1
    }
    guard index < scalars.count else { return nil }
    if destination.hasPrefix("<"), destination.hasSuffix(">") {
      destination = String(destination.dropFirst().dropLast())
    }
    guard let link = WebLink(destination) else { return nil }
    var reader = LearnersInlineReader(scalars: Array(scalars[(start + 1)..<close]))
    let words = Self.joined(Self.settle(reader.tokens(mayLink: false)))
    // Words that look like another address would lead astray.
    let spoken = String(String.UnicodeScalarView(scalars[(start + 1)..<close])).lowercased()
    let looksLikeAddress = spoken.contains("://") || spoken.contains("www.")
    let isEmpty = spoken.allSatisfy(\.isWhitespace)
    return (.link(looksLikeAddress || isEmpty ? [] : words, link), index + 1)
  }

  /// `<https://…>` and `<somebody@example.org>`.
  private func link(inAnglesAt start: Int) -> (Inline, Int)? {
    guard let end = scalars[start...].prefix(2_000).firstIndex(of: ">") else { return nil }
    let text = String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
    guard let link = WebLink(text) ?? (text.contains("@") ? WebLink("mailto:" + text) : nil)
    else { return nil }
    return (.link([], link), end + 1)
  }

  /// An address by itself, as GitHub makes a link of it.
  private func bareLink(at start: Int) -> (Inline, Int)? {
    let beginning = String(String.UnicodeScalarView(scalars[start...].prefix(8))).lowercased()
    guard beginning.hasPrefix("http://") || beginning.hasPrefix("https://") else { return nil }
    if start > 0, scalars[start - 1].properties.isAlphabetic { return nil }
    var end = start
    while end < scalars.count, end - start < 2_000, scalars[end] != "<", scalars[end] != "`",
      !scalars[end].properties.isWhitespace
    {
      end += 1
    }
    while end > start, "?!.,:*_~'\")]".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    guard let link = WebLink(String(String.UnicodeScalarView(scalars[start..<end]))) else {
      return nil
    }
    return (.link([], link), end)
  }

  // MARK: Emphasis

  /// Whether a run of marks may open or close emphasis (CommonMark §6.2).
  private func marks(_ mark: Unicode.Scalar, count: Int) -> Token {
    let before = position > 0 ? scalars[position - 1] : " "
    let after = position + count < scalars.count ? scalars[position + count] : " "
    let isSpaceBefore = before.properties.isWhitespace
    let isSpaceAfter = after.properties.isWhitespace
    let isMarkBefore = before.properties.generalCategory.isPunctuation
    let isMarkAfter = after.properties.generalCategory.isPunctuation
    let isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
    let isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
    guard mark == "_" else { return .marks(mark, count: count, opens: isLeft, closes: isRight) }
    return .marks(
      mark, count: count, opens: isLeft && (!isRight || isMarkBefore),
      closes: isRight && (!isLeft || isMarkAfter))
  }

  /// Pairs the marks; what finds no partner is text.
  private static func settle(_ tokens: [Token]) -> [LearnersMarkdown.Inline] {
    struct Opener {
      var mark: Unicode.Scalar
      var count: Int
      /// Where in the output its content begins.
      var start: Int
    }
    var output: [Inline] = []
    var openers: [Opener] = []
    func close(_ index: Int) {
      // What was opened later and is still open is text, and so are marks that are left over.
      for opener in openers[(index + 1)...].reversed() {
        output.insert(
          .text(String(repeating: String(opener.mark), count: opener.count)), at: opener.start)
      }
      openers.removeSubrange((index + 1)...)
    }
    for token in tokens {
      switch token {
      case .settled(let part): output.append(part)
      case .marks(let mark, var count, let opens, let closes):
        while closes, count > 0, let index = openers.lastIndex(where: { $0.mark == mark }) {
          close(index)
          let used = min(2, min(count, openers[index].count))
          let start = openers[index].start
          let content = joined(Array(output[start...]))
          output.removeSubrange(start...)
          if content.isEmpty {
            output.append(.text(String(repeating: String(mark), count: used * 2)))
          } else {
            output.append(used == 2 ? .strong(content) : .emphasis(content))
          }
          count -= used
          openers[index].count -= used
          if openers[index].count == 0 { openers.remove(at: index) }
        }
        guard count > 0 else { continue }
        if opens, openers.count < 100 {
          openers.append(Opener(mark: mark, count: count, start: output.count))
        } else {
          output.append(.text(String(repeating: String(mark), count: count)))
        }
      }
    }
    for opener in openers.reversed() {
      output.insert(
        .text(String(repeating: String(opener.mark), count: opener.count)), at: opener.start)
    }
    return output
  }

  /// Neighbouring texts as one, so that what they mean together is seen where they are escaped.
  private static func joined(_ parts: [LearnersMarkdown.Inline]) -> [LearnersMarkdown.Inline] {
    var joined: [Inline] = []
    for part in parts {
      if case .text(let more) = part, case .text(let before) = joined.last {
        joined[joined.count - 1] = .text(before + more)
      } else {
        joined.append(part)
      }
    }
    return joined
  }
}

extension Unicode.GeneralCategory {
  /// As CommonMark counts it: ASCII's signs are among Unicode's symbols.
  fileprivate var isPunctuation: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
