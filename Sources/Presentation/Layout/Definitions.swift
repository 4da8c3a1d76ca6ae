extension Layout {
  /// Terms with what they mean, in two columns where there is room, else one below the other.
  public func definitions(
    _ entries: [(term: StyledText, meaning: StyledText)], indentation: Int = 2
  ) -> [StyledLine] {
    let entries = entries.map { (term: said($0.term), meaning: $0.meaning) }
    guard !isSpoken else {
      return entries.flatMap { entry in lines(entry.term + ": " + entry.meaning) }
    }
    let margin = String(repeating: " ", count: indentation)
    let limit = isNarrow ? 0 : deepestIndentation - indentation - 2
    // A few long terms must not push all meanings to the right.
    let column = indentation + (entries.map(\.term.width).filter { $0 <= limit }.max() ?? 2) + 2
    return entries.flatMap { entry -> [StyledLine] in
      let term = StyledText(margin) + entry.term
      let filling = String(repeating: " ", count: max(0, column - term.width))
      guard term.width + 2 <= column else {
        return lines(term)
          + lines(entry.meaning, label: StyledText(String(repeating: " ", count: column)))
      }
      return lines(entry.meaning, label: term + StyledText(filling))
    }
  }

  /// A text with something short at the right of its last line, as points beside a title.
  func lines(
    _ text: StyledText, label: StyledText = "", atRight right: StyledText
  ) -> [StyledLine] {
    let edge = min(columns, 76)
    let right = said(right)
    let label = said(label)
    let inner = Layout(columns: edge - right.width - 2, form: form, language: language)
    var lines = inner.lines(text, label: label)
    guard var last = lines.popLast() else { return [StyledLine(right)] }
    guard last.width + 2 + right.width <= columns else {
      return lines + [last] + [StyledLine(right).indented(by: label.width)]
    }
    last.pad(to: max(last.width + 2, edge - right.width))
    last.append(right)
    return lines + [last]
  }
}
