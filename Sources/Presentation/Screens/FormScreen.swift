public import Tutor

extension Layout {
  func lines(of forms: [FormTitle]) -> [StyledLine] {
    lines("\("Forms", .heading)")
      + definitions(forms.map { (.command("wizard \($0.id)"), "\($0.title)") })
  }

  /// What a form will make, before it makes it.
  public func lines(of preview: FormPreview) -> [StyledLine] {
    var result = preview.name.isEmpty ? [] : lines("\(preview.name, .heading)")
    result += lines(of: preview.fields, margin: isSpoken ? "" : "  ")
    for (index, part) in preview.parts.enumerated() {
      let isLast = index == preview.parts.count - 1
      // Nothing has that name yet, so nobody needs to select it whole.
      result += lines(
        "\(part.name)", label: branch(isLast: isLast), longWords: .areBroken)
      let margin: StyledText =
        switch form {
        case .spoken: ""
        case .drawn: isLast ? "       " : "  │    "
        case .ascii: isLast ? "       " : "  |    "
        }
      result += lines(of: part.fields, margin: margin)
    }
    return result
  }

  private func branch(isLast: Bool) -> StyledText {
    switch form {
    case .drawn: isLast ? "  └─ " : "  ├─ "
    case .ascii: isLast ? "  `- " : "  |- "
    case .spoken: "With: "
    }
  }

  private func lines(of fields: [FormPreview.Field], margin: StyledText) -> [StyledLine] {
    let short = fields.filter { !$0.isCode }.map { "\($0.label): \($0.value)" as StyledText }
    // Side by side, unless somebody listens.
    var result =
      isSpoken
      ? short.flatMap { lines($0) }
      : short.isEmpty ? [] : lines(short.joined(separator: ", "), label: margin)
    for field in fields where field.isCode {
      result += lines("\(field.label):", label: margin)
      result += field.value.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        lines(.command(String($0)), label: margin + (isSpoken ? "" : "  "))
      }
    }
    return result
  }

  var linesOfFormBegun: [StyledLine] { lines("These are the commands that the form runs:") }

  /// Never broken, so that it can be copied.
  func linesOfTypedCommand(_ command: String) -> [StyledLine] {
    command.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      StyledLine(.command(String(line))).indented(by: isSpoken ? 0 : 2)
    }
  }
}
