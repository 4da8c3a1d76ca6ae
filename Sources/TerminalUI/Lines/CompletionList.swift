import Foundations

/// The candidates as shown under the line: one a row with its description, or in columns.
struct CompletionList {
  var candidates: [Completion.Candidate]
  var columns: Int
  /// How many rows may be filled.
  var rows: Int

  var text: String {
    let allRows = isDescribed ? describedRows : tableRows
    let limit = max(1, rows)
    guard allRows.count > limit else { return allRows.joined(separator: "\r\n") }
    let shown = allRows.prefix(limit - 1)
    let rest = allRows.count - shown.count
    let note = "  … \(rest) more rows: type another letter and press Tab again"
    return (shown + [note]).joined(separator: "\r\n")
  }

  private var isDescribed: Bool { candidates.contains { !$0.description.isEmpty } }

  private var widest: Int {
    candidates.map { DisplayText.sanitized($0.text).displayWidth }.max() ?? 0
  }

  private var describedRows: [String] {
    let column = min(widest, columns / 2)
    return candidates.map { candidate in
      let text = DisplayText.sanitized(candidate.text)
      let row = "  " + text.padded(to: column) + "  " + DisplayText.sanitized(candidate.description)
      return row.truncated(to: columns - 1)
    }
  }

  private var tableRows: [String] {
    let cell = widest + 2
    let perRow = max(1, (columns - 1) / cell)
    let height = (candidates.count + perRow - 1) / perRow
    return (0..<height).map { row in
      stride(from: row, to: candidates.count, by: height)
        .map { DisplayText.sanitized(candidates[$0].text).padded(to: cell) }
        .joined()
    }
  }
}

/// The word left of the cursor and what could stand in its place.
public struct Completion: Equatable, Sendable {
  public struct Candidate: Equatable, Sendable {
    public var text: String
    /// What it is, for the list; empty if it explains itself.
    public var description: String

    public init(_ text: String, description: String = "") {
      self.text = text
      self.description = description
    }
  }

  public var word: String
  public var candidates: [Candidate]

  public init(word: String, candidates: [Candidate]) {
    self.word = word
    self.candidates = candidates
  }

  public static let none = Completion(word: "", candidates: [])

  /// What a press of Tab does.
  enum Effect: Equatable {
    case nothing
    /// Put the text in the place of the word.
    case replace(with: String)
    /// Show what there is to choose from.
    case list
  }

  var effect: Effect {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 {
      let isOpen = first.text.hasSuffix("/") || first.text.hasSuffix("=")
      return .replace(with: first.text + (isOpen ? "" : " "))
    }
    let prefix = candidates.dropFirst().reduce(Substring(first.text)) { common, candidate in
      common.prefix(zip(common, candidate.text).prefix { $0 == $1 }.count)
    }
    return prefix.count > word.count ? .replace(with: String(prefix)) : .list
  }
}
