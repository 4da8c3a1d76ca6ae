import DataPlane
import Foundations
import NetworkModel
import Tutor

extension Layout {
  /// Why a packet gets through or not: its hops, everything in its way, its records and the
  /// smallest changes after which it passes.
  func lines(of explanation: Explanation, fixFor offer: FixOffer?) -> [StyledLine] {
    let roundTrip = explanation.roundTrip
    var result = section(roundTrip.request, explanation.forward, explanation)
    if let reply = roundTrip.reply { result += section(reply, explanation.return, explanation) }
    result += explanation.closingSentences.flatMap { lines($0) }
    if explanation.blockers.count > 1 {
      result += lines("\("Also in the way:", .heading)")
      for blocker in explanation.blockers.dropFirst() {
        let leg: StyledText = blocker.leg == .return ? "return" : "forward"
        let code = blocker.code.map { " (\($0.rawValue))" } ?? ""
        let id = blocker.component.identifier
        let sentence = explanation.sentence(for: blocker)
        result +=
          isSpoken
          ? lines("\(leg), \(spokenTitle(of: blocker.component)): \(sentence)\(code)")
          : lines(
            "\(leg)  \(Network.shortened(id))  \(sentence)\(code)", label: "  ", hanging: 4)
      }
    }
    result += flowLogLines(explanation)
    guard let offer, explanation.isFixable, !explanation.fixes.isEmpty else {
      return result + linesOfFix(explanation)
    }
    return result + linesOfOffer(offer)
  }

  /// What it is and which one; what a network ACL found begins with those words itself.
  private func spokenTitle(of component: Component) -> StyledText {
    if case .networkACL = component { return StyledText(component.identifier) }
    return ResourceKind.title(of: component.identifier)
  }

  private func section(
    _ trace: Trace, _ hops: [Explanation.Line], _ explanation: Explanation
  ) -> [StyledLine] {
    let findings = FindingSentences(names: explanation.names)
    // Who listens hears a shortened id as letters and two full stops.
    let labels = hops.map { hop in
      let id = hop.component.identifier
      return isSpoken ? id : Network.shortened(id)
    }
    // The label stands beside its sentences where there is room, else above them.
    let column = isNarrow ? 0 : labels.map(\.count).max() ?? 0
    var result = lines(explanation.title(of: trace.packet).styled(.heading))
    for (index, hop) in hops.enumerated() {
      let number = "\(index + 1)"
      // A component says its name once.
      let isFirst = index == 0 || hops[index - 1].component != hop.component
      let name: StyledText? =
        isFirst ? explanation.names[hop.component.identifier].map { "\($0): " } : nil
      let sentence = (name ?? "") + findings.sentence(for: hop.step, hop.route)
      if isSpoken {
        result += lines("Hop \(number), \(spokenTitle(of: hop.component)): " + sentence)
      } else {
        let start = String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
        let gap = String(repeating: " ", count: max(0, column - labels[index].count) + 2)
        let label = StyledText(start + labels[index] + gap)
        result += lines(sentence, label: label, hanging: isNarrow ? 5 : nil)
      }
      if let code = hop.code {
        result += lines(
          ("\(code.rawValue), dropped" as StyledText).styled(.lost),
          label: isSpoken ? "" : StyledText(String(repeating: " ", count: column + 7)))
      }
    }
    if trace.isDelivered {
      result += lines(("arrives" as StyledText).styled(.passed), label: isSpoken ? "" : "     ")
    }
    return result
  }

  private func flowLogLines(_ explanation: Explanation) -> [StyledLine] {
    let margin: StyledText = isSpoken ? "" : "  "
    var result = lines("\("In the flow logs:", .heading)")
    for record in explanation.records {
      let seen = record.observation
      let text =
        "\(seen.interface) \(seen.source) \(seen.destination) "
        + (seen.isAccepted ? "ACCEPT" : "REJECT")
      let remark: StyledText = record.flowLogs.isEmpty ? "  (no flow log records it)" : ""
      result += lines(StyledText(text) + remark, label: margin, hanging: 4)
    }
    if explanation.records.isEmpty {
      result += lines("no record: the packet crosses no network interface", label: margin)
    }
    if !explanation.roundTrip.isAnswered, let first = explanation.records.first {
      let hasAnswer = explanation.records.contains {
        $0.observation.interface == first.observation.interface
          && $0.observation.isEgress != first.observation.isEgress
      }
      if !hasAnswer { result += lines("and no record of a reply there", label: margin) }
    }
    return result
  }

  private func linesOfOffer(_ offer: FixOffer) -> [StyledLine] {
    let price: StyledText =
      offer.cost == 0 ? "it counts as a hint" : "it costs \(counted(offer.cost, "point"))"
    return lines(
      "\(word: "why fix") shows the commands that mend it; \(price) of '\(offer.checkpoint)'.")
  }

  func linesOfCountedFix(_ offer: FixOffer) -> [StyledLine] {
    let price: StyledText =
      offer.cost == 0 ? "That counted as a hint" : "That cost \(counted(offer.cost, "point"))"
    return lines(
      "\(price) of '\(offer.checkpoint)'; \(word: "hint") now gives the next one for nothing.")
  }

  func linesOfFix(_ explanation: Explanation) -> [StyledLine] {
    guard !explanation.fixes.isEmpty else { return [] }
    let heading: StyledText = explanation.isFixable ? "Smallest fix:" : "What to do:"
    return lines("\(heading, .heading)")
      + explanation.fixes.flatMap { fix in
        lines(explanation.sentence(for: fix), label: isSpoken ? "" : "  ")
          + fix.steps.map { StyledLine(.command($0.line)).indented(by: isSpoken ? 0 : 4) }
      }
  }
}

extension Layout {
  func linesOfNothingLost(_ example: String?) -> [StyledLine] {
    lines(
      example.map {
        """
        Nothing was lost so far. \(word: "why FROM TO") explains any pair, as in: \(command: $0)
        """
      } ?? "Nothing was lost so far.")
  }
}

extension Explanation {
  /// Everything in the packet's way, by whoever refuses, and where to find the rest.
  var lossSentences: [StyledText] {
    guard let first = blockers.first else { return closingSentences }
    let also = blockers.dropFirst().map { blocker in
      "Also in the way, at \(blocker.component.identifier): \(sentence(for: blocker))."
        as StyledText
    }
    let start: StyledText =
      first.leg == .return
      ? "The answer is lost at \(first.component.identifier): \(sentence(for: first))."
      : "Lost at \(first.component.identifier): \(sentence(for: first))."
    return [start] + also
  }
}

extension Layout {
  /// Said unasked, so the first thing in the way will do; `why` has the rest.
  func linesOfLostConnection(_ explanation: Explanation) -> [StyledLine] {
    let sentences = explanation.lossSentences
    let first = sentences.first ?? "Nothing is in the way now."
    let others = sentences.dropFirst()
    return lines(
      "\(first) \(word: "why") shows the way of the packet.", label: "\("Note:", .warning) ")
      + others.flatMap { lines($0, label: "      ") }
  }

  func linesOfOfferedReset(to step: Int?) -> [StyledLine] {
    if let step {
      return lines(
        """
        This brings back the lab as it was when step \(step) began. Answers, notes and help taken \
        stay; \(word: "undo") brings back what is there now. To go ahead: \
        \(command: "reset \(step) now")
        """)
    }
    return lines(
      """
      This empties the account and starts at step 1. Answers, notes and help taken stay; \
      \(word: "undo") brings the lab back. To go ahead: \(command: "reset now")
      """)
  }

  func linesOfUndone(_ input: String) -> [StyledLine] {
    lines("Took back: \(StyledText(input.oneLine, .command))", hanging: 2)
  }

  func linesOfRedone(_ input: String) -> [StyledLine] {
    lines("Brought back: \(StyledText(input.oneLine, .command))", hanging: 2)
  }
}

extension String {
  /// The first line, and a sign where there are more.
  fileprivate var oneLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " ..."
  }
}

extension Layout {
  func linesOfOpenedQuestions(_ count: Int) -> [StyledLine] {
    lines(
      count == 1
        ? "One question is open; \(word: "answer list") shows all."
        : "\(count) questions are open; \(word: "answer list") shows all.")
  }

  public func linesOfQuestion(heading: String, text: String) -> [StyledLine] {
    lines("\(heading, .heading)") + lines("\(text)", label: isSpoken ? "" : "  ")
  }

  func lines(of questions: [QuestionEntry]) -> [StyledLine] {
    lines("Questions of your write-up (answers are yours, and never required):")
      + definitions(
        questions.map { question in
          (
            mark(question.isAnswered ? .checkpointPassed : .checkpointOpen)
              + "\(question.id)", "\(question.text)"
          )
        })
  }

  func linesOfNotes(_ notes: [String]) -> [StyledLine] {
    guard !notes.isEmpty else { return lines("No notes yet: \(command: "note TEXT")") }
    return notes.enumerated().flatMap { index, note in
      lines("\(note)", label: isSpoken ? "Note \(index + 1): " : "  - ")
    }
  }
}
