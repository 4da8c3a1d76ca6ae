/// Brings together what somebody changed in a text and what has changed in its source since.
///
/// The unit is a paragraph: whoever changes a word of one wants that paragraph as they wrote it, and
/// whatever they left alone is renewed. Where both have changed the same place, theirs stays and the
/// source's is put beside it, unseen by readers.
public struct ThreeWayMerge: Equatable, Sendable {
  /// A place that both have changed.
  public struct Conflict: Equatable, Sendable {
    /// What stands there; empty where it was taken out.
    public var kept: String
    /// What the source has there now; empty where it has nothing any more.
    public var offered: String
  }

  public private(set) var text: String
  public private(set) var conflicts: [Conflict] = []
  /// Whether something of the edited text differs from the text that it was made from.
  public let hasEdits: Bool

  /// More than any write-up has; comparing more would take too long.
  static let mostParagraphs = 4_000

  /// - Parameters:
  ///   - base: what was written the last time.
  ///   - edited: what somebody made of it.
  ///   - renewed: what would be written now.
  /// - Returns: `nil` when there are too many paragraphs to compare.
  public init?(base: String, edited: String, renewed: String) {
    let base = Self.paragraphs(of: base)
    let theirs = EditedText(Self.paragraphs(of: edited))
    let renewed = Self.paragraphs(of: renewed)
    let edited = theirs.paragraphs
    guard max(base.count, edited.count, renewed.count) <= Self.mostParagraphs else { return nil }
    hasEdits = edited != base
    var merged = theirs.offers[-1] ?? []
    var conflicts: [Conflict] = []
    for chunk in Self.chunks(base, edited, renewed) {
      let old = base[chunk.base]
      let own = edited[chunk.edited]
      let new = renewed[chunk.renewed]
      if own == old {
        merged += new
        // What was put beside a paragraph before stays beside it.
        for place in chunk.edited { merged += theirs.offers[place] ?? [] }
      } else if new == old || new == own {
        for place in chunk.edited { merged += [edited[place]] + (theirs.offers[place] ?? []) }
      } else {
        let conflict = Conflict(
          kept: own.joined(separator: "\n\n"), offered: new.joined(separator: "\n\n"))
        merged += own
        merged.append(Self.offer(conflict.offered))
        conflicts.append(conflict)
      }
    }
    text = merged.joined(separator: "\n\n") + "\n"
    self.conflicts = conflicts
  }

  /// A text apart from what was put beside its paragraphs by an earlier merge.
  private struct EditedText {
    var paragraphs: [String] = []
    /// By the paragraph that they follow.
    var offers: [Int: [String]] = [:]

    init(_ all: [String]) {
      for paragraph in all {
        if paragraph.hasPrefix(ThreeWayMerge.beginningOfOffer) {
          offers[paragraphs.count - 1, default: []].append(paragraph)
        } else {
          paragraphs.append(paragraph)
        }
      }
    }
  }

  // MARK: Paragraphs

  /// Blank lines part them, except in a block of code; how many and what ends a line is no matter.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    var fence: Substring?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.drop { $0 == " " }
      let mark = trimmed.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if mark.count >= open.count, mark.first == open.first, mark.count == trimmed.count {
          fence = nil
        }
      } else if mark.count >= 3 {
        fence = mark
      }
      if fence == nil, line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
    return paragraphs
  }

  private static let beginningOfOffer = "<!-- vpclab:"

  /// A comment that no reader of the page sees, with what the session has to say now.
  private static func offer(_ text: String) -> String {
    var inert = ""
    for character in text {
      inert += character == "-" && inert.last == "-" ? " -" : String(character)
    }
    let lines = inert.split(separator: "\n").joined(separator: "\n")
    let words = text.isEmpty ? "nothing any more" : "\n\(lines)\n"
    return "\(beginningOfOffer) you changed this place, and the session says now: \(words) -->"
  }

  // MARK: What belongs together

  private struct Chunk {
    var base: Range<Int>
    var edited: Range<Int>
    var renewed: Range<Int>
  }

  /// Stretches in which something differs, and single paragraphs that all three share, in order.
  private static func chunks(
    _ base: [String], _ edited: [String], _ renewed: [String]
  ) -> [Chunk] {
    let toEdited = matches(base, edited)
    let toRenewed = matches(base, renewed)
    var chunks: [Chunk] = []
    var (b, e, r) = (0, 0, 0)
    for index in base.indices {
      guard let inEdited = toEdited[index], let inRenewed = toRenewed[index] else { continue }
      chunks += parts(Chunk(base: b..<index, edited: e..<inEdited, renewed: r..<inRenewed))
      chunks.append(
        Chunk(
          base: index..<(index + 1), edited: inEdited..<(inEdited + 1),
          renewed: inRenewed..<(inRenewed + 1)))
      (b, e, r) = (index + 1, inEdited + 1, inRenewed + 1)
    }
    return chunks
      + parts(Chunk(base: b..<base.count, edited: e..<edited.count, renewed: r..<renewed.count))
  }

  /// Where as many paragraphs stand on every side, each is a place of its own.
  private static func parts(_ chunk: Chunk) -> [Chunk] {
    let count = chunk.base.count
    guard chunk.edited.count == count, chunk.renewed.count == count else { return [chunk] }
    return (0..<count).map { offset in
      let place = { (range: Range<Int>) in
        (range.lowerBound + offset)..<(range.lowerBound + offset + 1)
      }
      return Chunk(
        base: place(chunk.base), edited: place(chunk.edited), renewed: place(chunk.renewed))
    }
  }

  /// Where each paragraph of `base` is in `other`, in the same order; `nil` for one that is not.
  private static func matches(_ base: [String], _ other: [String]) -> [Int?] {
    var matches: [Int?] = Array(repeating: nil, count: base.count)
    let difference = other.difference(from: base)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var place = 0
    for index in base.indices where !removed.contains(index) {
      while inserted.contains(place) { place += 1 }
      matches[index] = place
      place += 1
    }
    return matches
  }
}
