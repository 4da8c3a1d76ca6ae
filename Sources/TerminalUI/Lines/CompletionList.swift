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
