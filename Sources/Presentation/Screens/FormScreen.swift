import LabShell
public import Languages
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
    let name = ResourceKind.title(of: preview.name)
    var result = preview.name.isEmpty ? [] : lines("\(name, .heading)")
    result += lines(of: preview.fields, margin: isSpoken ? "" : "  ")
    for (index, part) in preview.parts.enumerated() {
      let isLast = index == preview.parts.count - 1
      // Nothing has that name yet, so nobody needs to select it whole.
      let margin: StyledText =
        switch form {
        case .spoken: ""
        case .drawn: isLast ? "       " : "  │    "
        case .ascii: isLast ? "       " : "  |    "
        }
      result += lines(
        ResourceKind.title(of: part.name), label: branch(isLast: isLast), below: margin,
        longWords: .areBroken)
      result += lines(of: part.fields, margin: margin)
    }
    return result
  }

  /// Lines that all keep their place in the tree: each but the first begins with `margin`.
  private func lines(
    _ text: StyledText, label: StyledText, below margin: StyledText,
    longWords: LongWords = .stayWhole
  ) -> [StyledLine] {
    let starts = [said(label), said(margin)]
    let widest = starts.map(\.width).max() ?? 0
    // Where a tree leaves no room for words, they stand below one another as anywhere else.
    guard !isSpoken, columns - widest >= 20 else {
      return lines(text, label: label, longWords: longWords)
    }
    return narrowed(by: widest).lines(text, longWords: longWords).enumerated().map { index, rest in
      var line = StyledLine(starts[min(index, 1)])
      line.append(rest)
      return line
    }
  }

  private func branch(isLast: Bool) -> StyledText {
    switch form {
    case .drawn: isLast ? "  └─ " : "  ├─ "
    case .ascii: isLast ? "  `- " : "  |- "
    case .spoken: "With: "
    }
  }

  private func lines(of fields: [FormPreview.Field], margin: StyledText) -> [StyledLine] {
    let short = fields.filter { !$0.isCode }.map { field -> StyledText in
      let value =
        field.told.map { StyledText($0) }
        ?? (field.isWord ? .phrase(field.value) : StyledText(field.value))
      return "\(.phrase(field.label)): \(value)"
    }
    // Side by side, unless somebody listens.
    var result =
      isSpoken
      ? short.flatMap { lines($0) }
      : short.isEmpty
        ? []
        : lines(
          short.joined(separator: ", "), label: margin, below: margin, longWords: .areBroken)
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

  func linesOfEarlyCleanUp(_ open: Int) -> [StyledLine] {
    lines(
      """
      This step takes the lab apart, with \(counted(open, "checkpoint")) before it still open: what \
      is deleted takes the points along that hang on it. \(word: "undo") brings it back.
      """,
      label: mark(.warning))
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

// MARK: Words that a form shows

extension FormField {
  /// The value that a learner's input stands for: what the form shows in the reader's language means
  /// what it means in AWS's own, and so do the beginnings of it.
  public func value(
    from input: String, in language: Language
  ) -> Result<String, FormProblem> {
    let words = words(in: language)
    func meant(_ fits: (String) -> Bool) -> String? {
      let fitting = words.filter { fits($0.shown.lowercased()) }
      return fitting.count == 1 ? fitting[0].value : nil
    }
    let typed = input.lowercased()
    if let exact = meant({ $0 == typed }) { return value(from: exact) }
    let own = value(from: input)
    guard case .failure(let problem) = own else { return own }
    switch problem {
    case .notAChoice:
      // A number means a value and never the beginning of one.
      guard !typed.isEmpty, !typed.allSatisfy(\.isNumber),
        let begun = meant({ $0.hasPrefix(typed) })
      else { return own }
      return value(from: begun)
    case .notANumber(_, _, _, let word?), .notACIDRBlock(_, _, let word?):
      // What the refusal would offer is no reason to refuse.
      return language.text(word).lowercased() == typed ? value(from: word) : own
    default: return own
    }
  }

  /// What stands on the screen for a value: the choices, or the word that a field begins with.
  private func words(in language: Language) -> [(value: String, shown: String)] {
    guard case .choice(let choices) = kind else {
      return kind == .text && !defaultValue.isEmpty
        ? [(defaultValue, language.text(defaultValue))] : []
    }
    return choices.map { ($0.value, $0.shown(in: language)) }
  }
}

extension FormField.Choice {
  /// As it stands on the screen.
  public func shown(in language: Language) -> String {
    let name = title.map { StyledText($0).plain(in: language) } ?? language.text(name)
    return name + (remark.map { " (\(language.text($0)))" } ?? "")
  }
}

extension ParsedInput {
  /// A form's line with values for words of the reader's language, as transcripts record them, so that
  /// it means the same in every language; itself where it has none.
  public func withValues(forWordsOf language: Language, at lab: LabState) -> ParsedInput {
    guard language != .english, case .word(let line) = content, line.word == WizardWord.self else {
      return self
    }
    // A variable stays one.
    var words = line.arguments { _ in nil }
    let meant = line.arguments { lab.shell.value(of: $0) }
    guard words.count == meant.count, let wizard = meant.first.flatMap(WizardRegistry.wizard)
    else { return self }
    var values = FormValues()
    var places: [String: Int] = [:]
    for (index, argument) in meant.enumerated().dropFirst() {
      guard let sign = argument.firstIndex(of: "=") else { return self }
      values[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
      places[String(argument[..<sign])] = index
    }
    var isChanged = false
    var index = 0
    // What one field means decides what the next one offers.
    while true {
      let fields = wizard.fields(in: lab.cloud, given: values)
      guard index < fields.count else { break }
      let field = fields[index]
      index += 1
      guard let place = places[field.id],
        case .success(let value) = field.value(from: values[field.id], in: language)
      else { continue }
      if field.value(from: values[field.id]) != .success(value) {
        words[place] = "\(field.id)=\(value)"
        isChanged = true
      }
      values[field.id] = value
    }
    guard isChanged else { return self }
    return ParsedInput(([line.word.name] + words.map(\.quotedForTutor)).joined(separator: " "))
  }
}

extension String {
  /// A word of a tutor's line, blanks and all.
  fileprivate var quotedForTutor: String {
    guard contains(where: \.isWhitespace), let sign = firstIndex(of: "=") else { return self }
    let mark = contains("\"") ? "'" : "\""
    return "\(self[...sign])\(mark)\(self[index(after: sign)...])\(mark)"
  }
}
