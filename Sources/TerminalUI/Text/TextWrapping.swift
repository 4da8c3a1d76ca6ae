import Foundations

/// Breaks paragraphs into lines that fit the screen.
public struct TextWrapping: Sendable {
  public var columns: Int

  public init(columns: Int) {
    self.columns = columns
  }

  /// The text with every line broken at spaces; what follows a break is indented as its line began.
  ///
  /// A word wider than the screen stays whole: an id must remain selectable. So do lines with wider
  /// gaps, which were drawn or set in columns, and AWS commands, which are there to be copied.
  public func wrap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapLine($0) }
      .joined(separator: "\n")
  }

  private func wrapLine(_ line: Substring) -> [String] {
    let indentation = line.prefix { $0 == " " }
    let text = line.dropFirst(indentation.count)
    guard line.displayWidth > columns, !text.contains("  "), !text.hasPrefix("aws "),
      !text.contains("$(aws ")
    else { return [String(line)] }
    var lines: [String] = []
    var current = String(indentation)
    var isEmpty = true
    for word in line.split(separator: " ") {
      if !isEmpty, current.displayWidth + 1 + word.displayWidth > columns {
        lines.append(current)
        current = String(indentation)
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [current]
  }
}
