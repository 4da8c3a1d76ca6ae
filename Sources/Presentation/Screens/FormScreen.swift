public import Tutor

extension Layout {
  /// The forms of the step with their titles, and all others by name: a list of all would not fit a
  /// screen.
  func lines(of forms: [FormTitle], ofStep own: [FormTitle]) -> [StyledLine] {
    let shown = definitions(own.map { (.command("wizard \($0.id)"), .phrase($0.title)) })
    guard own.count < forms.count else { return lines("\("Forms", .heading)") + shown }
    return (own.isEmpty ? [] : lines("\("Forms of this step", .heading)") + shown)
      + lines(
        "\("All forms:", .heading) \(forms.map(\.id).joined(separator: ", ")).",
        hanging: isSpoken ? 0 : 2)
      + lines("\(word: "help wizard") says which page of the console each of them is.")
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
    let short = fields.filter { !$0.isCode }.map {
      "\(.phrase($0.label)): \($0.isWord ? .phrase($0.value) : StyledText($0.value))" as StyledText
    }
    // Side by side, unless somebody listens.
    var result =
      isSpoken
      ? short.flatMap { lines($0) }
      : short.isEmpty ? [] : lines(short.joined(separator: ", "), label: margin)
    for field in fields where field.isCode {
      result += lines("\(.phrase(field.label)):", label: margin)
      result += field.value.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        lines(.command(String($0)), label: margin + (isSpoken ? "" : "  "))
      }
    }
    return result
  }

  func linesOfFormBegun(isElsewhere: Bool, region: String?) -> [StyledLine] {
    (region.map { linesOfFormsRegion($0) } ?? [])
      + lines(
        isElsewhere
          ? "These are the commands that the form runs, on your own computer:"
          : "These are the commands that the form runs:")
  }

  /// Said where it is not the lesson's Region, in which nothing of the form will be seen.
  public func linesOfFormsRegion(_ region: String) -> [StyledLine] {
    lines("Your shell is set to the Region \(region): the form is about that one.")
  }

  /// What a form did before a command of it was refused.
  func linesOfFormHalted(_ changes: [Changed<ListedResource>]) -> [StyledLine] {
    guard !changes.isEmpty else {
      return lines("That was refused, and nothing has changed.", label: mark(.warning))
    }
    return lines(ofChanges: changes)
      + lines(
        "This much is done, and the rest was refused; \(word: "undo") takes it back.",
        label: mark(.warning))
  }

  /// Never broken, so that it can be copied.
  func linesOfTypedCommand(_ command: String) -> [StyledLine] {
    command.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      StyledLine(.command(String(line))).indented(by: isSpoken ? 0 : 2)
    }
  }
}

extension Layout {
  func lines(of hint: Hint) -> [StyledLine] {
    var result = lines("\(hint.checkpoint, .heading)")
    let label: StyledText = "Hint \(hint.number) of \(hint.count): "
    if hint.isCommand {
      result += lines(label + "read it, change it, run it.") + linesOfTypedCommand(hint.text)
    } else {
      result += lines(InlineMarkdown.text(of: hint.text), label: label, hanging: 2)
    }
    if let asked = hint.asked {
      result += lines(
        """
        Hints come one after another: \(word: "hint \(hint.number + 1)") gives the next, and \
        \(word: "hint step \(asked)") is about step \(asked).
        """)
    }
    switch hint.next {
    case .stronger(let cost):
      result += lines(
        cost > 0 ? "A stronger hint costs \(counted(cost, "point"))." : "A stronger hint is free.")
    case .none: break
    case .repeated:
      result += lines("That was the last hint. \(word: "solve") does it for you.")
    }
    return result
  }

  func lines(of offer: SolvingOffer) -> [StyledLine] {
    lines("\(offer.checkpoint, .heading)")
      + lines(
        """
        To have it done for you costs \(offer.cost) of its \(counted(offer.points, "point")): \
        \(command: offer.command)
        """)
  }

  func lines(of offer: SkippingOffer) -> [StyledLine] {
    lines(
      """
      Skipping runs what step \(offer.step) still needs and costs \
      \(counted(offer.cost, "point")):
      """)
      + offer.checkpoints.flatMap { lines("\($0)", label: "  " + mark(.checkpointOpen)) }
      + lines("To go ahead: \(command: offer.command)")
  }

  func linesOfSolvingBegun(_ checkpoint: String, isSkipped: Bool) -> [StyledLine] {
    lines("\("\(isSkipped ? "Skipping" : "Solving"): \(checkpoint)", .heading)")
  }

  var linesOfSolvingFailed: [StyledLine] {
    lines(
      """
      The tutor's own commands were not enough in this lab: something in it differs from what \
      they expect. \(word: "check") says what is missing; \(word: "undo") takes them \
      back.
      """,
      label: mark(.warning))
  }

  func linesOfNothingOpen(inStep step: Int?) -> [StyledLine] {
    lines(
      step.map { "Nothing is open in step \($0)." }
        ?? "Nothing is open: every checkpoint has passed.")
  }
}
