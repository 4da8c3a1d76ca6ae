import Foundations
import TerminalUI

extension QueryResultTable {
  /// RFC 4180, and nothing in it that a spreadsheet would take for a formula.
  ///
  /// The names of columns are the query's own, so they stay as they are.
  var csv: String {
    let heading = columns.map { Self.quoted(DisplayText.sanitized($0)) }.joined(separator: ",")
    return heading + "\r\n"
      + rows.map { $0.map(Self.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static let formulaBeginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠",
  ]

  static func csvCell(_ value: String) -> String {
    var cell = value
    let first = value.unicodeScalars.first { $0 != " " }
    // Numbers are harmless, and so is the dash by which flow logs mark what is missing.
    let isHarmless = value == "-" || Double(value)?.isFinite == true
    if let first, formulaBeginnings.contains(first), !isHarmless { cell = "'" + cell }
    return quoted(DisplayText.sanitized(cell))
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
